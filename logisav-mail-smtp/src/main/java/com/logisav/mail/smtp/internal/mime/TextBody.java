package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Words in UTF-8 with CRLF line ends, quoted-printable, or base64 where that is shorter. */
final class TextBody implements Body {

    private final String encoding;
    private final byte[] encoded;

    private TextBody(String encoding, byte[] encoded) {
        this.encoding = encoding;
        this.encoded = encoded;
    }

    static TextBody of(String words) {
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        byte[] readable = QuotedPrintable.encode(utf8);
        return readable.length <= FileBody.encodedLength(utf8.length) * 3 / 2
            ? new TextBody("quoted-printable", readable)
            : new TextBody("base64", base64(words.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n")));
    }

    private static byte[] base64(String words) {
        byte[] base64 = Base64.getMimeEncoder().encode(words.getBytes(StandardCharsets.UTF_8));
        byte[] closed = Arrays.copyOf(base64, base64.length + 2);
        closed[base64.length] = '\r';
        closed[base64.length + 1] = '\n';
        return closed;
    }

    /** For Content-Transfer-Encoding. */
    String encoding() {
        return encoding;
    }

    @Override
    public long length() {
        return encoded.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(encoded);
    }
}
