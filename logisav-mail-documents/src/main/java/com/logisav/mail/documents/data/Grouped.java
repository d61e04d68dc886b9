package com.logisav.mail.documents.data;

import org.jspecify.annotations.Nullable;

/** Numbers as people read them aloud: in groups, which a line does not break. */
final class Grouped {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private Grouped() {}

    /** 900 000 019. */
    static @Nullable String siren(@Nullable String siren) {
        return siren == null ? null : grouped(siren, 3, CheckDigits.SIREN_LENGTH);
    }

    /** 900 000 019 00019. */
    static @Nullable String siret(@Nullable String siret) {
        return siret == null ? null : grouped(siret, 3, CheckDigits.SIREN_LENGTH);
    }

    /** FR76 3000 6000 .. */
    static @Nullable String iban(@Nullable String iban) {
        return iban == null ? null : grouped(iban, 4, iban.length());
    }

    private static String grouped(String text, int size, int until) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && i <= until && i % size == 0) {
                grouped.append(NO_BREAK_SPACE);
            }
            grouped.append(text.charAt(i));
        }
        return grouped.toString();
    }
}
