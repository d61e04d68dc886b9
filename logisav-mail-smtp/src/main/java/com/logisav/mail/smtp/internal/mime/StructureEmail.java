package com.logisav.mail.smtp.internal.mime;

import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/**
 * A shape as Simple Java Mail takes it: an email of placeholders. It never sees a mail's own words: it refuses a literal {@code %0A} in a
 * subject, lets line breaks through in the Message-ID and raw 8-bit bytes in file names; and with settings of a host it replaces the images of
 * an HTML by what it finds on the class path, on the disk or on the web, and asks those settings again after ours.
 */
final class StructureEmail {

    private static final String SOMEBODY = "somebody@logisav.invalid";

    private StructureEmail() {}

    static Email of(Shape shape) {
        EmailPopulatingBuilder email = EmailBuilder.startingBlank().ignoringDefaults(true).ignoringOverrides(true).from(SOMEBODY).to(SOMEBODY);
        if (shape.text()) {
            email.withPlainText("text");
        }
        if (shape.html()) {
            email.withHTMLText("<p>html</p>");
        }
        for (int i = 0; i < shape.images(); i++) {
            email.withEmbeddedImage("image", new FilePlaceholder());
        }
        for (int i = 0; i < shape.attached(); i++) {
            email.withAttachment("file", new FilePlaceholder(), null, ContentTransferEncoding.BASE_64);
        }
        return email.buildEmail();
    }
}
