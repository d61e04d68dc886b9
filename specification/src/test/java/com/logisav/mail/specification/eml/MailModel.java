package com.logisav.mail.specification.eml;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as any reader must see it: what the manifest says, and what a parser found, in the same form. */
record MailModel(String subject, List<Party> from, List<Party> replyTo, List<Party> to, List<Party> cc, String text, @Nullable String html,
    List<File> files) {

    /** Somebody in a header. */
    record Party(String name, String address) {

        static Party of(Mailbox mailbox) {
            return new Party(mailbox.name().orElse(""), mailbox.address().wire());
        }
    }

    /** An attached file, or an image inside the body, which has a Content-ID. */
    record File(String name, String type, long length, String sha256, String contentId) {}

    static MailModel of(Manifest manifest) {
        return new MailModel(manifest.subject(), List.of(Party.of(manifest.from())), manifest.replyTo().stream().map(Party::of).toList(),
            in(manifest, RecipientRole.TO), in(manifest, RecipientRole.CC), lines(manifest.text()),
            manifest.html().map(MailModel::lines).orElse(null),
            manifest.files().stream().map(file -> new File(
                file.name().text(), file.mediaType(), file.length(), file.sha256(), file.contentId().orElse(""))).toList());
    }

    private static List<Party> in(Manifest manifest, RecipientRole role) {
        return manifest.recipients().in(role).stream().map(Recipient::mailbox).map(Party::of).toList();
    }

    /** A mail has CR LF between its lines, and one at its end. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replaceAll("\n+$", "");
    }
}
