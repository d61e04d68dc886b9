package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.data.Address;
import com.logisav.mail.documents.data.Delivery;
import com.logisav.mail.documents.data.DocumentDataException;
import com.logisav.mail.documents.data.DocumentFields;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.Papers;
import com.logisav.mail.documents.data.Party;
import com.logisav.mail.documents.data.Payment;
import com.logisav.mail.documents.data.PaymentMeans;
import com.logisav.mail.documents.data.PaymentTerms;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Vat;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What French law, and who signs, want to read. */
class PrintedWordsTest {

    /** French | English; what stands once holds for both. */
    private static final String INVOICE = """
        Facture n° F-2026-0042 | Invoice no. F-2026-0042
        Thermalis Maintenance 14 rue de la Chaufferie 44800 Saint-Herblain Tél. 02 61 91 14 20 contact@thermalis.example | Saint-Herblain Tel. 02 61 91
        Date 24 novembre 2026 Échéance 24 décembre 2026 Exécution 19 novembre 2026 | Date 24 November 2026 Due date 24 December 2026 Delivery 19 November 2026
        N° client C-1001 SIREN client 552 081 317 TVA client FR03552081317 | Customer no. C-1001 Your SIREN 552 081 317 Your VAT no. FR03552081317
        Votre commande BC-7719 Contrat CM-2026-018 | Your order BC-7719 Contract CM-2026-018
        Hôtel de la Cathédrale Service comptabilité 5 place Saint-Pierre 44000 Nantes
        Lieu : Chaufferie de l’hôtel 2 rue Notre-Dame 44000 Nantes | Site: Chaufferie de l’hôtel 2 rue Notre-Dame
        Désignation Quantité Unité Prix unit. HT TVA Montant HT | Description Quantity Unit Unit price VAT Net amount
        Brûleur gaz modulant 350 kW réf. BR-350 Rampe et coffret de sécurité inclus, conforme à la norme EN 676 | 350 kW ref. BR-350 Rampe
        Remise contrat (5 %) : -324,00 € 1 u 6 480,00 € 20 % 6 156,00 € | Remise contrat (5%): -€324.00 1 pc €6,480.00 20% €6,156.00
        Du 17 novembre 2026 au 18 novembre 2026 26,5 h 68,00 € | 17 November 2026 to 18 November 2026 26.5 h €68.00
        Taux de TVA Base HT Montant TVA 20 % | VAT rate Taxable amount VAT amount 20%
        Catégorie d’opération : livraison de biens et prestation de services | Category of operation: goods and services
        Option pour le paiement de la taxe d’après les débits | VAT paid on debits (option pour le paiement de la taxe d’après les débits)
        Acompte versé -3 000,00 € Net à payer 6 870,48 € | Paid in advance -€3,000.00 Amount due €6,870.48
        Merci de votre confiance. Règlement À payer au plus tard le 24 décembre 2026. | Payment Payable by 24 December 2026.
        Par virement, en rappelant la référence F-2026-0042. | By bank transfer, quoting F-2026-0042.
        IBAN FR76 3000 6000 0112 3456 7890 189 · BIC AGRIFRPP
        En cas de retard de paiement : pénalités exigibles sans rappel dès le lendemain de l’échéance, au taux de la dernière opération de refinancement\
         de la Banque centrale européenne majoré de 10 points de pourcentage, et indemnité forfaitaire de 40 € pour frais de recouvrement (articles L441-10\
         et D441-5 du code de commerce). Pas d’escompte pour paiement anticipé. | Late payment: interest is due without reminder from the day after the due\
         date, at the rate of the European Central Bank’s latest refinancing operation plus 10 percentage points, and a fixed charge of €40 for recovery\
         costs (articles L441-10 and D441-5 of the French commercial code). No discount for early payment.
        Thermalis Maintenance · SAS au capital de 80 000 €, RCS Nantes 900 000 019 · SIRET 900 000 019 00019 · TVA FR25900000019 | 00019 · VAT FR25900000019
        Assurance : garantie décennale Assureur SA, 75009 Paris, contrat 12345, France métropolitaine | Insurance: garantie décennale Assureur SA
        Page 1 / 1
        """;

    private static final String EVERYTHING = """
        Thermalis, le chauffage qui dure 14 rue de la Chaufferie Zone artisanale de la Lorie Bâtiment C 44800 Saint-Herblain
        Période du 15 novembre 2026 au 19 novembre 2026 | Period 15 November 2026 to 19 November 2026
        Client Hôtel de la Cathédrale 5 place Saint-Pierre 44000 Nantes | Customer Hôtel de la Cathédrale 5 place Saint-Pierre 44000 Nantes
        Votre référence SERV-01 Chantier CH-12 | Your reference SERV-01 Project CH-12
        Cabinet Ferrand, syndic de l’immeuble Service des fournisseurs 8 quai Malakoff 44200 Nantes
        Acompte facturé : n° F-2026-0031 du 15 octobre 2026 | Prepayment invoiced: no. F-2026-0031 of 15 October 2026
        Fait suite à la facture n° F-2026-0039 du 12 novembre 2026 | Follows invoice no. F-2026-0039 of 12 November 2026
        310,00 € pour 100 | €310.00 for 100
        Frais de dossier 12,00 € Total HT | Frais de dossier €12.00 Total excluding VAT
        Acompte versé -300,00 € Prime CEE versée par Énergie Atlantique -450,00 € Arrondi -0,03 € | Paid in advance -€300.00 Prime CEE versée par\
         Énergie Atlantique -€450.00 Rounding -€0.03
        Retenue de garantie de 5 % payable à la levée des réserves.
        À payer au plus tard le 24 décembre 2026 (30 jours nets). | Payable by 24 December 2026 (30 jours nets).
        Par virement, en rappelant la référence TH-0044. | By bank transfer, quoting TH-0044.
        · BIC AGRIFRPP · Affacturage Loire
        Règlement à l’ordre de Affacturage Loire SA, seul bénéficiaire libératoire. | Payable to Affacturage Loire SA alone: only a payment to them\
         discharges the debt.
        au taux de trois fois le taux d’intérêt légal, et indemnité | at the rate of trois fois le taux d’intérêt légal, and a fixed charge
        Escompte pour paiement anticipé : 2 % à huit jours. | Discount for early payment: 2 % à huit jours.
        (nom, prénom) certifie, en qualité de preneur de la prestation, que les travaux réalisés concernent des locaux à usage d’habitation achevés depuis\
         plus de deux ans et qu’ils n’ont pas eu pour effet, sur une période de deux ans au plus, de concourir à la production d’un immeuble neuf au sens\
         du 2° du 2 du I de l’article 257 du CGI, ni d’entraîner une augmentation de la surface de plancher des locaux existants supérieure à 10 %. Date\
         et signature du client :
        achevés depuis plus de deux ans, qu’ils n’ont pas eu pour effet, sur une période de deux ans au plus, de concourir à la production d’un immeuble\
         neuf au sens du 2° du 2 du I de l’article 257 du CGI, ni d’entraîner une augmentation de la surface de plancher des locaux existants supérieure\
         à 10 % et qu’ils ont la nature de travaux de rénovation énergétique.
        """;

    private static final String QUOTE = """
        Devis n° D-2026-0117 | Quote no. D-2026-0117
        Date 24 novembre 2026 Valable jusqu’au 24 janvier 2027 | Date 24 November 2026 Valid until 24 January 2027
        Début des travaux semaine 49 Durée trois jours | Start of works semaine 49 Duration trois jours
        N° client C-1001 SIREN client 552 081 317 TVA client FR03552081317 | Customer no. C-1001 Your SIREN 552 081 317 Your VAT no. FR03552081317
        Hôtel de la Cathédrale Service comptabilité 5 place Saint-Pierre 44000 Nantes
        Remplacement d’un aérotherme de l’atelier
        Lieu : Atelier ZA des Chênes 44390 Nort-sur-Erdre | Site: Atelier ZA des Chênes
        Désignation Quantité Unité Prix unit. HT TVA Montant HT | Description Quantity Unit Unit price VAT Net amount
        Aérotherme gaz 30 kW 2 u 2 145,00 € 20 % 4 290,00 € | Aérotherme gaz 30 kW 2 pc €2,145.00 20% €4,290.00
        20 % 5 514,00 € 1 102,80 € | 20% €5,514.00 €1,102.80
        Total TTC 6 616,80 € Acompte à la commande 1 985,04 € | Total including VAT €6,616.80 Deposit with the order €1,985.04
        Conditions de règlement : solde à 30 jours de la facture | Payment terms: solde à 30 jours de la facture
        Gestion des déchets : appareils déposés repris et déposés à la déchetterie professionnelle de Nort-sur-Erdre, sans frais | Waste: appareils déposés
        Devis gratuit.
        Pour Thermalis Maintenance Le 24 novembre 2026 | For Thermalis Maintenance 24 November 2026
        Bon pour accord Devis reçu avant l’exécution des travaux. Date, cachet et signature du client, précédés de la mention manuscrite « bon pour accord » :\
         | Approved (bon pour accord) Quote received before the works. Date, stamp and signature of the customer, after the handwritten words “bon pour\
         accord”:
        Assurance : garantie décennale Assureur SA, 75009 Paris, France métropolitaine | Insurance: garantie décennale Assureur SA
        Page 1 / 1
        """;

    private static final String REPORT = """
        Rapport d’intervention n° I-2026-0311 | Service report no. I-2026-0311
        Date 24 novembre 2026 Nature Entretien annuel Lieu Chaufferie de l’hôtel Adresse 2 rue Notre-Dame 44000 Nantes | Date 24 November 2026 Kind Entretien\
         annuel Site Chaufferie de l’hôtel Address 2 rue Notre-Dame
        N° client C-1001 Commande, contrat CM-2026-018 | Customer no. C-1001 Order, contract CM-2026-018
        Technicien Arrivée Départ Durée Yann Kervella 20 novembre 2026 à 09:00 20 novembre 2026 à 11:15 2 h 15 | Technician Arrival Departure Time Yann\
         Kervella 20 November 2026 at 09:00 20 November 2026 at 11:15 2 h 15
        Inès Benali 20 novembre 2026 à 11:00 | Inès Benali 20 November 2026 at 11:00
        Durée totale : 2 h 30 | Total time: 2 h 30
        Équipement N° de série Emplacement Chaudière gaz 350 kW SN-77102 Sous-sol Brûleur BR-350 – – | Equipment Serial no. Location Chaudière gaz 350 kW
        Demande du client Chaudière en défaut au démarrage. Odeur de gaz brûlé dans le local. | Customer’s request Chaudière en défaut
        Travaux réalisés Nettoyage du brûleur et de l’échangeur, contrôle de la combustion, ramonage du conduit. | Work done Nettoyage du brûleur
        Contrôle Résultat CO2 9,2 % CO 18 ppm Rendement sur PCI 97,4 % | Check Result CO2 9,2 %
        Désignation Référence Quantité Électrode d’allumage EA-12 2 u Joint de porte – 1,5 m | Description Reference Quantity Électrode d’allumage EA-12 2 pc\
         Joint de porte – 1.5 m
        Suites à donner Prévoir le remplacement du ventilateur : devis à établir. | Still to be done Prévoir le remplacement du ventilateur
        Observations du client Local à débarrasser avant la prochaine visite. | Customer’s remarks Local à débarrasser
        Brûleur, vue 1 Brûleur, vue 2 Brûleur, vue 3
        Le technicien Yann Kervella Signé le 20 novembre 2026 à 11:13 | Technician Yann Kervella Signed on 20 November 2026 at 11:13
        Le client Salif Traoré Signé le 20 novembre 2026 à 11:14 | Customer Salif Traoré Signed on 20 November 2026 at 11:14
        """;

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_says_all_that_the_law_wants_said(Locale locale) throws IOException {
        says(INVOICE, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.invoice(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_says_all_that_its_data_may_say(Locale locale) throws IOException {
        says(EVERYTHING, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.everything(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_that_replaces_another_says_so(Locale locale) throws IOException {
        says("""
            Facture rectificative n° F-2026-0045 | Corrected invoice no. F-2026-0045
            Annule et remplace la facture n° F-2026-0042 du 4 novembre 2026 | Cancels and replaces invoice no. F-2026-0042 of 4 November 2026
            Catégorie d’opération : livraison de biens Total | Category of operation: supply of goods Total
            Par prélèvement SEPA, mandat RUM-0042, ICS FR72ZZZ123456, compte FR76 3000 6000 0112 3456 7890 189. | By SEPA direct debit, mandate RUM-0042,\
             creditor FR72ZZZ123456, account FR76 3000 6000 0112 3456 7890 189.
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.corrected(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_for_a_payment_in_advance_says_so(Locale locale) throws IOException {
        says("""
            Facture d’acompte n° F-2026-0031 | Prepayment invoice no. F-2026-0031
            Catégorie d’opération : prestation de services Total | Category of operation: supply of services Total
            Par chèque à l’ordre de Thermalis Maintenance. | By cheque payable to Thermalis Maintenance.
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.prepayment(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_credit_note_names_its_invoice(Locale locale) throws IOException {
        says("""
            Avoir n° A-2026-0007 | Credit note no. A-2026-0007
            Facture d’origine : n° F-2026-0042 du 4 novembre 2026 | Original invoice: no. F-2026-0042 of 4 November 2026
            Net en votre faveur 240,00 € | Amount in your favour €240.00
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.creditNote(), locale);
    }

    /** Nobody is asked for what nobody owes. */
    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_on_which_nothing_is_owed_asks_for_nothing(Locale locale) throws IOException {
        HtmlPdfRendererBuilder invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data);
        String[] asking = {"Règlement", "Payment Payable", "IBAN", "À payer", "Payable by"};
        String[] warning = {"Échéance", "Due date", "L441-10", "escompte", "early payment"};

        assertThat(print(invoices, PaperSamples.negative(), locale)).doesNotContain(asking).doesNotContain(warning).doesNotContain("Facture acquittée", "Paid in full");
        assertThat(print(invoices, PaperSamples.creditNote(), locale)).doesNotContain(asking).doesNotContain(warning).doesNotContain("Facture acquittée", "Paid in full");
        assertThat(print(invoices, PaperSamples.settled(), locale)).doesNotContain(asking);
        says("""
            Carte bancaire, le 20 novembre 2026 -120,00 € Net à payer 0,00 € | Carte bancaire, le 20 novembre 2026 -€120.00 Amount due €0.00
            Facture acquittée. | Paid in full.
            """, invoices, PaperSamples.settled(), locale);
        says("Net en votre faveur 2 572,80 € | Amount in your favour €2,572.80", invoices, PaperSamples.negative(), locale);
    }

    /** Article L441-9 of the code de commerce makes no exception for an invoice that is paid. */
    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void an_invoice_that_is_paid_says_what_one_between_professionals_must_say(Locale locale) throws IOException {
        says("""
            Échéance 24 décembre 2026 | Due date 24 December 2026
            et indemnité forfaitaire de 40 € pour frais de recouvrement (articles L441-10 et D441-5 du code de commerce). | articles L441-10 and D441-5
            Pas d’escompte pour paiement anticipé. | No discount for early payment.
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.settled(), locale);
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), Papers.invoice().line(PaperSamples.line("Pose", "1", "100",
            Vat.rate("20"))).paid(Papers.number("120")).terms(PaymentTerms.forConsumer()).build(), locale)).doesNotContain("L441-10", "escompte", "early payment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_public_body_reads_its_own_law(Locale locale) throws IOException {
        says("""
            opérations principales de refinancement les plus récentes majoré de 8 points de pourcentage, et indemnité forfaitaire de 40 € pour frais de\
             recouvrement (articles L2192-13, R2192-31 et D2192-35 du code de la commande publique). Pas d’escompte | latest main refinancing operations\
             plus 8 percentage points, and a fixed charge of €40 for recovery costs (articles L2192-13, R2192-31 and D2192-35 of the French public\
             procurement code). No discount
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.publicClient(), locale);
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.publicClient(), locale)).doesNotContain("441-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void what_a_discount_is_taken_from_stands_above_it_once(Locale locale) throws IOException {
        says("""
            Total des lignes HT 3 000,00 € Remise commerciale (5 %) -150,00 € Total HT 2 850,00 € | Total of lines €3,000.00 Remise commerciale (5%)\
             -€150.00 Total excluding VAT €2,850.00
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.discounted(), locale);
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), PaperSamples.smallBusiness(), locale))
            .doesNotContain("Total des lignes", "Total of lines");
    }

    /** Two articles of law are two reasons, whatever signs stand in them. */
    @Test
    void reasons_stand_as_they_were_written() throws IOException {
        InvoiceData invoice = Papers.invoice().line(PaperSamples.line("Formation", "1", "100", Vat.exempt("Art. 261, 4-4° ; attestation 12")))
            .line(PaperSamples.line("Livre", "1", "10", Vat.exempt("Art. 261, 2-4°"))).build();

        assertThat(DocumentFields.ofInvoice().values(invoice, Locale.FRANCE).value("exemptions").orElseThrow()).asList()
            .extracting(each -> ((MergeFields) each).value("reason").orElseThrow()).containsExactly("Art. 261, 4-4° ; attestation 12", "Art. 261, 2-4°");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void each_way_to_pay_is_said(Locale locale) throws IOException {
        InvoiceData.Builder invoice = Papers.invoice().line(PaperSamples.line("Pose", "1", "100", Vat.rate("20"))).payee(null);
        HtmlPdfRendererBuilder invoices = BuiltInDocuments.invoice(InvoiceData.class, data -> data);

        says("Par carte bancaire. | By card.", invoices, invoice.payment(Payment.by(PaymentMeans.CARD)).build(), locale);
        says("En espèces. | In cash.", invoices, invoice.payment(Payment.by(PaymentMeans.CASH)).build(), locale);
        says("Par chèque à l’ordre de Affacturage Loire SA. | By cheque payable to Affacturage Loire SA.", invoices,
            invoice.payment(Payment.by(PaymentMeans.CHEQUE)).payee(Party.builder("Affacturage Loire SA").build()).build(), locale);
    }

    /** In French on an English page too: it is French law. */
    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void whoever_charges_no_vat_says_why(Locale locale) throws IOException {
        Map<Vat, String> reasons = new LinkedHashMap<>();
        reasons.put(Vat.smallBusiness(), "TVA non applicable, art. 293 B du CGI");
        reasons.put(Vat.reverseCharge(), "Autoliquidation");
        reasons.put(Vat.intraCommunity(), "Exonération de TVA, art. 262 ter, I du CGI");
        reasons.put(Vat.export(), "Exonération de TVA, art. 262, I du CGI");
        reasons.put(Vat.outOfScope("Débours au nom du client"), "Débours au nom du client");

        for (Map.Entry<Vat, String> each : reasons.entrySet()) {
            InvoiceData invoice = Papers.invoice().seller(PaperSamples.seller()).buyer(PaperSamples.buyer()).delivery(
                Delivery.to("Lieu", Address.of("1 rue A", "1000", "Bruxelles").country("BE")).on(Papers.DAY))
                .line(PaperSamples.line("Pose", "1", "100", each.getKey())).build();
            assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), invoice, locale)).contains(each.getValue());
        }
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data), Papers.invoice().seller(PaperSamples.seller())
            .buyer(PaperSamples.buyer()).line(PaperSamples.line("Pose", "1", "100", Vat.subcontractedWorks())).build(), locale))
            .contains("Autoliquidation, art. 283-2 nonies du CGI");
    }

    /** Two rows of zero, and each says whose reason is whose. */
    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void reasons_for_no_vat_are_told_apart_by_a_code(Locale locale) throws IOException {
        says("""
            Formation 1 u 250,00 € 0 % 250,00 € (E) | Formation 1 pc €250.00 0% €250.00 (E)
            0 % (E) 250,00 € 0,00 € | 0% (E) €250.00 €0.00
            Autoliquidation (AE) 100,00 € 0,00 € | Reverse charge (AE) €100.00 €0.00
            (E) Exonération de TVA, art. 261, 4-4° du CGI
            (AE) Autoliquidation, art. 283-2 nonies du CGI
            """, BuiltInDocuments.invoice(InvoiceData.class, data -> data), Papers.invoice().seller(PaperSamples.seller())
            .buyer(PaperSamples.buyer()).line(PaperSamples.line("Formation", "1", "250.00", Vat.exempt("Exonération de TVA, art. 261, 4-4° du CGI")))
            .line(PaperSamples.line("Pose", "1", "100.00", Vat.subcontractedWorks())).build(), locale);
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

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_quote_says_what_it_is_for_until_when_and_where_to_sign(Locale locale) throws IOException {
        says(QUOTE, BuiltInDocuments.quote(QuoteData.class, data -> data), PaperSamples.quote(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_customer_certifies_above_the_signature(Locale locale) throws IOException {
        says("""
            supérieure à 10 % et qu’ils ont la nature de travaux de rénovation énergétique. Pour Thermalis Maintenance | énergétique. For Thermalis Maintenance
            """, BuiltInDocuments.quote(QuoteData.class, data -> data), PaperSamples.certifiedQuote(), locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void a_report_says_who_was_there_when_and_what_was_done_and_fitted(Locale locale) throws IOException {
        InterventionData report = PaperSamples.intervention(Content.of(Pictures.jpeg(64, 48)), Content.of(Pictures.png(60, 20)));

        says(REPORT, BuiltInDocuments.intervention(InterventionData.class, data -> data), report, locale);
    }

    @Test
    void a_house_changes_its_words_and_a_template_without_touching_java() throws IOException {
        HouseStyle house = HouseStyle.builder().header("<div>Maison {{seller.name}}</div>").footer("Pied de page de {{seller.name}}")
            .block("terms", "<p>Nos conditions.</p>").accent("#aa0000").build();

        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data).style(house), PaperSamples.invoice()))
            .contains("Maison Thermalis Maintenance", "Pied de page de Thermalis Maintenance", "Nos conditions.").doesNotContain("L441-10");
        assertThat(print(BuiltInDocuments.invoice(InvoiceData.class, data -> data)
            .template(Locale.FRENCH, HtmlTemplate.of("{{invoice.number}}", "<h1>{{invoice.number}}</h1>{{#lines}}<p>{{name}}</p>{{/lines}}")),
            PaperSamples.smallBusiness())).endsWith("\nF-2026-0042 Ramonage");
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
        return print(renderer, data, Locale.FRANCE);
    }

    /** What is read aloud, and then the whole page as it is seen, with its head and foot. */
    private static String print(HtmlPdfRendererBuilder renderer, Object data, Locale locale) throws IOException {
        byte[] pdf = Documents.render(renderer.clock(Documents.CLOCK).build(), new PaperRecord(data, locale));
        return TagTree.read(pdf).text() + "\n" + PrintedInvoice.read(pdf, locale).text();
    }

    /** Each line of a table: French | English. */
    private static void says(String table, HtmlPdfRendererBuilder renderer, Object data, Locale locale) throws IOException {
        String text = print(renderer, data, locale);
        boolean french = locale.getLanguage().equals("fr");
        assertThat(table.lines().map(line -> line.split(" +\\| +", 2)).map(words -> french ? words[0] : words[words.length - 1]).map(String::strip))
            .allSatisfy(words -> assertThat(text).contains(words));
    }
}
