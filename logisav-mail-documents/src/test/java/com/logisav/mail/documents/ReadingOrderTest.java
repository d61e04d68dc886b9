package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.QuoteData;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What somebody hears who is read the page: the tree of tags, not the order in which ink was laid down. */
class ReadingOrderTest {

    @Test
    void an_invoice_is_read_from_what_it_is_to_what_to_pay() throws IOException {
        TagTree tags = tags(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.invoice());

        assertThat(tags.text()).containsSubsequence("Facture", "n° F-2026-0042", "Thermalis Maintenance", "14 rue de la Chaufferie", "Échéance",
            "24 décembre 2026", "Hôtel de la Cathédrale", "44000 Nantes", "Remplacement du brûleur de la chaufferie", "Désignation", "Montant HT",
            "Brûleur gaz modulant 350 kW", "6 156,00 €", "Joints d’étanchéité", "Taux de TVA", "Total HT", "Total TTC", "Net à payer", "6 870,48 €",
            "Règlement", "IBAN", "indemnité forfaitaire");
    }

    @Test
    void a_quote_is_read_to_the_signature_and_a_report_with_its_pictures() throws IOException {
        assertThat(tags(BuiltInDocuments.quote(QuoteData.class, data -> data), PaperSamples.quote()).text())
            .containsSubsequence("Devis", "n° D-2026-0117", "Désignation", "Total TTC", "Bon pour accord");
        InterventionData report = PaperSamples.intervention(Content.of(Pictures.jpeg(64, 48)), Content.of(Pictures.png(60, 20)));
        TagTree tags = tags(BuiltInDocuments.intervention(InterventionData.class, data -> data), report);

        assertThat(tags.text()).containsSubsequence("Rapport d’intervention", "Passages", "Travaux réalisés", "Le technicien", "Le client");
        assertThat(tags.alternatives()).isEqualTo(List.of("Brûleur, vue 1", "Brûleur, vue 2", "Brûleur, vue 3", "Signature du technicien",
            "Signature du client"));
    }

    @Test
    void heads_of_columns_and_of_rows_say_what_they_are_the_head_of() throws IOException {
        TagTree tags = tags(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.invoice());

        assertThat(tags.heads()).contains("Désignation=Column", "Quantité=Column", "Montant HT=Column", "Échéance=Row", "Taux de TVA=Column",
            "Total TTC=Row", "Net à payer=Row").noneMatch(head -> head.endsWith("=null"));
    }

    @Test
    void feet_and_numbers_of_pages_are_not_read() throws IOException {
        TagTree tags = tags(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.longInvoice());

        assertThat(tags.text()).contains("Chambre 200").doesNotContain("Page 2", "SIRET 900");
    }

    private static TagTree tags(HtmlPdfRendererBuilder renderer, Object data) throws IOException {
        return TagTree.read(Documents.render(renderer.clock(Documents.CLOCK).build(), new PaperRecord(data, Locale.FRANCE)));
    }
}
