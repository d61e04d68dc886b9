package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The headers of a mail (RFC 5322, section 3.6), all from the mail and none from the surroundings. Bcc has none. */
final class MessageHeaders {

    private MessageHeaders() {}

    static List<HeaderField> of(OutgoingMail mail) {
        List<HeaderField> headers = of(mail.manifest());
        mail.marks().forEach((name, text) -> headers.add(HeaderField.named(name).pieces(HeaderText.unstructured(text))));
        return headers;
    }

    private static List<HeaderField> of(Manifest manifest) {
        List<HeaderField> headers = new ArrayList<>();
        headers.add(HeaderField.named("Date").piece(date(manifest)));
        headers.add(mailboxes("From", List.of(manifest.from())));
        manifest.replyTo().ifPresent(replyTo -> headers.add(mailboxes("Reply-To", List.of(replyTo))));
        headers.addAll(recipients(manifest));
        headers.add(HeaderField.named("Message-ID").piece(manifest.messageId().wire()));
        headers.add(HeaderField.named("Subject").pieces(HeaderText.unstructured(manifest.subject())));
        String language = manifest.locale().toLanguageTag();
        if (!language.equals("und")) {
            headers.add(HeaderField.named("Content-Language").piece(language));
        }
        headers.add(HeaderField.named("MIME-Version").piece("1.0"));
        return headers;
    }

    private static List<HeaderField> recipients(Manifest manifest) {
        List<HeaderField> headers = new ArrayList<>();
        List<Mailbox> to = in(RecipientRole.TO, manifest);
        List<Mailbox> cc = in(RecipientRole.CC, manifest);
        if (!to.isEmpty()) {
            headers.add(mailboxes("To", to));
        }
        if (!cc.isEmpty()) {
            headers.add(mailboxes("Cc", cc));
        }
        if (headers.isEmpty()) {
            // Allowed without, but filters take a mail to nobody for spam.
            headers.add(HeaderField.named("To").piece("undisclosed-recipients:;"));
        }
        return headers;
    }

    private static List<Mailbox> in(RecipientRole role, Manifest manifest) {
        return manifest.recipients().in(role).stream().map(Recipient::mailbox).toList();
    }

    private static HeaderField mailboxes(String name, List<Mailbox> mailboxes) {
        HeaderField header = HeaderField.named(name);
        for (Iterator<Mailbox> each = mailboxes.iterator(); each.hasNext();) {
            List<String> pieces = new ArrayList<>(HeaderText.mailbox(each.next()));
            if (each.hasNext()) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + ",");
            }
            header.pieces(pieces);
        }
        return header;
    }

    /** The JDK's formatter has English names of its own, but says GMT where mail says +0000. */
    private static String date(Manifest manifest) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(manifest.date()).replace("GMT", "+0000");
    }
}
