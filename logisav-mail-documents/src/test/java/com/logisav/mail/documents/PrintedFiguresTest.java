package com.logisav.mail.documents;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.documents.data.Adjustment;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Papers;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Vat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds up what is printed comes to what is printed, and to what the data say. */
class PrintedFiguresTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void two_hundred_lines_add_up_on_paper(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        PrintedInvoice printed = print(PaperSamples.longInvoice(), locale);
        boolean french = locale.getLanguage().equals("fr");

        assertThat(printed.nets()).hasSize(200);
        BigDecimal net = printed.nets().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(printed.amount(french ? "Total HT" : "Total excluding VAT")).isEqualByComparingTo(net);
        assertThat(printed.subtotals()).hasSize(2).allSatisfy(each -> {
            assertThat(each.get(1)).isEqualByComparingTo(printed.taxableOfLines().get(each.get(0).toPlainString()));
            assertThat(each.get(2)).isEqualByComparingTo(each.get(1).multiply(each.get(0)).divide(HUNDRED, 2, HALF_UP));
        });
        BigDecimal vat = printed.subtotals().stream().map(each -> each.get(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(printed.amount(french ? "Total TVA" : "Total VAT")).isEqualByComparingTo(vat);
        assertThat(printed.amount(french ? "Total TTC" : "Total including VAT")).isEqualByComparingTo(net.add(vat));
        assertThat(printed.amount(french ? "Net à payer" : "Amount due")).isEqualByComparingTo(PaperSamples.longInvoice().totals().due());
    }

    @Test
    void four_rates_an_allowance_a_charge_and_a_rounding_add_up_on_paper() throws IOException {
        PrintedInvoice printed = print(PaperSamples.fourVats(), Locale.FRANCE);

        BigDecimal net = printed.nets().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(printed.amount("Remise commerciale (2 %)")).add(printed.amount("Frais de dossier"));
        assertThat(printed.amount("Total HT")).isEqualByComparingTo(net).isEqualByComparingTo("2075.33");
        assertThat(printed.subtotals()).extracting(List::toString)
            .containsExactly("[20, 980.00, 196.00]", "[10, 512.00, 51.20]", "[5.5, 333.33, 18.33]", "[0, 250.00, 0.00]");
        assertThat(printed.amount("Net à payer")).isEqualByComparingTo(printed.amount("Total TTC").add(printed.amount("Arrondi")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void everything_that_an_invoice_may_say_adds_up_on_paper(Locale locale) throws IOException {
        PrintedInvoice printed = print(PaperSamples.everything(), locale);
        boolean french = locale.getLanguage().equals("fr");

        BigDecimal vat = printed.subtotals().stream().map(each -> each.get(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal withVat = printed.amount(french ? "Total HT" : "Total excluding VAT").add(vat);
        assertThat(printed.amount(french ? "Total TTC" : "Total including VAT")).isEqualByComparingTo(withVat);
        assertThat(printed.amount(french ? "Net à payer" : "Amount due")).isEqualByComparingTo(withVat
            .add(printed.amount(french ? "Acompte versé" : "Paid in advance")).add(printed.amount("versée par Énergie"))
            .add(printed.amount(french ? "Arrondi" : "Rounding")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_quote_adds_up_on_paper(Locale locale) throws IOException {
        HtmlPdfRenderer quotes = BuiltInDocuments.quote(QuoteData.class, data -> data).clock(Documents.CLOCK).build();
        PrintedInvoice printed = PrintedInvoice.read(Documents.render(quotes, new PaperRecord(PaperSamples.quote(), locale)), locale);
        boolean french = locale.getLanguage().equals("fr");

        BigDecimal net = printed.nets().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(printed.nets()).hasSize(2);
        assertThat(printed.amount(french ? "Total HT" : "Total excluding VAT")).isEqualByComparingTo(net);
        assertThat(printed.subtotals()).extracting(List::toString).containsExactly("[20, 5514.00, 1102.80]");
        BigDecimal withVat = net.add(printed.amount(french ? "Total TVA" : "Total VAT"));
        assertThat(printed.amount(french ? "Total TTC" : "Total including VAT")).isEqualByComparingTo(withVat);
        assertThat(printed.amount(french ? "Acompte à la commande" : "Deposit with the order"))
            .isEqualByComparingTo(withVat.multiply(new BigDecimal("0.3")).setScale(2, HALF_UP));
    }

    /** Each part is rounded for itself: 100.05 at 20 %, 100.05 at 10 % and 100.05 at 5.5 % less 5 % are three times 5.00, not 15.01. */
    @Test
    void a_percentage_of_three_rates_adds_up_on_paper() throws IOException {
        InvoiceData.Builder invoice = Papers.invoice().adjustment(Adjustment.allowancePercent("Remise", new BigDecimal("5")));
        List.of("20", "10", "5.5").forEach(rate -> invoice.line(PaperSamples.line("Pose", "1", "100.05", Vat.rate(rate))));
        PrintedInvoice printed = print(invoice.build(), Locale.FRANCE);

        assertThat(printed.amount("Remise (5 %)")).isEqualByComparingTo("-15.00");
        assertThat(printed.amount("Total HT")).isEqualByComparingTo(printed.amount("Total des lignes HT").add(printed.amount("Remise (5 %)")));
        assertThat(printed.subtotals()).extracting(List::toString)
            .containsExactly("[20, 95.05, 19.01]", "[10, 95.05, 9.51]", "[5.5, 95.05, 5.23]");
        assertThat(printed.subtotals().stream().map(each -> each.get(1)).reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(printed.amount("Total HT"));
        assertThat(printed.amount("Total TTC")).isEqualByComparingTo(printed.amount("Total HT").add(printed.amount("Total TVA")));
    }

    @Test
    void a_currency_without_cents_has_none_on_paper() throws IOException {
        String text = print(PaperSamples.pacific(), Locale.FRANCE).text();

        assertThat(text).contains("Net à payer 16 046 FCFP").doesNotContain(",00 FCFP");
    }

    @Test
    void what_is_given_back_is_negative_and_a_credit_note_is_not() throws IOException {
        assertThat(print(PaperSamples.negative(), Locale.FRANCE).amount("Net en votre faveur")).isEqualByComparingTo("2572.80");
        PrintedInvoice note = print(PaperSamples.creditNote(), Locale.FRANCE);

        assertThat(note.amount("Net en votre faveur")).isEqualByComparingTo("240.00");
        assertThat(note.text()).contains("Avoir", "Facture d’origine : n° F-2026-0042 du 4 novembre 2026").doesNotContain("Règlement", "indemnité");
    }

    @Test
    void an_invoice_without_lines_says_so_and_comes_to_nothing() throws IOException {
        PrintedInvoice french = print(PaperSamples.noLines(), Locale.FRANCE);
        PrintedInvoice english = print(PaperSamples.noLines(), Locale.UK);

        assertThat(french.text()).contains("Montant HT Aucune ligne.", "– – –");
        assertThat(french.nets()).isEmpty();
        assertThat(french.amount("Net à payer")).isZero();
        assertThat(english.text()).contains("No lines.");
        assertThat(english.amount("Amount due")).isZero();
    }

    private static PrintedInvoice print(InvoiceData invoice, Locale locale) throws IOException {
        HtmlPdfRenderer renderer = BuiltInDocuments.invoice(InvoiceData.class, data -> data).clock(Documents.CLOCK).build();
        return PrintedInvoice.read(Documents.render(renderer, new PaperRecord(invoice, locale)), locale);
    }
}
