package com.logisav.mail.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.logisav.mail.content.DefaultMessageSlot;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutValuesTest {

    @Nested
    class A_type {

        @Test
        void is_one_of_six_or_the_hosts_own() {
            assertThat(MailableType.builtIn()).extracting(MailableType::name)
                .containsExactly("client", "site", "intervention", "quote", "invoice", "opportunity");
            assertThat(MailableType.of("invoice")).isEqualTo(MailableType.INVOICE).hasSameHashCodeAs(MailableType.INVOICE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "maintenance-contract", "x9", "a-1-b"})
        void is_named_in_small_letters_digits_and_single_hyphens(String name) {
            assertThat(MailableType.of(name)).hasToString(name);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "A", "9a", "a_b", "a--b", "-a", "a-", "a b", "é", "a\n", "a#b", "a/b"})
        void has_no_other_name(String name) {
            assertThatIllegalArgumentException().isThrownBy(() -> MailableType.of(name));
        }

        @Test
        void has_a_name_of_64_characters_at_most() {
            assertThat(MailableType.of("a".repeat(64))).isNotNull();
            assertThatIllegalArgumentException().isThrownBy(() -> MailableType.of("a".repeat(65)));
        }

        @ParameterizedTest
        @CsvSource({"intervention, intervention", "quote, quote", "invoice, invoice", "client, other", "site, other", "opportunity, other",
            "maintenance-contract, other", "other, other"})
        void has_a_slot_for_its_default_message(String type, String slot) {
            assertThat(DefaultMessageSlot.of(MailableType.of(type)).name()).isEqualTo(slot);
        }
    }

    @Nested
    class A_reference {

        @ParameterizedTest
        @ValueSource(strings = {"1", "F-2026-0042", "é", "a b", "#", "{}"})
        void names_a_record_by_any_printable_id(String id) {
            assertThat(MailableRef.of(MailableType.INVOICE, id)).hasToString("invoice#" + id);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u00A0\n", "a\nb", "a\r", "a\u0000", "a\u2028b", "a\u2029b", "a\u0085b"})
        void never_breaks_a_line(String id) {
            assertThatIllegalArgumentException().isThrownBy(() -> MailableRef.of(MailableType.INVOICE, id));
        }

        @Test
        void has_255_characters_at_most() {
            assertThat(MailableRef.of(MailableType.INVOICE, "x".repeat(255))).isNotNull();
            assertThatIllegalArgumentException().isThrownBy(() -> MailableRef.of(MailableType.INVOICE, "x".repeat(256)));
        }

        @Test
        void is_equal_by_type_and_id() {
            assertThat(MailableRef.of(MailableType.INVOICE, "1")).isEqualTo(MailableRef.of(MailableType.of("invoice"), "1"))
                .isNotEqualTo(MailableRef.of(MailableType.QUOTE, "1")).isNotEqualTo(MailableRef.of(MailableType.INVOICE, "2"));
        }
    }

    @Nested
    class An_actor {

        @Test
        void is_who_he_is_in_one_tenant_whatever_his_name() {
            assertThat(Actor.of("17").named("Anne").reading(Locale.ENGLISH)).isEqualTo(Actor.of("17")).hasSameHashCodeAs(Actor.of("17"))
                .isNotEqualTo(Actor.of("17").in(Tenant.of("acme")));
        }

        @Test
        void has_an_id_and_so_has_a_tenant() {
            assertThatIllegalArgumentException().isThrownBy(() -> Actor.of(" "));
            assertThatIllegalArgumentException().isThrownBy(() -> Tenant.of(""));
        }

        @Test
        void reads_alerts_in_his_language_and_writes_in_the_records() {
            MailContext context = MailContext.of(Actor.of("17").reading(Locale.GERMANY));
            MailContext ofRecord = context.forRecord(Locale.UK, ZoneId.of("Europe/London"));

            assertThat(context.recordLocale()).isEqualTo(Locale.GERMANY);
            assertThat(context.recordZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(ofRecord.actorLocale()).isEqualTo(Locale.GERMANY);
            assertThat(ofRecord.recordLocale()).isEqualTo(Locale.UK);
        }
    }
}
