package com.logisav.mail.testkit.assertion;

import java.util.Arrays;

/** Sentences about an attached file. */
public final class SentFile {

    private final ReceivedPart part;
    private final SentMail mail;

    SentFile(ReceivedPart part, SentMail mail) {
        this.part = part;
        this.mail = mail;
    }

    /** Its Content-Type is this, parameters apart. */
    public SentFile type(String mediaType) {
        if (!part.mediaType().equals(mediaType)) {
            throw failure("to be " + mediaType + ", but it was " + part.mediaType());
        }
        return this;
    }

    /** It has so many bytes. */
    public SentFile length(int bytes) {
        if (part.length() != bytes) {
            throw failure("to have " + bytes + " bytes, but it had " + part.length());
        }
        return this;
    }

    /** It has these bytes. */
    public SentFile bytes(byte[] expected) {
        int difference = Arrays.mismatch(part.bytes(), expected);
        if (difference >= 0) {
            throw failure("to have " + expected.length + " given bytes, but its " + part.length() + " differ from byte " + difference
                + " on");
        }
        return this;
    }

    /** Its SHA-256 is this, in lower-case hex. */
    public SentFile sha256(String expected) {
        if (!part.sha256().equals(expected)) {
            throw failure("to have the SHA-256 " + expected + ", but it was " + part.sha256());
        }
        return this;
    }

    /** The file itself. */
    public ReceivedPart received() {
        return part;
    }

    /** Back to the mail. */
    public SentMail and() {
        return mail;
    }

    private AssertionError failure(String what) {
        return mail.failure("expected attachment \"" + part.name().orElse("") + "\" " + what);
    }
}
