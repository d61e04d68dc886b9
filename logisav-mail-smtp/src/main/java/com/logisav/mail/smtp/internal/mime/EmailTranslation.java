package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/**
 * A mail as Simple Java Mail takes it: addresses, text, and placeholders.
 *
 * <p>Subject, names and identities are not given to it: it refuses a literal {@code %0A} in them, lets line breaks through in the
 * Message-ID and raw 8-bit bytes in file names. {@link MessageHeaders} and {@link PartHeaders} write those. Nor is the HTML: with settings
 * of a host it replaces images by what it finds on the class path, on the disk or on the web, and asks those settings again after ours.
 */
final class EmailTranslation {

    private static final String HTML_PLACEHOLDER = "<p></p>";

    private EmailTranslation() {}

    static Email toEmail(OutgoingMail mail) {
        Manifest manifest = mail.manifest();
        EmailPopulatingBuilder email = EmailBuilder.startingBlank()
            .ignoringDefaults(true)
            .ignoringOverrides(true)
            .withContentTransferEncoding(ContentTransferEncoding.QUOTED_PRINTABLE)
            .from(accepted(manifest.from().address()));
        addRecipients(manifest, email);
        EmailWords words = EmailWords.of(manifest);
        words.text().ifPresent(email::withPlainText);
        words.html().ifPresent(html -> email.withHTMLText(HTML_PLACEHOLDER));
        manifest.files().forEach(file -> addFile(file, email));
        return email.buildEmail();
    }

    private static void addRecipients(Manifest manifest, EmailPopulatingBuilder email) {
        for (Recipient recipient : manifest.recipients()) {
            String address = accepted(recipient.address());
            switch (recipient.role()) {
                case TO -> email.to(address);
                case CC -> email.cc(address);
                case BCC -> email.bcc(address);
            }
        }
        if (manifest.recipients().isEmpty()) {
            // A mail that is only looked at may have none yet; Simple Java Mail wants one, and our headers do not show it.
            email.to(accepted(manifest.from().address()));
        }
    }

    private static void addFile(ManifestFile file, EmailPopulatingBuilder email) {
        if (file.isInline()) {
            email.withEmbeddedImage("file", new FilePlaceholder());
        } else {
            email.withAttachment("file", new FilePlaceholder(), null, ContentTransferEncoding.BASE_64);
        }
    }

    /** {@code %0A} is allowed in a local part and harmless, but taken for an attack there. */
    private static String accepted(EmailAddress address) {
        return address.wire().replace("%0A", "%0_");
    }
}
