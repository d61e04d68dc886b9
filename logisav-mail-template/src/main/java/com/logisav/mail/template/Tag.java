package com.logisav.mail.template;

import java.text.Normalizer;

/**
 * A well-formed tag.
 *
 * @param kind  what it does
 * @param name  the field's name, in normalization form C
 * @param start the offset of its first brace
 * @param end   the offset behind its last brace
 */
record Tag(Kind kind, String name, int start, int end) {

    enum Kind {
        /** Replaced by the value. */
        VALUE(""),
        /** What follows stands there for each element, or where there is a value. */
        SECTION("#"),
        /** What follows stands there where there is no element, or no value. */
        INVERTED("^"),
        /** The end of a section. */
        END("/");

        private final String sigil;

        Kind(String sigil) {
            this.sigil = sigil;
        }

        static Kind of(String content) {
            for (Kind kind : values()) {
                if (kind != VALUE && content.startsWith(kind.sigil)) {
                    return kind;
                }
            }
            return VALUE;
        }

        String sigil() {
            return sigil;
        }
    }

    Tag {
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** What stands in place of a value that is not there. */
    String placeholder() {
        return "{{" + name + "}}";
    }
}
