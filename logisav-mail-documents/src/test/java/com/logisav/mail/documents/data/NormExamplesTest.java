package com.logisav.mail.documents.data;

import static com.logisav.mail.documents.data.Papers.invoice;
import static com.logisav.mail.documents.data.Papers.number;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The figures of the example invoices that the CEN publishes with the rules of EN 16931 (ConnectingEurope/eInvoicing-EN16931, cii/examples). */
class NormExamplesTest {

    @Test
    void example_1_twenty_lines_two_rates_and_bottles_given_back() {
        assertThat(totals(builder -> lines(builder, "6", "2×9.95", "1×9.85", "1×8.29", "2×7.23", "1×35", "1×35", "1×10.65", "1×1.55", "3×4.79",
            "1×8.29", "2×8.29", "1×9.95", "2×1.65", "1×3.9", "6×17.02", "-6×18.33").lines(
            Arrays.asList("1×10.8", "2×3.8", "2×4.67", "1×18.63"), text -> line(text, "21"))))
            .isEqualTo("229.60 | 21: 46.37 9.74, 6: 183.23 10.99 | 20.73 250.33 250.33");
    }

    @Test
    void example_2_three_vats_allowances_charges_and_a_prepayment() {
        assertThat(totals(builder -> builder
            .line(Papers.line("1", "1273").vat(Vat.rate("25")).adjustment(Adjustment.allowance("Damage", number("12")))
                .adjustment(Adjustment.charge("Testing", number("12"))).build())
            .line(line("-1×3.96", "15")).line(line("2×2.48", "15"))
            .line(Papers.line("-1", "25").vat(Vat.exempt("Exempt")).build())
            .line(line("250×0.75", "25"))
            .adjustment(Adjustment.allowance("Promotion", number("100")).vat(Vat.rate("25")))
            .adjustment(Adjustment.charge("Freight", number("100")).vat(Vat.rate("25.00")))
            .paid(number("1000"))))
            .isEqualTo("1436.50 | 25: 1460.50 365.13, 15: 1.00 0.15, 0: -25.00 0.00 | 365.28 1801.78 801.78");
    }

    @Test
    void example_3_a_charge_on_the_document() {
        assertThat(totals(builder -> lines(builder, "25", "1×800").adjustment(Adjustment.charge("Freight", number("100")))))
            .isEqualTo("800.00 | 25: 900.00 225.00 | 225.00 1125.00 1125.00");
    }

    @Test
    void example_5_half_paid() {
        assertThat(totals(builder -> lines(builder, "25", "1000×1", "100×5").line(line("500×5", "12")).paid(number("2337.5"))))
            .isEqualTo("4000.00 | 25: 1500.00 375.00, 12: 2500.00 300.00 | 675.00 4675.00 2337.50");
    }

    @Test
    void example_7_outside_the_scope_of_vat() {
        assertThat(totals(builder -> builder.lines(Arrays.asList("2500", "700"),
            price -> Papers.line("1", price).vat(Vat.outOfScope("Not subject to VAT")).build())))
            .isEqualTo("3200.00 | -: 3200.00 0.00 | 0.00 3200.00 3200.00");
    }

    @Test
    void business_example_2_prices_with_more_decimals_than_amounts() {
        assertThat(totals(builder -> lines(builder, "19.00", "1.0000×1.2605", "1.0000×1.2605", "1.0000×7.4790")))
            .isEqualTo("10.00 | 19: 10.00 1.90 | 1.90 11.90 11.90");
    }

    @Test
    void huf_example_a_price_for_a_hundred() {
        Line line = Papers.line("64", "36109.00").priceFor(number("100")).adjustment(Adjustment.charge("Fee", number("330.24"))).build();

        assertThat(line.net()).isEqualByComparingTo("23440.00");
    }

    private static InvoiceData.Builder lines(InvoiceData.Builder builder, String rate, String... lines) {
        return builder.lines(Arrays.asList(lines), text -> line(text, rate));
    }

    private static Line line(String text, String rate) {
        String[] factors = text.split("×", 2);
        return Papers.line(factors[0], factors[1]).vat(Vat.rate(rate)).build();
    }

    /** Lines | rate: taxable tax, .. | VAT, with VAT, due. */
    private static String totals(UnaryOperator<InvoiceData.Builder> change) {
        Totals totals = change.apply(invoice()).build().totals();
        String rates = totals.subtotals().stream().map(each -> each.vat().rate().map(BigDecimal::toPlainString).orElse("-") + ": "
            + each.taxable() + " " + each.tax()).collect(joining(", "));
        return totals.lines() + " | " + rates + " | " + totals.vat() + " " + totals.withVat() + " " + totals.due();
    }
}
