package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.spi.Mailable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTypeTest {

    private static final MailableRef REF = MailableRef.of(MailableType.INVOICE, "F-2026-0042");
    private static final MailContext CONTEXT = MailContext.of(Actor.of("17").in(Tenant.of("acme")));

    private final Invoice invoice = new Invoice();

    private RecordType<Invoice> described() {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).label(Invoice::label).load((id, context) -> Optional.of(invoice));
    }

    private Mailable loaded(RecordType<Invoice> type) {
        return type.source().load(REF, CONTEXT).orElseThrow();
    }

    @Nested
    class A_record_that_is_there {

        @Test
        void answers_what_its_lambdas_say() {
            Mailable mailable = loaded(described().version(Invoice::version).locale(Invoice::locale).zone(Invoice::zone));

            assertThat(mailable.ref()).isEqualTo(REF);
            assertThat(mailable.label()).isEqualTo("Facture F-2026-0042");
            assertThat(mailable.version()).isEqualTo(RecordVersion.of(7));
            assertThat(mailable.locale()).isEqualTo(Locale.UK);
            assertThat(mailable.zone()).isEqualTo(ZoneId.of("Europe/London"));
        }

        @Test
        void is_asked_for_by_identifier_and_context_each_time_anew() {
            List<Object> asked = new ArrayList<>();
            RecordType<Invoice> type = described().load((id, context) -> {
                asked.add(id);
                asked.add(context);
                return Optional.of(invoice);
            });

            loaded(type);
            loaded(type);

            assertThat(asked).containsExactly("F-2026-0042", CONTEXT, "F-2026-0042", CONTEXT);
        }

        @Test
        void may_have_an_identifier_that_is_no_text() {
            MailableRef byKey = MailableRef.of(MailableType.INVOICE, invoice.key.toString());

            assertThat(described().id(i -> i.key).source().load(byKey, CONTEXT)).isPresent();
        }

        @Test
        void hands_the_hosts_own_object_to_the_hosts_own_code() {
            assertThat(loaded(described()).record(Invoice.class)).isSameAs(invoice);
        }

        @Test
        void says_what_it_is_when_it_is_taken_for_another() {
            Mailable mailable = loaded(described());

            assertThatThrownBy(() -> mailable.record(StringBuilder.class)).isInstanceOf(ClassCastException.class)
                .hasMessage("invoice#F-2026-0042 is a com.logisav.mail.core.Invoice, not a java.lang.StringBuilder. "
                    + "Ask for record(Invoice.class).");
        }

        @Test
        void is_named_by_its_reference_in_logs() {
            assertThat(loaded(described())).hasToString("Mailable[invoice#F-2026-0042]");
        }
    }

    @Test
    void a_record_that_is_gone_is_empty() {
        assertThat(described().load((id, context) -> Optional.empty()).source().load(REF, CONTEXT)).isEmpty();
    }

    @Nested
    class What_is_not_said {

        @Test
        void has_a_default() {
            Mailable mailable = loaded(described());

            assertThat(mailable.version()).isEqualTo(RecordVersion.none());
            assertThat(mailable.locale()).isEqualTo(Locale.FRANCE);
            assertThat(mailable.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
            assertThat(mailable.fields().names()).isEmpty();
            assertThat(described().source().fields().fields()).isEmpty();
        }

        @Test
        void has_the_same_default_where_a_lambda_answers_null() {
            Mailable mailable = loaded(described().version(i -> null).locale(i -> null).zone(i -> null));

            assertThat(mailable.version()).isEqualTo(RecordVersion.none());
            assertThat(mailable.locale()).isEqualTo(Locale.FRANCE);
            assertThat(mailable.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        }

        @Test
        void is_the_slot_of_the_type() {
            assertThat(described().slot()).isEqualTo(DefaultMessageSlot.INVOICE);
            assertThat(RecordType.of(MailableType.of("maintenance-contract"), Invoice.class).slot()).isEqualTo(DefaultMessageSlot.OTHER);
        }

        @Test
        void yields_to_a_slot_of_the_hosts_own() {
            assertThat(described().slot(DefaultMessageSlot.of("contract")).slot()).isEqualTo(DefaultMessageSlot.of("contract"));
        }
    }

    @Nested
    class A_description {

        @Test
        void names_everything_that_is_missing_at_once() {
            RecordType<Invoice> nothing = RecordType.of(MailableType.INVOICE, Invoice.class);

            assertThatThrownBy(nothing::source).isInstanceOfSatisfying(InvalidConfigurationException.class, e -> {
                assertThat(e.problems()).containsExactly("id(..) is missing", "label(..) is missing", "load(..) is missing");
                assertThat(e).hasMessageContaining("RecordType invoice of com.logisav.mail.core.Invoice");
            });
        }

        @Test
        void names_only_what_is_missing() {
            RecordType<Invoice> almost = RecordType.of(MailableType.INVOICE, Invoice.class)
                .id(Invoice::number).load((id, context) -> Optional.of(invoice));

            assertThatThrownBy(almost::source).isInstanceOfSatisfying(InvalidConfigurationException.class,
                e -> assertThat(e.problems()).containsExactly("label(..) is missing"));
        }

        @Test
        void is_never_changed() {
            RecordType<Invoice> before = described();

            RecordType<Invoice> after = before.label(i -> "Avoir").fields(f -> f.text("number", "Numéro", "Number", Invoice::number));

            assertThat(loaded(before).label()).isEqualTo("Facture F-2026-0042");
            assertThat(before.source().fields().fields()).isEmpty();
            assertThat(loaded(after).label()).isEqualTo("Avoir");
        }

        @Test
        void is_named_by_type_and_class() {
            assertThat(described()).hasToString("RecordType[invoice, com.logisav.mail.core.Invoice]");
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_version_is_whatever_prints_the_same_for_the_same_state(Object version, String mark) {
        invoice.version = version;

        assertThat(loaded(described().version(Invoice::version)).version()).isEqualTo(RecordVersion.of(mark));
    }

    static Stream<Arguments> versions() {
        Instant instant = Instant.parse("2026-11-24T08:15:00.123456Z");
        UUID uuid = UUID.fromString("6f1c1d8e-0000-4000-8000-000000000042");
        return Stream.of(Arguments.of(7, "7"), Arguments.of(7L, "7"), Arguments.of("W/\"7\"", "W/\"7\""),
            Arguments.of(instant, "2026-11-24T08:15:00.123456Z"), Arguments.of(Timestamp.from(instant), "2026-11-24T08:15:00.123456Z"),
            Arguments.of(uuid, uuid.toString()), Arguments.of(RecordVersion.of("7"), "7"));
    }
}
