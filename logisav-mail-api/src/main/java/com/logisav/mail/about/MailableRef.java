package com.logisav.mail.about;

import java.util.Objects;

/**
 * Names one record of the host: its type and the host's own identifier. Within a {@link Tenant}; two tenants may use equal identifiers.
 *
 * @param type the kind of record
 * @param id   the host's identifier: 1 to 255 characters, no control, line or paragraph separator
 */
public record MailableRef(MailableType type, String id) {

    private static final int MAX_LENGTH = 255;

    /** Checks the identifier. */
    public MailableRef {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        if (id.isBlank() || id.length() > MAX_LENGTH || id.codePoints().anyMatch(MailableRef::breaksLines)) {
            throw new IllegalArgumentException("a record's id has 1 to 255 characters, none of them a control or line separator");
        }
    }

    /** The reference to the record with this identifier. */
    public static MailableRef of(MailableType type, String id) {
        return new MailableRef(type, id);
    }

    private static boolean breaksLines(int codePoint) {
        int kind = Character.getType(codePoint);
        return kind == Character.CONTROL || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR;
    }

    /** For messages and logs: {@code invoice#4711}. */
    @Override
    public String toString() {
        return type + "#" + id;
    }
}
