package com.logisav.mail.core.internal;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.LongStream;

/** Holds files and mails to a policy's numbers. Each refusal names the file with which it became too much, the limit and the value. */
public final class AttachmentLimits {

    private final AttachmentPolicy policy;

    /** The limits of this policy. */
    public AttachmentLimits(AttachmentPolicy policy) {
        this.policy = policy;
    }

    /** This stream, refused as FILE_TOO_LARGE while it is read. */
    public BoundedInputStream bound(FileName file, InputStream in) {
        return new BoundedInputStream(in, file, policy.maxFileBytes());
    }

    /**
     * A length that is known before anything is read.
     *
     * @throws AttachmentRefusedException FILE_TOO_LARGE
     */
    public void checkLength(FileName file, long bytes) {
        check(AttachmentRefusal.FILE_TOO_LARGE, file, policy.maxFileBytes(), bytes);
    }

    /**
     * One more file.
     *
     * @param already how many files the mail has without it
     * @throws AttachmentRefusedException TOO_MANY_FILES
     */
    public void checkCount(FileName file, int already) {
        check(AttachmentRefusal.TOO_MANY_FILES, file, policy.maxFiles(), already + 1L);
    }

    /**
     * A file's share in the mail.
     *
     * @param file         the file
     * @param bytes        its length
     * @param encodedSoFar what the mail has without it, encoded: see {@link #encoded}
     * @throws AttachmentRefusedException MAIL_TOO_LARGE
     */
    public void checkTotal(FileName file, long bytes, long encodedSoFar) {
        check(AttachmentRefusal.MAIL_TOO_LARGE, file, policy.maxMailBytes(), encodedSoFar + AttachmentPolicy.encodedLength(bytes));
    }

    /** What parts of these lengths in bytes take together in a mail. */
    public static long encoded(LongStream lengths) {
        return lengths.map(AttachmentPolicy::encodedLength).sum();
    }

    private static void check(AttachmentRefusal refusal, FileName file, long limit, long value) {
        if (value > limit) {
            throw AttachmentRefusedException.of(refusal, file, Map.of("limit", limit, "value", value));
        }
    }
}
