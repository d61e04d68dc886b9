package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import java.io.IOException;
import java.io.InputStream;

/** A file whose bytes were read once, bounded, hashed and looked at; its bytes are gone when it is closed. */
public final class TakenFile implements AutoCloseable {

    private final Spool spool;
    private final FileName name;
    private final String mediaType;
    private final String sha256;

    TakenFile(Spool spool, FileName name, String mediaType, String sha256) {
        this.spool = spool;
        this.name = name;
        this.mediaType = mediaType;
        this.sha256 = sha256;
    }

    /** The name for people. */
    public FileName name() {
        return name;
    }

    /** The type found in the bytes. */
    public String mediaType() {
        return mediaType;
    }

    /** Of the bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Bytes. */
    public long length() {
        return spool.length();
    }

    /** A stream over the bytes. */
    public InputStream open() throws IOException {
        return spool.open();
    }

    /** The bytes in memory, for good; they are no more than the policy allows a file. */
    public Content copy() throws IOException {
        try (InputStream in = open()) {
            return Content.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
