package com.logisav.mail.smtp;

import com.logisav.mail.smtp.internal.Digests;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A large file that takes no memory. */
final class Zeros extends InputStream {

    private int left;

    Zeros(int length) {
        this.left = length;
    }

    static String sha256(int length) {
        MessageDigest digest = Digests.sha256();
        byte[] block = new byte[1000];
        for (int done = 0; done < length; done += block.length) {
            digest.update(block, 0, Math.min(block.length, length - done));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int read = Math.min(length, left);
        left -= read;
        return read == 0 ? -1 : read;
    }
}
