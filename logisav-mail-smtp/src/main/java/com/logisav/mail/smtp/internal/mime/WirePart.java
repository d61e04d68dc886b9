package com.logisav.mail.smtp.internal.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A part as it leaves: headers, an empty line, a body. */
final class WirePart {

    private final byte[] head;
    private final Body body;

    private WirePart(byte[] head, Body body) {
        this.head = head;
        this.body = body;
    }

    static WirePart of(List<HeaderField> headers, Body body) {
        String head = headers.stream().map(HeaderField::line).collect(Collectors.joining()) + "\r\n";
        return new WirePart(head.getBytes(StandardCharsets.US_ASCII), body);
    }

    long length() {
        return head.length + body.length();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(head);
        body.writeTo(out);
    }
}
