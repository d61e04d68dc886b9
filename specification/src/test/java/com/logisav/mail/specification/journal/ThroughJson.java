package com.logisav.mail.specification.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.JournalValues;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A journal's table as far as an entry can tell: values become JSON, and JSON values. */
final class ThroughJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ThroughJson() {}

    static Map<String, Object> stored(JournalEntry entry) {
        try {
            return JSON.readValue(JSON.writeValueAsBytes(entry.values().asMap()), new TypeReference<>() { });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static JournalEntry read(Map<String, Object> values) {
        return JournalValues.of(values).read();
    }

    /** Whether all fields are the same, also those of which no equals asks, like the case of an address. */
    static boolean isSame(JournalEntry one, JournalEntry other) {
        try {
            assertSame(one, other);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    static void assertSame(JournalEntry one, JournalEntry other) {
        assertThat(one).isEqualTo(other).usingRecursiveComparison().isEqualTo(other);
        for (Locale locale : new Locale[] {Locale.FRANCE, Locale.ENGLISH}) {
            assertThat(sentences(one, locale)).isEqualTo(sentences(other, locale));
        }
    }

    private static String sentences(JournalEntry entry, Locale locale) {
        return entry.transmission().stream()
            .flatMap(transmission -> Stream.concat(transmission.outcomes().stream(), transmission.accountProblem().stream()))
            .map(worded -> worded.text(locale)).toList().toString();
    }
}
