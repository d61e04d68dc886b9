package com.logisav.mail.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A draft as plain values, for a browser: maps with text keys, lists, text, numbers and booleans, nothing that a JSON library cannot write
 * and read back.
 *
 * <p>Keys: {@code type}, {@code id}, {@code label}, {@code version}, {@code locale}, {@code sender}; {@code to}, {@code cc}, {@code bcc} and
 * {@code offered} (lists of {@code address}, {@code name}, {@code reason}, {@code role}); {@code subject}, {@code format} ({@code TEXT} or
 * {@code HTML}), {@code body}; {@code origin}, {@code replaced}; {@code attachments} (lists of {@code id}, {@code source},
 * {@code reference}, {@code name}, {@code type}, {@code length}); {@code alerts} (read by nobody: raised anew).
 *
 * <p>What comes back is trusted in nothing: {@code Composer.rebuild} checks all of it against the record. A text in {@code to}, {@code cc}
 * or {@code bcc} that is not an address stays and becomes an alert. Immutable; equal by value.
 */
public final class DraftValues {

    private final Map<String, Object> values;

    private DraftValues(Map<String, Object> values) {
        this.values = values;
    }

    static DraftValues of(MailDraft draft) {
        return new DraftValues(Collections.unmodifiableMap(DraftWriter.write(draft)));
    }

    /** Values that came back from a browser; nothing is checked yet. */
    public static DraftValues of(Map<String, ?> values) {
        return new DraftValues(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** The values, unmodifiable. */
    public Map<String, Object> asMap() {
        return values;
    }

    /**
     * The draft that the values describe, well formed and checked in nothing else: for {@code Composer.rebuild}, which does.
     *
     * @throws DraftValuesException where a value is missing, of another kind, or larger than a draft may be; names its key
     */
    public MailDraft read() {
        return DraftReader.read(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftValues that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Keys alone. */
    @Override
    public String toString() {
        return "DraftValues" + values.keySet();
    }
}
