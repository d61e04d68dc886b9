package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.DocumentDataException;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Papers;
import com.logisav.mail.documents.data.PaymentTerms;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Vat;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What French law, and who signs, want to read. */
class PrintedWordsTest {

    @Test
    void an_invoice_says_all_that_the_law_wants_said() throws IOException {
        String text = print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.invoice());

        assertThat(text).contains("Facture", "n° F-2026-0042", "24 novembre 2026", "24 décembre 2026", "18 novembre 2026",
            "Thermalis Maintenance", "14 rue de la Chaufferie", "SAS au capital de 80 000 €, RCS Nantes 900 000 019", "SIRET 900 000 019 00019",
            "TVA FR25900000019", "Hôtel de la Cathédrale", "552 081 317", "FR03552081317", "BC-7719", "CM-2026-018",
            "2 rue Notre-Dame", "réf. BR-350", "Remise contrat (5 %) : -324,00 €", "Du 17 novembre 2026 au 18 novembre 2026",
            "Catégorie d’opération : livraison de biens et prestation de services", "Option pour le paiement de la taxe d’après les débits",
            "Acompte versé – 3 000,00 €", "Net à payer 6 870,48 €", "IBAN FR76 3000 6000 0112 3456 7890 189 · BIC AGRIFRPP",
            "indemnité forfaitaire de 40 € pour frais de", "L441-10 et D441-5", "Pas d’escompte pour paiement anticipé", "garantie décennale",
            "Page 1 / 1");
    }

    @Test
    void a_small_business_says_why_it_charges_no_vat_and_a_subcontractor_who_declares_it() throws IOException {
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.smallBusiness()))
            .contains("TVA non applicable, art. 293 B du CGI");
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), Papers.invoice().seller(PaperSamples.seller())
            .buyer(PaperSamples.buyer()).line(PaperSamples.line("Pose", "1", "100", Vat.subcontractedWorks())).build()))
            .contains("Autoliquidation, art. 283-2 nonies du CGI");
    }

    @Test
    void a_consumer_reads_of_no_penalties_and_a_professional_of_those_agreed() throws IOException {
        InvoiceData.Builder invoice = Papers.invoice().line(PaperSamples.line("Pose", "1", "100", Vat.rate("20")));

        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), invoice.terms(PaymentTerms.forConsumer()).build()))
            .doesNotContain("L441-10", "indemnité");
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), invoice.terms(PaymentTerms.betweenProfessionals()
            .penaltyRate("trois fois le taux d’intérêt légal").discount("2 % à huit jours")).build()))
            .contains("au taux de trois fois le taux d’intérêt légal", "Escompte pour paiement anticipé : 2 % à huit jours");
    }

    @Test
    void a_quote_says_until_when_it_is_valid_and_where_to_sign() throws IOException {
        assertThat(print(BuiltInDocuments.quote(QuoteData.class, data -> data), PaperSamples.quote())).contains("Devis", "D-2026-0117",
            "Valable jusqu’au 24 janvier 2027", "semaine 49", "trois jours", "Total TTC 6 616,80 €", "Acompte à la commande 1 985,04 €",
            "Devis gratuit", "déchetterie", "Bon pour accord", "« bon pour accord »");
    }

    @Test
    void a_report_says_who_was_there_when_and_what_was_done_and_fitted() throws IOException {
        InterventionData report = PaperSamples.intervention(Content.of(Pictures.jpeg(64, 48)), Content.of(Pictures.png(60, 20)));

        assertThat(print(BuiltInDocuments.intervention(InterventionData.class, data -> data), report)).contains("Rapport d’intervention",
            "Yann Kervella 20 novembre 2026 à 09:00 20 novembre 2026 à 11:15 2 h 15", "Durée totale : 2 h 30", "SN-77102", "Rendement sur PCI 97,4 %",
            "Électrode d’allumage EA-12 2 u", "Joint de porte – 1,5 m", "Brûleur, vue 3", "Salif Traoré", "Signé le 20 novembre 2026 à 11:14");
    }

    @Test
    void a_house_changes_its_words_and_a_template_without_touching_java() throws IOException {
        HouseStyle house = HouseStyle.builder().header("<div>Maison {{seller.name}}</div>").footer("Pied de page de {{seller.name}}")
            .block("terms", "<p>Nos conditions.</p>").accent("#aa0000").build();

        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data).style(house), PaperSamples.invoice()))
            .contains("Maison Thermalis Maintenance", "Pied de page de Thermalis Maintenance", "Nos conditions.").doesNotContain("L441-10");
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data)
            .template(Locale.FRENCH, HtmlTemplate.of("{{invoice.number}}", "<h1>{{invoice.number}}</h1>{{#lines}}<p>{{name}}</p>{{/lines}}")),
            PaperSamples.smallBusiness())).isEqualTo("F-2026-0042 Ramonage");
    }

    @Test
    void a_record_without_a_document_has_none_and_one_that_does_not_add_up_is_refused() {
        HtmlPdfRenderer none = BuiltInDocuments.invoice(InvoiceData.class, (data, context) -> Optional.empty()).build();
        HtmlPdfRenderer wrong = BuiltInDocuments.invoice(InvoiceData.class, data -> Papers.invoice().build()).build();
        PaperRecord record = new PaperRecord(PaperSamples.invoice(), Locale.FRANCE);

        assertThat(none.describe(record, Documents.context(record))).isEmpty();
        assertThatThrownBy(() -> wrong.describe(record, Documents.context(record))).isInstanceOf(DocumentDataException.class);
    }

    private static String print(HtmlPdfRendererBuilder renderer, Object data) throws IOException {
        return PrintedInvoice.read(Documents.render(renderer.clock(Documents.CLOCK).build(), new PaperRecord(data, Locale.FRANCE)), Locale.FRANCE)
            .text();
    }
}
