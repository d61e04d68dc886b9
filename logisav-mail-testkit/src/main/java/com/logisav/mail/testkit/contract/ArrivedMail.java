package com.logisav.mail.testkit.contract;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a server has of a mail, beside what the mail is. */
final class ArrivedMail {

    private ArrivedMail() {}

    /** Whether this message is this mail, as far as its Message-ID tells. */
    static boolean is(Manifest mail, ReceivedMail arrived) {
        return arrived.header("Message-ID").equals(Optional.of(mail.messageId().wire()));
    }

    /** In which part the message is not the mail, as words for a failure; empty where it is. Line ends are those of the wire, or not. */
    static Optional<String> difference(Manifest mail, ReceivedMail arrived) {
        if (!is(mail, arrived)) {
            return Optional.of("the mail that arrived last has another Message-ID");
        } else if (!addresses(arrived).equals(addresses(mail))) {
            return Optional.of("the mail arrived with another From, Reply-To, To or Cc");
        } else if (!arrived.subject().equals(mail.subject())) {
            return Optional.of("the mail arrived with another subject");
        } else if (!lines(arrived.text()).equals(lines(mail.text()))) {
            return Optional.of("the mail arrived with another plain text");
        } else if (!arrived.html().map(ArrivedMail::lines).equals(mail.html().map(ArrivedMail::lines))) {
            return Optional.of("the mail arrived with other HTML");
        } else if (!images(arrived).equals(images(mail))) {
            return Optional.of("the mail arrived with other images in its HTML");
        } else if (!files(arrived).equals(files(mail))) {
            return Optional.of("the mail arrived with other files");
        }
        return Optional.empty();
    }

    private static List<List<String>> addresses(ReceivedMail arrived) {
        return Stream.of(arrived.from(), arrived.replyTo(), arrived.to(), arrived.cc())
            .map(all -> all.stream().map(address -> EmailAddress.of(address).normalized()).toList()).toList();
    }

    private static List<List<String>> addresses(Manifest mail) {
        return Stream.of(List.of(mail.from().address()), mail.replyTo().map(Mailbox::address).stream().toList(),
            of(RecipientRole.TO, mail), of(RecipientRole.CC, mail))
            .map(all -> all.stream().map(EmailAddress::normalized).toList()).toList();
    }

    private static List<EmailAddress> of(RecipientRole role, Manifest mail) {
        return mail.recipients().in(role).stream().map(Recipient::address).toList();
    }

    private static List<List<String>> images(ReceivedMail arrived) {
        return arrived.inlineImages().stream()
            .map(image -> described(image.contentId().orElse(""), image.mediaType(), image.sha256())).toList();
    }

    private static List<List<String>> images(Manifest mail) {
        return mail.files().stream().filter(ManifestFile::isInline)
            .map(image -> described(image.contentId().orElse(""), image.mediaType(), image.sha256())).toList();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    private static List<List<String>> files(ReceivedMail arrived) {
        return arrived.attachments().stream().map(file -> described(file.name().orElse(""), file.mediaType(), file.sha256())).toList();
    }

    private static List<List<String>> files(Manifest mail) {
        return mail.attachments().stream().map(file -> described(file.name().text(), file.mediaType(), file.sha256())).toList();
    }

    private static List<String> described(String name, String mediaType, String sha256) {
        return List.of(name, mediaType, sha256);
    }
}
