package com.logisav.mail.receipt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A journal entry as plain values, for a journal that stores it: maps with text keys, lists, text and numbers, nothing that a JSON library
 * cannot write and read back. All of the entry is in them: what is read is equal to what was written, in every field.
 *
 * <p>Keys, those with a question mark left out where there is nothing to say: {@code review}, {@code attempt} and {@code place} (numbers), {@code tenant},
 * {@code actor}, {@code actorName}, {@code started}, {@code envelope} (a list of addresses), {@code manifest}; and {@code finished?} with
 * {@code transmission?}, both or neither.
 *
 * <p>In {@code manifest}: {@code type}, {@code id}, {@code label}, {@code messageId}, {@code date} (with its zone), {@code locale},
 * {@code sender}; {@code from} and {@code replyTo?} ({@code address}, {@code name?}), {@code envelopeSender}; {@code recipients} (a list of
 * {@code role}, {@code address}, {@code name?}, {@code reason?}); {@code subject}, {@code text}, {@code html?}; {@code files} (a list of
 * {@code source}, {@code reference}, {@code name}, {@code type}, {@code length}, {@code sha256}, {@code contentId?}); {@code origin}
 * ({@code kind}, {@code template}, {@code version?}).
 *
 * <p>In {@code transmission}: {@code outcomes} (a list of {@code address}, {@code role}, {@code status}, {@code advice}, {@code at}
 * and {@code reply?}; {@code length?} and {@code limit?} where the mail was refused as too large without being offered);
 * {@code transactions} (a list of {@code host}, {@code port}, {@code phase}, {@code started}, {@code ended}, {@code tlsProtocol?} and
 * {@code tlsCipher?}, {@code queueId?}, {@code sha256?}); {@code accountProblem?} ({@code kind}, {@code host}, {@code reply?}); {@code contentFailure?}. A
 * {@code reply} is {@code code} and {@code text}, the enhanced code at its start.
 *
 * <p>Points in time are text in UTC with all their digits ({@link java.time.Instant#toString()}), addresses as they go over the wire,
 * languages BCP 47 tags, sizes bytes. Keys may be added in any version, none changes its meaning; those that a version does not know it
 * passes over. Values hold addresses, words and names: what is done with the table is done with personal data. Immutable.
 */
public final class JournalValues {

    private final Map<String, Object> values;

    private JournalValues(Map<String, Object> values) {
        this.values = values;
    }

    static JournalValues of(JournalEntry entry) {
        return new JournalValues(PlainEntry.write(entry));
    }

    /** Values that were stored; nothing is checked yet. */
    public static JournalValues of(Map<String, ?> values) {
        return new JournalValues(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** The values, unmodifiable. */
    public Map<String, Object> asMap() {
        return values;
    }

    /**
     * The entry that the values describe.
     *
     * @throws JournalValuesException where a value is missing, of another kind, or names what this version does not know; names its key
     */
    public JournalEntry read() {
        return PlainEntry.read(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalValues that && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Keys alone. */
    @Override
    public String toString() {
        return "JournalValues" + values.keySet();
    }
}
