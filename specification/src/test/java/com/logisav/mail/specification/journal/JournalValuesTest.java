package com.logisav.mail.specification.journal;

import static com.logisav.mail.specification.journal.ThroughJson.assertSame;
import static com.logisav.mail.specification.journal.ThroughJson.isSame;
import static com.logisav.mail.specification.journal.ThroughJson.read;
import static com.logisav.mail.specification.journal.ThroughJson.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.draft.DraftValuesException;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.JournalValuesException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A journal entry becomes plain values and comes back: all of it, and nothing else. */
class JournalValuesTest {

    private final Map<String, Object> values = stored(SampleEntries.complete());

    private static Stream<String> keys() {
        return Paths.of(stored(SampleEntries.complete())).stream();
    }

    private JournalValuesException refusal() {
        return catchThrowableOfType(JournalValuesException.class, () -> read(values));
    }

    @Nested
    class What_is_stored {

        @Test
        void comes_back_in_every_field_for_every_status_advice_phase_and_problem() {
            assertThat(SampleEntries.all()).hasSizeGreaterThan(50).allSatisfy(entry -> assertSame(read(stored(entry)), entry));
        }

        @Test
        void comes_back_without_json_too() {
            assertThat(SampleEntries.all()).allSatisfy(entry -> assertSame(entry.values().read(), entry));
        }

        @Test
        void is_all_that_an_entry_may_hold() {
            assertThat(Fields.neverFilledIn(SampleEntries.all())).isEmpty();
        }

        @Test
        void planted_a_field_that_is_nowhere_filled_is_found() {
            assertThat(Fields.neverFilledIn(List.of(SampleEntries.open(), SampleEntries.bare())))
                .contains("Transmission.accountProblem").doesNotContain("Manifest.parts");
        }

        @Test
        void planted_fields_that_no_equals_asks_for_are_compared() {
            JournalEntry entry = SampleEntries.complete();
            Paths.put(values, "transmission.outcomes[0].limit", 17);
            assertThat(isSame(read(values), entry)).isFalse();

            Paths.put(values, "transmission.outcomes[0].limit", 25_000_000);
            assertThat(isSame(read(values), entry)).isTrue();

            Paths.put(values, "envelope[0]", SampleEntries.ACCOUNTS.wire().toLowerCase(Locale.ROOT));
            assertThat(read(values)).isEqualTo(entry);
            assertThat(isSame(read(values), entry)).isFalse();
        }

        @Test
        void is_text_numbers_lists_and_maps_alone() {
            Map<String, Object> plain = SampleEntries.complete().values().asMap();

            assertThat(Paths.of(plain)).isNotEmpty().extracting(key -> Paths.get(plain, key)).allMatch(value -> value instanceof String
                || value instanceof Integer || value instanceof Long || value instanceof List || value instanceof Map);
        }

        @Test
        void keeps_the_last_digit_of_time() {
            assertThat(values).containsEntry("started", "2026-11-24T09:15:30.123456789Z");
        }

        @Test
        void is_named_by_keys_alone_where_somebody_logs_it() {
            assertThat(SampleEntries.complete().values()).hasToString("JournalValues[review, attempt, place, tenant, actor, actorName, started, "
                + "finished, envelope, manifest, transmission]");
        }

        @Test
        void cannot_be_changed() {
            assertThatThrownBy(() -> SampleEntries.open().values().asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class Values_of_which_one {

        @ParameterizedTest
        @MethodSource("com.logisav.mail.specification.journal.JournalValuesTest#keys")
        void is_missing_are_another_entry_or_refused_by_its_key(String key) {
            Paths.remove(values, key);

            try {
                assertThat(isSame(read(values), SampleEntries.complete())).as("nobody missed " + key).isFalse();
            } catch (JournalValuesException e) {
                assertThat(e.key()).isEqualTo(key);
                assertThat(e).hasMessageContaining(key + " is missing");
            }
        }

        @ParameterizedTest
        @MethodSource("com.logisav.mail.specification.journal.JournalValuesTest#keys")
        void is_of_another_kind_are_refused_by_its_key(String key) {
            Paths.put(values, key, true);

            assertThat(refusal().key()).isEqualTo(key);
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
            review, ' '
            tenant, ' '
            started, yesterday
            finished, 2026-11-24
            envelope[1], nobody
            manifest.type, INVOICE
            manifest.id, ' '
            manifest.messageId, <a>
            manifest.date, 2026-11-24T09:15:30Z[Nowhere]
            manifest.locale, français
            manifest.from.address, nobody
            manifest.replyTo.address, nobody
            manifest.envelopeSender, nobody
            manifest.recipients[2].role, TO_ALL
            manifest.recipients[0].address, nobody
            manifest.files[1].source, FILE_SYSTEM
            manifest.origin.kind, DREAM
            transmission.outcomes[1].address, nobody
            transmission.outcomes[1].role, to
            transmission.outcomes[1].status, DELIVERED
            transmission.outcomes[1].advice, HOPE
            transmission.outcomes[1].at, now
            transmission.transactions[0].phase, DREAM
            transmission.transactions[0].started, now
            transmission.transactions[0].ended, now
            transmission.accountProblem.kind, ACCOUNT_OVERDRAWN
            """)
        void names_what_this_version_does_not_know_are_refused_by_its_key_and_without_what_it_says(String key, String value) {
            Paths.put(values, key, value);

            assertThat(refusal().key()).isEqualTo(key);
            assertThat(refusal()).hasMessage("[JOURNAL_VALUES_INVALID] The value of " + key + " names nothing that is known. "
                + "Answer what entry.values() was; a newer version may have written it.");
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
            attempt, 0
            attempt, 4294967297
            place, 0
            place, 4294967297
            transmission.outcomes[1].reply.code, 99
            transmission.outcomes[1].reply.code, 4294967746
            transmission.transactions[0].port, 4294967883
            """)
        void is_a_number_that_cannot_be_are_refused_by_its_key(String key, long value) {
            Paths.put(values, key, value);

            assertThat(refusal().key()).isEqualTo(key);
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
            1.5
            NaN
            1E300
            """)
        void is_no_whole_number_are_refused_by_its_key(double value) {
            Paths.put(values, "manifest.files[0].length", value);

            assertThat(refusal()).hasMessageContaining("manifest.files[0].length is not a whole number");
        }

        @Test
        void is_half_of_an_end_are_refused_by_the_other_half() {
            values.remove("finished");
            assertThat(refusal().key()).isEqualTo("finished");

            Map<String, Object> other = stored(SampleEntries.complete());
            other.remove("transmission");
            assertThatThrownBy(() -> read(other))
                .isInstanceOfSatisfying(JournalValuesException.class, e -> assertThat(e.key()).isEqualTo("transmission"));
        }
    }

    @Nested
    class Values_of_another_version {

        @ParameterizedTest
        @MethodSource("com.logisav.mail.specification.journal.JournalValuesTest#keys")
        void may_have_keys_that_this_one_does_not_know(String key) {
            int dot = key.lastIndexOf('.');
            Paths.put(values, key.substring(0, dot + 1) + "ofALaterVersion", List.of(Map.of("x", 1)));

            assertSame(read(values), SampleEntries.complete());
        }

        @Test
        void may_say_explicitly_that_there_is_nothing() {
            Map<String, Object> bare = stored(SampleEntries.open());
            bare.put("transmission", null);
            bare.put("finished", null);
            Paths.put(bare, "manifest.html", null);

            assertThat(read(bare).hasEnded()).isFalse();
            assertThat(read(bare).manifest().html()).isEmpty();
        }
    }

    @Nested
    class A_library_that_reads_every_number_as_a_floating_one {

        @Test
        void changes_nothing() {
            keys().filter(key -> Paths.get(values, key) instanceof Number)
                .forEach(key -> Paths.put(values, key, ((Number) Paths.get(values, key)).doubleValue()));

            assertSame(read(values), SampleEntries.complete());
        }
    }

    @Nested
    class A_status_that_is_no_refusal {

        @Test
        void stays_what_it_is_with_sizes_beside_it() {
            Paths.put(values, "transmission.outcomes[0].status", "ACCEPTED");

            assertThat(read(values).transmission().orElseThrow().outcomes().get(0).status()).isEqualTo(RecipientStatus.ACCEPTED);
        }
    }

    @Nested
    class What_is_thrown {

        @Test
        void has_a_code_and_a_sentence_and_is_not_about_a_form() {
            values.remove("review");

            assertThat(refusal()).isNotInstanceOf(DraftValuesException.class);
            assertThat(refusal().errorCode()).isEqualTo(MailErrorCode.JOURNAL_VALUES_INVALID);
            assertThat(refusal().text(Locale.FRANCE)).contains("L’historique", "(review)");
        }
    }
}
