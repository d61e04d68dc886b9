package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.io.IOException;
import java.util.Map;
import java.util.function.LongFunction;

/** Reads a file of any source once: at most as many bytes as the policy allows, and nothing of a denied type. */
public final class FileIntake {

    private final AttachmentPolicy policy;
    private final ContentInspector inspector;
    private final LongFunction<Spool> spools;

    /** An intake by this policy. */
    public FileIntake(AttachmentPolicy policy) {
        this(policy, Spool::upTo);
    }

    FileIntake(AttachmentPolicy policy, LongFunction<Spool> spools) {
        this.policy = policy;
        this.inspector = new ContentInspector(policy);
        this.spools = spools;
    }

    /**
     * Reads and looks at a file.
     *
     * @return to be closed by the caller
     * @throws AttachmentRefusedException where the policy refuses it
     * @throws IOException                where its bytes cannot be read
     */
    public TakenFile take(FileName name, FileBytes bytes) throws IOException {
        inspector.checkName(name);
        Spool spool = spools.apply(policy.maxFileBytes());
        boolean taken = false;
        try {
            write(name, bytes, spool);
            String mediaType = inspector.inspect(name, spool.content());
            TakenFile file = new TakenFile(spool, name, mediaType, spool.sha256());
            taken = true;
            return file;
        } finally {
            if (!taken) {
                spool.close();
            }
        }
    }

    private void write(FileName name, FileBytes bytes, Spool spool) throws IOException {
        try {
            bytes.writeTo(spool.sink());
        } catch (IOException | RuntimeException e) {
            spool.requireComplete();
            if (!spool.overflowed()) {
                throw e;
            }
        } finally {
            spool.cutOff();
        }
        // Asked even where nothing was thrown: a renderer may have swallowed what the stream threw.
        if (spool.overflowed()) {
            throw AttachmentRefusedException.of(AttachmentRefusal.FILE_TOO_LARGE, name,
                Map.of("limit", policy.maxFileBytes(), "value", spool.refusedAt()));
        }
        spool.requireComplete();
    }
}
