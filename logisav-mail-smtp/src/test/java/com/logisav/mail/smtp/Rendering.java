package com.logisav.mail.smtp;

import com.logisav.mail.message.OutgoingMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail's bytes, and ways to look at them. */
final class Rendering {

    private static final MimeRenderer RENDERER = MimeRenderer.standard();

    private Rendering() {}

    static byte[] bytes(OutgoingMail mail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            RENDERER.write(mail, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(MailBuilder mail) {
        return bytes(mail.build());
    }

    static String text(MailBuilder mail) {
        return new String(bytes(mail), StandardCharsets.ISO_8859_1);
    }

    static List<String> lines(MailBuilder mail) {
        return List.of(text(mail).split("\r\n", -1));
    }

    /** The lines of the mail's own headers, folded as they are. */
    static List<String> head(MailBuilder mail) {
        List<String> lines = lines(mail);
        return lines.subList(0, lines.indexOf(""));
    }
}
