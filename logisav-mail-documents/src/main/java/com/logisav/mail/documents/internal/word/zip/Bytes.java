package com.logisav.mail.documents.internal.word.zip;

/** Numbers in little-endian order, as archives have them. */
final class Bytes {

    private Bytes() {}

    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /** As a signed number: what is above two gigabytes turns negative, and is refused as such. */
    static int i32(byte[] bytes, int at) {
        return u16(bytes, at) | u16(bytes, at + 2) << 16;
    }

    static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> 8);
    }

    static void put32(byte[] bytes, int at, int value) {
        put16(bytes, at, value);
        put16(bytes, at + 2, value >>> 16);
    }
}
