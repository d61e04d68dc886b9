package com.logisav.mail.draft;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/** What came back from a browser is not a draft; names the key, never the value. */
public final class DraftValuesException extends MailException {

    private static final long serialVersionUID = 1L;

    private final String key;

    private DraftValuesException(String key, String problem) {
        super(MailErrorCode.DRAFT_VALUES_INVALID,
            "The value of " + key + " " + problem + ". Send back the values of draft.values() with the person's changes.",
            Map.of("key", key), null);
        this.key = key;
    }

    static DraftValuesException at(String key, String problem) {
        return new DraftValuesException(key, problem);
    }

    /** Where, such as {@code attachments[1].source}. */
    public String key() {
        return key;
    }
}
