package com.logisav.mail.smtp.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that manifests and receipts are about. */
public final class Digests {

    private Digests() {}

    /** SHA-256, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
