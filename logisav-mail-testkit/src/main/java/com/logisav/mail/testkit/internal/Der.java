package com.logisav.mail.testkit.internal;

import java.io.ByteArrayOutputStream;

/** Values in DER (X.690): a tag, a length, and the bytes of what is in it. */
final class Der {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int UTC_TIME = 0x17;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    private static final int BYTE = 8;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    static byte[] value(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        int length = content.size();
        if (length >= LONG_FORM) {
            int bytes = length >> BYTE == 0 ? 1 : 2;
            value.write(LONG_FORM + bytes);
            if (bytes == 2) {
                value.write(length >> BYTE);
            }
        }
        value.write(length);
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }
}
