package com.logisav.mail.benchmarks.mail.contender;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The limit for whoever says afterwards what was sent: the raw socket, and SHA-256 over the content. */
public final class HashingSocket extends RawSocket {

    @Override
    void send(RawConnection connection, RawMail mail) throws IOException {
        MessageDigest digest = sha256();
        connection.send(mail, (bytes, length) -> digest.update(bytes, 0, length));
        digest.digest();
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
