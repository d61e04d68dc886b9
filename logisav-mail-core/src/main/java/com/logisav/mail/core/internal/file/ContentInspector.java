package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.tika.mime.MediaType;

/**
 * Finds out what a file is and whether it may be attached: by its name, by its first 64 KB, and for documents in a zip by what they say
 * they are.
 *
 * <p>How name and content are compared is told at {@link TypeComparison}. Archives and mails are not looked into. Never parses a file: a
 * parser is what a hostile one is made for.
 */
final class ContentInspector {

    private static final int START = 64 * 1024;

    private final AttachmentPolicy policy;

    /** An inspector by these limits and lists. */
    ContentInspector(AttachmentPolicy policy) {
        this.policy = policy;
    }

    /**
     * Refuses what the name alone gives away, before a byte is read.
     *
     * @throws AttachmentRefusedException FILE_TYPE_DENIED or FILE_DISGUISED
     */
    void checkName(FileName name) {
        NameRules.check(name, policy);
    }

    /**
     * The type to send a file as. The name is checked too, and the length as far as it is known or read.
     *
     * @return for example {@code application/pdf}; {@code application/octet-stream} where nothing is known
     * @throws AttachmentRefusedException FILE_TYPE_DENIED, FILE_DISGUISED, FILE_EMPTY or FILE_TOO_LARGE
     * @throws ContentUnreadableException where the content cannot be read
     */
    String inspect(FileName name, Content content) {
        checkName(name);
        checkLength(name, content.length().orElse(0));
        Content bounded = () -> new BoundedInputStream(content.open(), name, policy.maxFileBytes());
        try {
            byte[] start = start(bounded);
            if (start.length == 0) {
                return emptyFile(name);
            }
            return compared(name, start, bounded);
        } catch (IOException e) {
            throw ContentUnreadableException.of("an attachment", e);
        }
    }

    private void checkLength(FileName name, long length) {
        if (length > policy.maxFileBytes()) {
            throw AttachmentRefusedException.of(AttachmentRefusal.FILE_TOO_LARGE, name, Map.of("limit", policy.maxFileBytes(), "value",
                length));
        }
    }

    private String emptyFile(FileName name) {
        if (policy.emptyFiles() == AttachmentPolicy.EmptyFiles.REFUSED) {
            throw AttachmentRefusedException.of(AttachmentRefusal.FILE_EMPTY, name, Map.of("limit", 1, "value", 0));
        }
        return MediaTypes.ofExtension(name.extension()).toString();
    }

    private String compared(FileName name, byte[] start, Content content) throws IOException {
        MediaType named = MediaTypes.ofExtension(name.extension());
        TypeComparison comparison = TypeComparison.of(named, StartBytes.of(start), policy);
        if (comparison.needsLook()) {
            comparison = comparison.lookedInto(OfficePackage.in(content));
        }
        if (comparison.refusal().isPresent()) {
            throw AttachmentRefusedException.of(comparison.refusal().get(), name, Map.of("type", comparison.found()));
        }
        return comparison.answer();
    }

    private static byte[] start(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(START);
        }
    }
}
