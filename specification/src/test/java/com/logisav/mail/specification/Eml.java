package com.logisav.mail.specification;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.MimeRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a host would save of a frozen mail, and what it holds. */
final class Eml {

    private Eml() {}

    static byte[] of(OutgoingMail mail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MimeRenderer.standard().write(mail, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(Content content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
