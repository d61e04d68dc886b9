package com.logisav.mail.documents;

import static com.logisav.mail.documents.data.Papers.DAY;
import static com.logisav.mail.documents.data.Papers.number;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.data.Address;
import com.logisav.mail.documents.data.Adjustment;
import com.logisav.mail.documents.data.Delivery;
import com.logisav.mail.documents.data.Equipment;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.InvoiceKind;
import com.logisav.mail.documents.data.Line;
import com.logisav.mail.documents.data.OperationCategory;
import com.logisav.mail.documents.data.Papers;
import com.logisav.mail.documents.data.Part;
import com.logisav.mail.documents.data.Party;
import com.logisav.mail.documents.data.Payment;
import com.logisav.mail.documents.data.PaymentMeans;
import com.logisav.mail.documents.data.PaymentTerms;
import com.logisav.mail.documents.data.Period;
import com.logisav.mail.documents.data.Photo;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.documents.data.Reading;
import com.logisav.mail.documents.data.ReducedRate;
import com.logisav.mail.documents.data.Signature;
import com.logisav.mail.documents.data.Unit;
import com.logisav.mail.documents.data.Vat;
import com.logisav.mail.documents.data.VatPoint;
import com.logisav.mail.documents.data.Visit;
import java.time.Instant;
import java.util.Currency;
import java.util.stream.IntStream;

/** Documents as companies have them, and at their limits. */
final class PaperSamples {

    private static final String LONG_NAME = "Syndicat intercommunal à vocation multiple de l’agglomération nantaise et des communes riveraines de la Loire";

    private PaperSamples() {}

    static Party seller() {
        return Papers.seller().siret("900 000 019 00019").phone("02 61 91 14 20").email("contact@thermalis.example").website("thermalis.example")
            .build();
    }

    static Party buyer() {
        return Papers.buyer().customerNumber("C-1001").contact("Service comptabilité").siren("552 081 317").vatNumber("FR03552081317").build();
    }

    /** What most invoices are, with everything that one may say. */
    static InvoiceData invoice() {
        return InvoiceData.builder().number("F-2026-0042").issued(DAY).due(DAY.plusDays(30)).seller(seller()).buyer(buyer())
            .title("Remplacement du brûleur de la chaufferie").orderReference("BC-7719").contractReference("CM-2026-018")
            .insurance("garantie décennale Assureur SA, 75009 Paris, contrat 12345, France métropolitaine")
            .delivery(Delivery.to("Chaufferie de l’hôtel", Address.of("2 rue Notre-Dame", "44000", "Nantes")).on(DAY.minusDays(5)))
            .line(Line.builder("Brûleur gaz modulant 350 kW")
                .description("Rampe et coffret de sécurité inclus,\nconforme à la norme EN 676")
                .reference("BR-350").quantity(number("1"), Unit.PIECE).price(number("6480.00")).vat(Vat.rate("20"))
                .adjustment(Adjustment.allowancePercent("Remise contrat", number("5"))).build())
            .line(Line.builder("Joints d’étanchéité de la chambre de combustion").quantity(number("2"), Unit.SET).price(number("118.40"))
                .vat(Vat.rate("20")).build())
            .line(Line.builder("Main-d’œuvre technicien chauffagiste").quantity(number("26.5"), Unit.HOUR).price(number("68.00"))
                .vat(Vat.rate("20")).period(new Period(DAY.minusDays(7), DAY.minusDays(6))).build())
            .line(Line.builder("Déplacement").quantity(number("36"), Unit.KILOMETRE).price(number("0.85")).vat(Vat.rate("20")).build())
            .operations(OperationCategory.MIXED).vatPoint(VatPoint.ON_INVOICE)
            .payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP")).paid(number("3000.00"))
            .note("Merci de votre confiance.").build();
    }

    static InvoiceData fourVats() {
        return Papers.invoice().seller(seller()).buyer(buyer())
            .line(line("Climatisation du hall", "1", "1000.00", Vat.rate("20"))).line(line("Chaudière du logement", "1", "500.00", Vat.rate("10")))
            .line(line("Isolation du logement", "1", "333.33", Vat.rate("5.5"))).line(line("Formation", "1", "250.00", Vat.exempt(
                "Exonération de TVA, art. 261, 4-4° du CGI")))
            .adjustment(Adjustment.allowancePercent("Remise commerciale", number("2")).vat(Vat.rate("20")))
            .adjustment(Adjustment.charge("Frais de dossier", number("12.00")).vat(Vat.rate("10")))
            .payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", null)).rounding(number("-0.02")).build();
    }

    /** Two hundred lines, each with another amount. */
    static InvoiceData longInvoice() {
        InvoiceData.Builder invoice = Papers.invoice().seller(seller()).buyer(buyer());
        IntStream.rangeClosed(1, 200).forEach(i -> invoice.line(line("Chambre " + i + "\u00a0: robinet thermostatique, pose et purge",
            String.valueOf(i % 7 + 1), "1" + i + ".37", i % 3 == 0 ? Vat.rate("10") : Vat.rate("20"))));
        return invoice.payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", null)).build();
    }

    static InvoiceData longestNames() {
        return Papers.invoice()
            .seller(Papers.seller().tradingAs(LONG_NAME).phone("02 61 91 14 20").email("service.facturation.et.recouvrement@thermalis-maintenance.example")
                .legalInformation("Société par actions simplifiée à associé unique au capital de 1 280 000 000,00 €, immatriculée au RCS de "
                    + "Boulogne-sur-Mer sous le numéro 900 000 019, code APE 4322B, qualification Qualibat 5312").build())
            .buyer(Party.builder(LONG_NAME).contact("Direction des affaires financières, bureau 4.12")
                .address(Address.of("Bâtiment Wilhelmine-Ferrières",
                "97680", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson CEDEX 04").line("1234 boulevard du Maréchal-Alphonse-Juin")
                .line("Lieu-dit de la Grande Prairie d’Aval").country("BE")).build())
            .title("Maintenance " + LONG_NAME).orderReference("ENGAGEMENT-2026-00000000000000000000000000000000000000012345")
            .line(line("Anticonstitutionnellement" + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2), "1",
                "1", Vat.rate("20")))
            .line(line("Pompe " + LONG_NAME + " " + LONG_NAME, "1234.567", "99999.99", Vat.rate("20"))).build();
    }

    static InvoiceData noLines() {
        return Papers.invoice().number("BROUILLON").title("Entretien annuel, à compléter").seller(seller()).buyer(buyer()).withoutLines().build();
    }

    /** Below a thousand billion, and an addressee of nine lines. */
    static InvoiceData largeAmounts() {
        return Papers.invoice().seller(seller())
            .buyer(Party.builder("Établissement public d’aménagement des chaufferies").contact("Madame Béatrice Morin")
                .address(Address.of("Direction des achats", "92000", "Nanterre CEDEX 04").line("Service de la comptabilité").line("Bâtiment C, escalier 2")
                    .line("12 boulevard de la Grande-Prairie").line("Lieu-dit du Val").line("BP 4012")).build())
            .line(line("Réseau de chaleur, tranche ferme", "1", "312456789012.37", Vat.rate("20")))
            .line(line("Réseau de chaleur, tranche conditionnelle", "2", "123456789.01", Vat.rate("10"))).build();
    }

    /** An addressee of so many lines; at least two. */
    static InvoiceData addressedTo(String name, int lines) {
        Address address = Address.of("Ligne 2", "44000", "Nantes");
        for (int i = 3; i < lines; i++) {
            address = address.line("Ligne " + i);
        }
        return Papers.invoice().seller(seller()).buyer(Party.builder(name).address(address).build())
            .line(line("Pose", "1", "100.00", Vat.rate("20"))).build();
    }

    static InvoiceData rareSigns() {
        return Papers.invoice().title("Contrôle du CO₂ → rapport joint ✔").seller(seller()).buyer(buyer())
            .line(Line.builder("Mesure du CO₂ et de l’H₂O, Δp ≈ 5 Pa").description("✔ fait ⚠ à surveiller 👍")
                .quantity(number("1"), Unit.PIECE).price(number("120.00")).vat(Vat.rate("20")).build()).build();
    }

    /** A discount on all, of lines with two rates. */
    static InvoiceData discounted() {
        return Papers.invoice().number("F-2026-0047").seller(seller()).buyer(buyer()).line(line("Climatisation du hall", "1", "2000.00", Vat.rate("20")))
            .line(line("Chaudière du logement", "1", "1000.00", Vat.rate("10")))
            .adjustment(Adjustment.allowancePercent("Remise commerciale", number("5"))).build();
    }

    /** In the CFP franc, which has no cents. */
    static InvoiceData pacific() {
        return Papers.invoice().number("F-2026-0048").currency(Currency.getInstance("XPF")).seller(seller())
            .buyer(Party.builder("Hôtel du Lagon").address(Address.of("12 rue de l’Alma", "98800", "Nouméa").country("NC")).build())
            .line(line("Entretien", "3.5", "4050.4", Vat.rate("11"))).line(line("Déplacement", "1", "280", Vat.rate("11"))).build();
    }

    static InvoiceData creditNote() {
        return Papers.invoice().number("A-2026-0007").kind(InvoiceKind.CREDIT_NOTE).due(null).seller(seller()).buyer(buyer())
            .preceding("F-2026-0042", DAY.minusDays(20)).line(line("Joints repris", "2", "118.40", Vat.rate("20")))
            .line(line("Frais de reprise", "-1", "36.80", Vat.rate("20"))).build();
    }

    /** What is given back on an ordinary invoice. */
    static InvoiceData negative() {
        return Papers.invoice().number("F-2026-0043").due(null).seller(seller()).buyer(buyer())
            .line(line("Filtres repris", "-8", "268.00", Vat.rate("20"))).build();
    }

    /** A public body wants twelve facts, and the sender's block is as high as it gets. */
    static InvoiceData publicClient() {
        return Papers.invoice().seller(tallSender()).buyer(PaperSamples.buyer()).title("Entretien des chaufferies")
            .delivery(Delivery.to("Groupe scolaire Jean-Moulin", Address.of("1 rue des Écoles", "44000", "Nantes")).on(DAY.minusDays(1))
                .during(new Period(DAY.minusDays(30), DAY.minusDays(1))))
            .orderReference("ENGAGEMENT-2026-000123").contractReference("MARCHE-2026-18-LOT-3-AVENANT-2").buyerReference("SERV-01-DIRECTION-DES-BATIMENTS")
            .projectReference("Groupe scolaire Jean-Moulin, tranche 2").taxPoint(DAY).terms(PaymentTerms.toPublicBody()).line(line("Visite", "1", "100.00", Vat.rate("20")))
            .payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", null)).build();
    }

    private static Party tallSender() {
        return Papers.seller().siret("900 000 019 00019").tradingAs("Thermalis, le chauffage qui dure")
            .address(Address.of("14 rue de la Chaufferie", "44800", "Saint-Herblain").line("Zone artisanale de la Lorie").line("Bâtiment C"))
            .phone("02 61 91 14 20").email("contact@thermalis.example").website("thermalis.example").build();
    }

    /** Everything that an invoice may say at once. */
    static InvoiceData everything() {
        return InvoiceData.builder().number("F-2026-0044").issued(DAY).due(DAY.plusDays(30)).seller(tallSender()).buyer(buyer())
            .billedTo("Cabinet Ferrand, syndic de l’immeuble", Address.of("Service des fournisseurs", "44200", "Nantes").line("8 quai Malakoff"))
            .title("Remplacement de la chaudière du logement du gardien").orderReference("BC-7719").contractReference("CM-2026-018")
            .buyerReference("SERV-01").projectReference("CH-12").insurance("garantie décennale Assureur SA, 75009 Paris, France métropolitaine")
            .delivery(Delivery.to("Logement du gardien", Address.of("2 rue Notre-Dame", "44000", "Nantes")).on(DAY.minusDays(5))
                .during(new Period(DAY.minusDays(9), DAY.minusDays(5))))
            .line(Line.builder("Chaudière à condensation").description("Pose comprise").reference("CC-24").quantity(number("1"), Unit.PIECE)
                .price(number("2400.00")).vat(Vat.rate("5.5")).period(new Period(DAY.minusDays(8), DAY.minusDays(7)))
                .adjustment(Adjustment.allowancePercent("Remise contrat", number("5"))).build())
            .line(Line.builder("Raccords").quantity(number("120"), Unit.PIECE).price(number("310.00")).priceFor(number("100"))
                .vat(Vat.rate("10")).build())
            .line(Line.builder("Acompte de la facture F-2026-0031").quantity(number("-1"), Unit.PIECE).price(number("500.00"))
                .vat(Vat.rate("10")).build())
            .adjustment(Adjustment.allowancePercent("Remise commerciale", number("2")).vat(Vat.rate("10")))
            .adjustment(Adjustment.charge("Frais de dossier", number("12.00")).vat(Vat.rate("10")))
            .prepayment("F-2026-0031", DAY.minusDays(40)).preceding("F-2026-0039", DAY.minusDays(12))
            .operations(OperationCategory.MIXED).vatPoint(VatPoint.ON_INVOICE).payee(Party.builder("Affacturage Loire SA").build())
            .payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP").accountName("Affacturage Loire").reference("TH-0044"))
            .paid(number("300.00")).paid("Prime CEE versée par Énergie Atlantique", number("450.00")).rounding(number("-0.03"))
            .terms(PaymentTerms.betweenProfessionals().text("30 jours nets").penaltyRate("trois fois le taux d’intérêt légal").discount("2 % à huit jours"))
            .reducedRate(ReducedRate.ENERGY).reducedRate(ReducedRate.RENOVATION)
            .note("Merci de votre confiance.").note("Retenue de garantie de 5 % payable à la levée des réserves.").build();
    }

    static InvoiceData corrected() {
        return Papers.invoice().number("F-2026-0045").kind(InvoiceKind.CORRECTED).seller(seller()).buyer(buyer())
            .preceding("F-2026-0042", DAY.minusDays(20)).line(line("Joints", "2", "118.40", Vat.rate("20"))).operations(OperationCategory.GOODS)
            .payment(Payment.debitFrom("RUM-0042", "FR76 3000 6000 0112 3456 7890 189").creditor("FR72ZZZ123456")).build();
    }

    static InvoiceData prepayment() {
        return Papers.invoice().number("F-2026-0031").kind(InvoiceKind.PREPAYMENT).seller(seller()).buyer(buyer())
            .line(line("Acompte de 30 % sur le devis D-2026-0117", "1", "500.00", Vat.rate("10"))).operations(OperationCategory.SERVICES)
            .payment(Payment.by(PaymentMeans.CHEQUE)).build();
    }

    /** Paid before it was written. */
    static InvoiceData settled() {
        return Papers.invoice().number("F-2026-0046").seller(seller()).buyer(buyer()).line(line("Ramonage", "1", "100.00", Vat.rate("20")))
            .payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 189", null)).paid("Carte bancaire, le 20 novembre 2026", number("120.00")).build();
    }

    static InvoiceData smallBusiness() {
        return Papers.invoice().seller(Papers.seller().vatNumber(null).build()).line(line("Ramonage", "1", "80.00", Vat.smallBusiness())).build();
    }

    static QuoteData quote() {
        return Papers.quote().seller(seller()).buyer(buyer()).title("Remplacement d’un aérotherme de l’atelier").start("semaine 49")
            .delivery(Delivery.to("Atelier", Address.of("ZA des Chênes", "44390", "Nort-sur-Erdre"))).duration("trois jours").price("Devis gratuit")
            .waste("appareils déposés repris et déposés à la déchetterie professionnelle de Nort-sur-Erdre, sans frais").depositPercent(number("30"))
            .conditions("solde à 30 jours de la facture").insurance("garantie décennale Assureur SA, 75009 Paris, France métropolitaine")
            .line(line("Aérotherme gaz 30 kW", "2", "2145.00", Vat.rate("20"))).line(line("Dépose et pose", "18", "68.00", Vat.rate("20"))).build();
    }

    /** For works in a dwelling, with the sender's block as high as it gets. */
    static QuoteData certifiedQuote() {
        return Papers.quote().seller(tallSender()).buyer(buyer()).title("Chaudière du logement du gardien").reducedRate(ReducedRate.RENOVATION)
            .reducedRate(ReducedRate.ENERGY).line(line("Chaudière à condensation", "1", "2400.00", Vat.rate("5.5")))
            .line(line("Carrelage", "12", "40.00", Vat.rate("10"))).note("Options sur demande.").build();
    }

    static QuoteData emptyQuote() {
        return Papers.quote().seller(seller()).buyer(buyer()).title("Étude de faisabilité, prix à convenir").withoutLines().build();
    }

    static InterventionData intervention(Content photo, Content signature) {
        Instant start = Instant.parse("2026-11-20T08:00:00Z");
        InterventionData.Builder report = emptyIntervention().title("Entretien annuel").orderReference("CM-2026-018")
            .equipment(new Equipment("Chaudière gaz 350 kW", "SN-77102", "Sous-sol")).equipment(new Equipment("Brûleur BR-350", null, null))
            .request("Chaudière en défaut au démarrage.\nOdeur de gaz brûlé dans le local.").visit(new Visit("Inès Benali", start.plusSeconds(7200),
                start.plusSeconds(8100)))
            .reading(new Reading("CO2", "9,2 %")).reading(new Reading("CO", "18 ppm")).reading(new Reading("Rendement sur PCI", "97,4 %"))
            .part(new Part("Électrode d’allumage", "EA-12", number("2"), Unit.PIECE)).part(new Part("Joint de porte", null, number("1.5"), Unit.METRE))
            .followUp("Prévoir le remplacement du ventilateur\u00a0: devis à établir.").remarks("Local à débarrasser avant la prochaine visite.")
            .technicianSignature(new Signature("Yann Kervella", start.plusSeconds(8000), signature))
            .customerSignature(new Signature("Salif Traoré", start.plusSeconds(8060), signature));
        IntStream.rangeClosed(1, 3).forEach(i -> report.photo(new Photo("Brûleur, vue " + i, photo)));
        return report.build();
    }

    static InterventionData.Builder emptyIntervention() {
        Instant start = Instant.parse("2026-11-20T08:00:00Z");
        return InterventionData.builder().number("I-2026-0311").issued(DAY).company(seller()).customer(buyer())
            .site("Chaufferie de l’hôtel", Address.of("2 rue Notre-Dame", "44000", "Nantes"))
            .visit(new Visit("Yann Kervella", start, start.plusSeconds(8100)))
            .work("Nettoyage du brûleur et de l’échangeur, contrôle de la combustion, ramonage du conduit.");
    }

    static Line line(String name, String quantity, String price, Vat vat) {
        return Line.builder(name).quantity(number(quantity), Unit.PIECE).price(number(price)).vat(vat).build();
    }
}
