package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parts between boundaries (RFC 2046, section 5.1), without preamble or epilogue. */
final class MultipartBody implements Body {

    private final byte[] delimiter;
    private final byte[] close;
    private final List<WirePart> parts;

    MultipartBody(String boundary, List<WirePart> parts) {
        this.delimiter = ("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII);
        this.close = ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        this.parts = List.copyOf(parts);
    }

    @Override
    public long length() {
        return parts.stream().mapToLong(part -> delimiter.length + part.length()).sum() + close.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (WirePart part : parts) {
            out.write(delimiter);
            part.writeTo(out);
        }
        out.write(close);
    }
}
