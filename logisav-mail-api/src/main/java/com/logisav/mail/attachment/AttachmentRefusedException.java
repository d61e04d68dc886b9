package com.logisav.mail.attachment;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file may not be attached. The sentence names the file, the limit and the value; the message names neither file nor content.
 *
 * <p>{@link #code()} is the {@link AttachmentRefusal}'s name, so that each refusal has words of its own.
 */
public final class AttachmentRefusedException extends MailException {

    private static final long serialVersionUID = 1L;

    private final AttachmentRefusal refusal;

    private AttachmentRefusedException(AttachmentRefusal refusal, Map<String, ?> arguments) {
        super(MailErrorCode.ATTACHMENT_REFUSED, refusal + ": the file was not attached. Show text(locale), which names file and limit.",
            arguments, null);
        this.refusal = refusal;
    }

    /**
     * A refusal.
     *
     * @param refusal why
     * @param file    the name for people
     * @param facts   what else the sentence needs, by {@link AttachmentRefusal#argumentNames()}
     */
    public static AttachmentRefusedException of(AttachmentRefusal refusal, FileName file, Map<String, ?> facts) {
        if (!facts.keySet().containsAll(refusal.argumentNames())) {
            throw new IllegalArgumentException("a refusal " + refusal + " has the facts " + refusal.argumentNames());
        }
        Map<String, Object> arguments = new LinkedHashMap<>(facts);
        arguments.put("file", file.text());
        return new AttachmentRefusedException(refusal, arguments);
    }

    /** Why. */
    public AttachmentRefusal refusal() {
        return refusal;
    }

    @Override
    public String code() {
        return refusal.name();
    }
}
