package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Takes the structure and the text of the message that Simple Java Mail built, puts HTML and files where it left their places, and our
 * headers on all of them.
 *
 * <p>A message with other parts than the mail's own is a defect and goes nowhere: something on the class path added or dropped one.
 */
final class MessageTranslation {

    private final OutgoingMail mail;
    private final Iterator<ManifestFile> files;
    private final Boundaries boundaries;
    private int texts;

    private MessageTranslation(OutgoingMail mail) {
        this.mail = mail;
        this.files = mail.manifest().files().iterator();
        this.boundaries = new Boundaries(mail.manifest().messageId());
    }

    static WireMessage translate(MimeMessage message, OutgoingMail mail) throws MessagingException, IOException {
        MessageTranslation translation = new MessageTranslation(mail);
        List<HeaderField> headers = MessageHeaders.of(mail);
        Translated root = translation.part(message);
        int texts = EmailWords.of(mail.manifest()).count();
        if (translation.files.hasNext() || translation.texts != texts) {
            throw new IllegalStateException("the built message lacks parts of the mail");
        }
        headers.addAll(root.headers);
        return new WireMessage(WirePart.of(headers, root.body));
    }

    private record Translated(String type, List<HeaderField> headers, Body body) {}

    private Translated part(MimePart part) throws MessagingException, IOException {
        if (part.getDisposition() != null) {
            return file();
        }
        Object content = part.getDataHandler().getContent();
        if (content instanceof MimeMultipart multipart) {
            return multipart(multipart);
        }
        if (content instanceof String words) {
            return part.isMimeType("text/html") ? text("text/html", html()) : text("text/plain", words);
        }
        throw new IllegalStateException("the built message holds a " + part.getContentType());
    }

    private String html() {
        return mail.manifest().html().orElseThrow(() -> new IllegalStateException("the built message has an HTML that the mail has not"));
    }

    private Translated text(String type, String words) {
        texts++;
        TextBody body = TextBody.of(words);
        return new Translated(type, PartHeaders.text(type, body), body);
    }

    private Translated file() {
        if (!files.hasNext()) {
            throw new IllegalStateException("the built message has a file that the mail has not");
        }
        ManifestFile file = files.next();
        return new Translated(file.mediaType(), PartHeaders.file(file), new FileBody(file, mail.content(file)));
    }

    private Translated multipart(MimeMultipart multipart) throws MessagingException, IOException {
        List<Translated> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.add(part((MimePart) multipart.getBodyPart(i)));
        }
        String subtype = subtype(multipart.getContentType());
        String boundary = boundaries.of(subtype);
        List<HeaderField> headers = subtype.equals("related")
            ? PartHeaders.related(boundary, parts.get(0).type)
            : PartHeaders.multipart(subtype, boundary);
        List<WirePart> wireParts = parts.stream().map(part -> WirePart.of(part.headers, part.body)).toList();
        return new Translated("multipart/" + subtype, headers, new MultipartBody(boundary, wireParts));
    }

    private static String subtype(String contentType) {
        int end = contentType.indexOf(';');
        String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
        return type.substring(type.indexOf('/') + 1);
    }
}
