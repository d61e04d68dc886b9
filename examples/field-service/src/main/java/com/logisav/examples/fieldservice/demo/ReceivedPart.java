package com.logisav.examples.fieldservice.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A leaf of a mail as it was parsed: type, name, decoded bytes. */
final class ReceivedPart {

    private final String mediaType;
    private final String name;
    private final Charset charset;
    private final byte[] bytes;

    ReceivedPart(String mediaType, String name, Charset charset, byte[] bytes) {
        this.mediaType = mediaType;
        this.name = name;
        this.charset = charset;
        this.bytes = bytes.clone();
    }

    String mediaType() {
        return mediaType;
    }

    /** As Content-Disposition has it; empty for the words of the mail. */
    String name() {
        return name;
    }

    boolean isFile() {
        return !name.isEmpty();
    }

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return new String(bytes, charset).replace("\r\n", "\n");
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static Charset charset(String name) {
        return name == null || name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
