package com.logisav.examples.fieldservice.demo;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.james.mime4j.dom.address.Mailbox;

/** Compares what arrived with what was reviewed, and collects every difference in words. */
final class Comparison {

    private final List<String> differences = new ArrayList<>();
    private final String subject;

    private Comparison(String subject) {
        this.subject = subject;
    }

    /** What differs between a sent mail and its copies; empty where each mailbox got exactly what was reviewed. */
    static List<String> of(SentMail sent, List<Mailboxes.Copy> copies) {
        Comparison comparison = new Comparison(sent.reviewed().subject());
        comparison.same("mailboxes", new TreeSet<>(sent.mailboxes()), new TreeSet<>(copies.stream().map(Mailboxes.Copy::mailbox).toList()));
        comparison.same("copies", sent.mailboxes().size(), copies.size());
        copies.forEach(copy -> comparison.compare(sent.reviewed(), copy.mail()));
        return comparison.differences;
    }

    private void compare(Manifest reviewed, ReceivedMail received) {
        same("subject", reviewed.subject(), received.subject());
        same("From", List.of(reviewed.from().address().normalized()), addresses(received.from()));
        same("Reply-To", reviewed.replyTo().map(box -> box.address().normalized()).stream().toList(), addresses(received.replyTo()));
        same("To and Cc", reviewed.recipients().all().stream().filter(each -> each.role() != RecipientRole.BCC)
            .map(Recipient::address).map(address -> address.normalized()).toList(), addresses(received.addressed()));
        same("a Bcc header", false, received.hasHeader("Bcc"));
        same("text", reviewed.text().strip(), received.words("text/plain").strip());
        same("HTML", reviewed.html().orElse("").strip(), received.words("text/html").strip());
        same("files", reviewed.attachments().stream().map(Comparison::described).toList(),
            received.files().stream().map(file -> file.name() + " " + file.mediaType() + " " + file.sha256()).toList());
    }

    private static String described(ManifestFile file) {
        return file.name().text() + " " + file.mediaType() + " " + file.sha256();
    }

    private static List<String> addresses(Collection<Mailbox> mailboxes) {
        return mailboxes.stream().map(mailbox -> mailbox.getAddress().toLowerCase(Locale.ROOT)).toList();
    }

    private void same(String what, Object reviewed, Object received) {
        if (!Objects.equals(reviewed, received)) {
            differences.add("« " + subject + " »: " + what + " reviewed: " + reviewed + ", received: " + received);
        }
    }
}
