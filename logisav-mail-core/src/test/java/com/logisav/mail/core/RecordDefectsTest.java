package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordDefectsTest {

    private static final MailableRef REF = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

    private final Invoice invoice = new Invoice();

    /** What comes of loading and reading the record, described rightly but for one thing. */
    private HostDefectException defectOf(UnaryOperator<RecordType<Invoice>> mistake) {
        RecordType<Invoice> right = RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).label(Invoice::label).load((id, context) -> Optional.of(invoice));
        HostDefectException defect = catchThrowableOfType(HostDefectException.class,
            () -> mistake.apply(right).source().load(REF, MailContext.of(Actor.of("17"))).orElseThrow().fields());
        assertThat(defect).isNotNull();
        assertThat(defect.hostClass()).isEqualTo("com.logisav.mail.core.Invoice");
        assertThat(defect.spi()).isEqualTo("RecordType");
        return defect;
    }

    private static String secret() {
        throw new IllegalStateException("jean.dupont@example.fr");
    }

    private static String endless() {
        return endless() + ".";
    }

    private static String missing() {
        throw new NoClassDefFoundError("com/acme/Labels");
    }

    private static void assertIs(HostDefectException defect, MailErrorCode code, String about) {
        assertThat(defect.errorCode()).isEqualTo(code);
        assertThat(defect.arguments()).containsEntry("about", about);
    }

    @Nested
    class A_lambda_that_throws {

        @Test
        void is_named_with_field_and_record_and_never_with_the_value() {
            HostDefectException defect = defectOf(type -> type.fields(f -> f.text("client.email", "Adresse", "Address", i -> secret())));

            assertIs(defect, MailErrorCode.SPI_THREW, "client.email of invoice#F-2026-0042");
            assertThat(defect).hasMessage("[SPI_THREW] RecordType com.logisav.mail.core.Invoice threw java.lang.IllegalStateException "
                + "for client.email of invoice#F-2026-0042. See the cause.");
            assertThat(defect.getCause()).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void is_named_also_where_the_library_s_own_value_refuses_what_it_is_given() {
            HostDefectException defect = defectOf(type -> type.fields(
                f -> f.money("invoice.total", "Total", "Total", i -> Money.euros((BigDecimal) null))));

            assertThat(defect).hasMessage("[SPI_THREW] RecordType com.logisav.mail.core.Invoice threw java.lang.NullPointerException "
                + "for invoice.total of invoice#F-2026-0042. See the cause.");
        }

        @Test
        void is_named_also_where_it_never_ends_or_a_class_is_missing() {
            assertIs(defectOf(type -> type.fields(f -> f.text("note", "", "", i -> endless()))), MailErrorCode.SPI_THREW, "note of " + REF);
            assertIs(defectOf(type -> type.label(i -> missing())), MailErrorCode.SPI_THREW, "label of " + REF);
        }

        @Test
        void is_told_to_people_by_the_record_alone() {
            HostDefectException defect = defectOf(type -> type.load((id, context) -> Optional.of(new Invoice()).filter(i -> secret().isEmpty())));

            assertThat(defect.text(Locale.FRANCE)).startsWith("L’application a échoué au sujet de invoice#F-2026-0042\u00A0;");
        }

        @Test
        void is_named_with_its_place_in_a_list() {
            HostDefectException defect = defectOf(type -> type.fields(f -> f.list("lines", "", "", Invoice::lines,
                line -> line.list("norms", "", "", Invoice.Line::norms, norm -> norm.text("name", "", "", n -> secret())))));

            assertIs(defect, MailErrorCode.SPI_THREW, "lines[0].norms[0].name of invoice#F-2026-0042");
        }

        @Test
        void is_named_by_the_part_of_the_record() {
            assertIs(defectOf(type -> type.id(i -> secret())), MailErrorCode.SPI_THREW, "id of " + REF);
            assertIs(defectOf(type -> type.version(i -> secret())), MailErrorCode.SPI_THREW, "version of " + REF);
            assertIs(defectOf(type -> type.label(i -> secret())), MailErrorCode.SPI_THREW, "label of " + REF);
            assertIs(defectOf(type -> type.locale(i -> Locale.forLanguageTag(secret()))), MailErrorCode.SPI_THREW, "locale of " + REF);
            assertIs(defectOf(type -> type.zone(i -> ZoneId.of(secret()))), MailErrorCode.SPI_THREW, "zone of " + REF);
            assertIs(defectOf(type -> type.load((id, context) -> Optional.of(new Invoice()).filter(i -> secret().isEmpty()))),
                MailErrorCode.SPI_THREW, "load of " + REF);
        }
    }

    @Nested
    class A_record_loaded_by_another_identifier {

        @Test
        void is_refused() {
            invoice.number = "F-2026-0043";

            assertIs(defectOf(type -> type), MailErrorCode.SPI_BROKE_CONTRACT, "id of invoice#F-2026-0042");
        }

        @Test
        void is_refused_for_a_difference_of_case_alone() {
            invoice.number = "f-2026-0042";

            assertIs(defectOf(type -> type), MailErrorCode.SPI_BROKE_CONTRACT, "id of invoice#F-2026-0042");
        }

        @Test
        void is_refused_without_an_identifier() {
            invoice.number = null;

            assertIs(defectOf(type -> type), MailErrorCode.SPI_RETURNED_NULL, "id of invoice#F-2026-0042");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_record_of_another_class_is_refused() {
        Optional<Invoice> other = (Optional<Invoice>) (Optional<?>) Optional.of("F-2026-0042");

        HostDefectException defect = defectOf(type -> type.load((id, context) -> other));

        assertIs(defect, MailErrorCode.SPI_BROKE_CONTRACT, "load of invoice#F-2026-0042");
        assertThat(defect).hasMessageContaining("a java.lang.String");
    }

    @Test
    void null_in_place_of_an_optional_is_refused() {
        assertIs(defectOf(type -> type.load((id, context) -> null)), MailErrorCode.SPI_RETURNED_NULL, "load of invoice#F-2026-0042");
    }

    @Test
    void a_record_without_a_label_is_refused() {
        assertIs(defectOf(type -> type.label(i -> null)), MailErrorCode.SPI_RETURNED_NULL, "label of invoice#F-2026-0042");
        assertIs(defectOf(type -> type.label(i -> " ")), MailErrorCode.SPI_BROKE_CONTRACT, "label of invoice#F-2026-0042");
    }

    @Test
    void a_version_that_prints_differently_each_time_is_refused() {
        assertIs(defectOf(type -> type.version(i -> new Object())), MailErrorCode.SPI_BROKE_CONTRACT, "version of invoice#F-2026-0042");
    }

    @Test
    void a_null_in_a_list_is_refused() {
        invoice.lines = Arrays.asList(new Invoice.Line("Joint", 1, List.of()), null);

        assertIs(defectOf(type -> type.fields(f -> f.list("lines", "", "", Invoice::lines, line -> line.text("label", "", "", l -> "")))),
            MailErrorCode.SPI_RETURNED_NULL, "lines[1] of invoice#F-2026-0042");
    }

    @Test
    void an_exception_of_the_library_comes_through_as_it_is() {
        NotPermittedException hidden = NotPermittedException.recordNotAvailable(REF);
        RecordType<Invoice> type = RecordType.of(MailableType.INVOICE, Invoice.class).id(Invoice::number).label(Invoice::label)
            .load((id, context) -> {
                throw hidden;
            });

        assertThatThrownBy(() -> type.source().load(REF, MailContext.of(Actor.of("17")))).isSameAs(hidden);
    }

    @Test
    void a_number_that_is_none_is_reported() {
        assertIs(defectOf(type -> type.fields(f -> f.number("ratio", "", "", i -> Double.NaN))), MailErrorCode.SPI_THREW,
            "ratio of invoice#F-2026-0042");
    }
}
