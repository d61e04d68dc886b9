package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.spi.Mailable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {

    private static final MailContext CONTEXT = MailContext.of(Actor.of("17"));

    private final Invoice invoice = new Invoice();

    private RecordType<Invoice> with(Consumer<RecordFields<Invoice>> fields) {
        return RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).label(Invoice::label).zone(Invoice::zone).load((id, context) -> Optional.of(invoice)).fields(fields);
    }

    private Mailable loaded(RecordType<Invoice> type) {
        return type.source().load(MailableRef.of(MailableType.INVOICE, invoice.number()), CONTEXT).orElseThrow();
    }

    private Optional<Object> valueOf(Consumer<RecordFields<Invoice>> field) {
        return loaded(with(field)).fields().value("x");
    }

    @Nested
    class The_values {

        @Test
        void come_from_the_record() {
            MergeFields fields = loaded(with(InvoiceFields::ofEveryKind)).fields();

            assertThat(fields.value("invoice.number")).contains("F-2026-0042");
            assertThat(fields.value("invoice.reminders")).contains(new BigDecimal("2"));
            assertThat(fields.value("invoice.total")).contains(Money.euros("1234.50"));
            assertThat(fields.value("invoice.due")).contains(LocalDate.of(2026, 12, 24));
            assertThat(fields.value("invoice.issued")).contains(Instant.parse("2026-11-24T08:15:00Z"));
            assertThat(fields.value("invoice.paid")).contains(false);
        }

        @Test
        void of_lists_come_from_their_elements_at_any_depth() {
            List<MergeFields> lines = InvoiceFields.elements(loaded(with(InvoiceFields::ofEveryKind)).fields(), "lines");

            assertThat(lines).extracting(line -> line.value("label").orElseThrow()).containsExactly("Entretien chaudière", "Joint");
            assertThat(lines).extracting(line -> line.value("quantity").orElseThrow())
                .containsExactly(new BigDecimal("1.5"), new BigDecimal("2.0"));
            assertThat(InvoiceFields.elements(lines.get(0), "norms")).extracting(norm -> norm.value("name").orElseThrow())
                .containsExactly("NF C 15-100");
            assertThat(InvoiceFields.elements(lines.get(1), "norms")).isEmpty();
        }

        @Test
        void are_what_the_catalogue_declares() {
            RecordType<Invoice> type = with(InvoiceFields::ofEveryKind);

            InvoiceFields.assertKeepsTheContract(type.source().fields(), loaded(type).fields());
        }

        @Test
        void are_read_once_and_not_before_they_are_wanted() {
            AtomicInteger reads = new AtomicInteger();
            Mailable mailable = loaded(with(f -> f.number("x", "X", "X", i -> reads.incrementAndGet())));

            assertThat(reads).hasValue(0);
            assertThat(mailable.fields()).isSameAs(mailable.fields());
            assertThat(reads).hasValue(1);
        }

        @Test
        void are_absent_where_a_lambda_answers_null() {
            Mailable mailable = loaded(with(f -> f
                .text("text", "", "", i -> null).number("number", "", "", i -> null).money("money", "", "", i -> null)
                .date("date", "", "", i -> null).dateTime("dateTime", "", "", i -> null).localDateTime("local", "", "", i -> null)
                .flag("flag", "", "", i -> null)
                .<String>list("list", "", "", i -> null, e -> e.text("t", "", "", t -> t))));

            assertThat(mailable.fields().names()).isEmpty();
        }
    }

    @Nested
    class An_amount {

        @Test
        void may_be_followed_by_other_fields_however_its_currency_is_said() {
            Mailable mailable = loaded(with(f -> f
                .money("a", "", "", i -> Money.euros("1")).text("b", "", "", i -> "x")
                .money("c", "", "", Invoice::vat, Currency.getInstance("EUR")).text("d", "", "", i -> "x")
                .money("e", "", "", Invoice::vat, i -> Currency.getInstance("EUR")).text("f", "", "", i -> "x")));

            assertThat(mailable.fields().names()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
        }

        @Test
        void may_always_be_in_one_currency() {
            assertThat(valueOf(f -> f.money("x", "TVA", "VAT", Invoice::vat, Currency.getInstance("EUR")))).contains(Money.euros("205.75"));
        }

        @Test
        void may_be_in_the_currency_that_the_record_says() {
            assertThat(valueOf(f -> f.money("x", "TVA", "VAT", Invoice::vat, i -> Currency.getInstance("CHF"))))
                .contains(new Money(new BigDecimal("205.75"), Currency.getInstance("CHF")));
        }

        @Test
        void is_no_value_without_a_number_or_a_currency() {
            assertThat(valueOf(f -> f.money("x", "TVA", "VAT", i -> null, Currency.getInstance("EUR")))).isEmpty();
            assertThat(valueOf(f -> f.money("x", "TVA", "VAT", Invoice::vat, i -> null))).isEmpty();
        }
    }

    @Nested
    class A_number {

        @Test
        void is_exactly_what_it_prints() {
            assertThat(valueOf(f -> f.number("x", "", "", i -> 0.1f))).contains(new BigDecimal("0.1"));
            assertThat(valueOf(f -> f.number("x", "", "", i -> Long.MAX_VALUE))).contains(new BigDecimal("9223372036854775807"));
            assertThat(valueOf(f -> f.number("x", "", "", i -> BigInteger.TEN.pow(30)))).contains(new BigDecimal(BigInteger.TEN.pow(30)));
            assertThat(valueOf(f -> f.number("x", "", "", Invoice::vat))).contains(new BigDecimal("205.75"));
        }
    }

    @Test
    void a_wall_clock_is_read_in_the_records_zone() {
        assertThat(valueOf(f -> f.localDateTime("x", "Visite", "Visit", Invoice::visitAt))).contains(Instant.parse("2026-07-01T13:00:00Z"));
    }
}
