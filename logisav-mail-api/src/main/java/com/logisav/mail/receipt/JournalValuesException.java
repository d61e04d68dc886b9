package com.logisav.mail.receipt;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/** What a journal stored cannot be read as an entry; names the key, never the value. */
public final class JournalValuesException extends MailException {

    private static final long serialVersionUID = 1L;

    private final String key;

    private JournalValuesException(String key, String problem) {
        super(MailErrorCode.JOURNAL_VALUES_INVALID,
            "The value of " + key + " " + problem + ". Answer what entry.values() was; a newer version may have written it.",
            Map.of("key", key), null);
        this.key = key;
    }

    static JournalValuesException at(String key, String problem) {
        return new JournalValuesException(key, problem);
    }

    /** Where, such as {@code transmission.outcomes[1].status}. */
    public String key() {
        return key;
    }
}
