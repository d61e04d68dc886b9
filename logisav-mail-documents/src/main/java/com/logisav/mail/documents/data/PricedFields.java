package com.logisav.mail.documents.data;

import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that invoices and quotes have in common. */
final class PricedFields {

    /** What the columns of a page have no room for any more. */
    private static final BigDecimal LARGE = new BigDecimal("100000000");

    private PricedFields() {}

    /** A line with its place and its document's currency. */
    private record PlacedLine(int number, Line line, Currency currency) {

        Money money(BigDecimal amount) {
            return new Money(amount, currency);
        }
    }

    /** An allowance or charge with what it comes to. */
    private record PricedAdjustment(Adjustment adjustment, Money signed) {}

    /** A subtotal in its document's currency. */
    private record PricedSubtotal(VatSubtotal subtotal, Currency currency) {}

    /** Why a category has no VAT. */
    private record Exemption(@Nullable String code, String reason) {}

    static <T extends PricedDocument> void head(Declaration<T> fields, String prefix, String french, String english, String sample) {
        fields.text(prefix + ".number", "Numéro " + french, english + " number", sample, PricedDocument::number)
            .date(prefix + ".date", "Date " + french, english + " date", PricedDocument::issued)
            .text(prefix + ".title", "Objet " + french, "Subject of the " + english.toLowerCase(Locale.ROOT),
                "Remplacement du brûleur", each -> each.title().orElse(null)).optional();
        PartyFields.declare(fields, "seller", "Vendeur", "Seller", PricedDocument::seller);
        PartyFields.declare(fields, "buyer", "Client", "Buyer", PricedDocument::buyer);
        PartyFields.site(fields, PricedDocument::delivery);
        fields.text("reference.order", "Commande du client", "Buyer’s order", "BC-7719", each -> each.orderReference().orElse(null)).optional()
            .text("reference.contract", "Contrat", "Contract", "CM-2026-018", each -> each.contractReference().orElse(null)).optional()
            .text("reference.buyer", "Référence du client (code service)", "Buyer’s reference", "SERV-01",
                each -> each.buyerReference().orElse(null)).optional()
            .text("reference.project", "Chantier", "Project", "CH-12", each -> each.projectReference().orElse(null)).optional();
    }

    static <T extends PricedDocument> void lines(Declaration<T> fields) {
        fields.list("lines", "Lignes", "Lines", PricedFields::placed, PricedFields::line)
            .list("adjustments", "Remises et suppléments", "Allowances and charges",
                (T each) -> each.givenAdjustments().stream().map(one -> signed(one, each.amountOf(one), each.currency())).toList(),
                PricedFields::adjustment);
    }

    private static List<PlacedLine> placed(PricedDocument document) {
        return IntStream.range(0, document.lines().size())
            .mapToObj(i -> new PlacedLine(i + 1, document.lines().get(i), document.currency())).toList();
    }

    private static PricedAdjustment signed(Adjustment adjustment, BigDecimal amount, Currency currency) {
        return new PricedAdjustment(adjustment, new Money(adjustment.isCharge() ? amount : amount.negate(), currency));
    }

    private static void line(Declaration<PlacedLine> fields) {
        fields.number("number", "Numéro", "Number", "1", each -> BigDecimal.valueOf(each.number()))
            .text("name", "Désignation", "Description", "Main-d’œuvre", each -> each.line().name())
            .text("description", "Détail", "Details", "Dépose de l’ancien brûleur", each -> each.line().description()).optional()
            .text("reference", "Référence", "Reference", "BR-350", each -> each.line().reference()).optional()
            .number("quantity", "Quantité", "Quantity", "26.5", each -> each.line().quantity())
            .words("unit", "Unité", "Unit", "h", (each, locale) -> each.line().unit().text(locale))
            .money("price", "Prix unitaire HT", "Unit price", "68.00",
                each -> each.line().price() == null ? null : each.money(Objects.requireNonNull(each.line().price())))
            .number("priceFor", "Prix pour (base)", "Price is for", "100",
                each -> each.line().priceFor().compareTo(BigDecimal.ONE) == 0 ? null : each.line().priceFor()).optional()
            .number("vatRate", "Taux de TVA", "VAT rate", "20", each -> rate(each.line().vat())).optional()
            .text("vatCode", "Code de TVA, là où aucune n’est facturée", "VAT code, where none is charged", "AE",
                each -> each.line().vat() == null ? null : code(Objects.requireNonNull(each.line().vat()))).optional()
            .money("net", "Montant HT", "Net amount", "1802.00", each -> each.money(each.line().net()))
            .date("from", "Du", "From", each -> each.line().period().map(Period::start).orElse(null)).optional()
            .date("to", "Au", "To", each -> each.line().period().map(Period::end).orElse(null)).optional()
            .list("adjustments", "Remises et suppléments de la ligne", "Allowances and charges of the line",
                each -> each.line().adjustments().stream()
                    .map(one -> signed(one, each.line().amountOf(one), each.currency())).toList(), PricedFields::adjustment);
    }

    private static @Nullable BigDecimal rate(@Nullable Vat vat) {
        return vat == null ? null : vat.rate().orElse(null);
    }

    /** BT-118, BT-151: by what lines and amounts without VAT are told apart; null where VAT is charged. */
    private static @Nullable String code(Vat vat) {
        return vat.category().needsReason() ? vat.category().code() : null;
    }

    private static void adjustment(Declaration<PricedAdjustment> fields) {
        fields.text("reason", "Motif", "Reason", "Remise commerciale", each -> each.adjustment().reason())
            .number("percent", "Pourcentage", "Percentage", "5", each -> each.adjustment().percent().orElse(null)).optional()
            .money("amount", "Montant, négatif pour une remise", "Amount, negative for an allowance", "-90.10", PricedAdjustment::signed);
    }

    static <T extends PricedDocument> void totals(Declaration<T> fields) {
        total(fields, "total.lines", "Total des lignes HT", "Total of lines", Totals::lines);
        fields.flag("total.isAdjusted", "A des remises ou des suppléments", "Has allowances or charges", each -> !each.givenAdjustments().isEmpty());
        total(fields, "total.withoutVat", "Total HT", "Total excluding VAT", Totals::withoutVat);
        fields.list("vat", "TVA par taux", "VAT by rate",
            (T each) -> each.totals().subtotals().stream().map(one -> new PricedSubtotal(one, each.currency())).toList(), PricedFields::subtotal);
        total(fields, "total.vat", "Total TVA", "Total VAT", Totals::vat);
        total(fields, "total.withVat", "Total TTC", "Total including VAT", Totals::withVat);
        fields.flag("amounts.areLarge", "Montants de cent millions ou plus", "Amounts of a hundred million or more", PricedFields::hasLargeAmounts);
        fields.list("exemptions", "Motifs d’exonération de TVA", "VAT exemption reasons", PricedFields::exemptions,
            (Declaration<Exemption> one) -> one
                .text("code", "Code de TVA", "VAT code", "AE", Exemption::code).optional()
                .text("reason", "Motif", "Reason", "Autoliquidation", Exemption::reason));
        fields.list("notes", "Remarques", "Notes", PricedDocument::notes,
            (Declaration<Note> note) -> note.text("text", "Remarque", "Note", "Merci de votre confiance.", Note::text));
        fields.list("certificates", "Certificats du client (TVA réduite)", "Customer’s certificates (reduced VAT)",
            (T each) -> List.copyOf(each.reducedRates()), (Declaration<ReducedRate> one) ->
                one.text("text", "Texte, à partir de «\u00a0certifie\u00a0»", "Text, from “certifie” on", "certifie ..", ReducedRate::certificate));
        fields.text("insurance", "Assurance", "Insurance", "Garantie décennale : Assureur SA, France", each -> each.insurance().orElse(null))
            .optional();
    }

    static <T extends PricedDocument> Declaration<T> total(
        Declaration<T> fields, String name, String french, String english, Function<Totals, @Nullable BigDecimal> amount) {
        return fields.money(name, french, english, "2162.40", each -> {
            BigDecimal value = amount.apply(each.totals());
            return value == null ? null : new Money(value, each.currency());
        });
    }

    private static boolean hasLargeAmounts(PricedDocument document) {
        Stream<BigDecimal> lines = document.lines().stream().flatMap(line -> Stream.of(line.net(), Objects.requireNonNullElse(line.price(), line.net())));
        Totals totals = document.totals();
        return Stream.concat(lines, Stream.of(totals.withoutVat(), totals.withVat())).anyMatch(amount -> amount.abs().compareTo(LARGE) >= 0);
    }

    private static void subtotal(Declaration<PricedSubtotal> fields) {
        fields.number("rate", "Taux", "Rate", "20", each -> rate(each.subtotal().vat())).optional()
            .text("code", "Code, là où aucune TVA n’est facturée", "Code, where no VAT is charged", "AE", each -> code(each.subtotal().vat())).optional()
            .text("reason", "Motif d’exonération", "Exemption reason", "Autoliquidation", each -> each.subtotal().vat().reason().orElse(null)).optional()
            .flag("isReverseCharge", "Autoliquidation", "Reverse charge",
                each -> each.subtotal().vat().category() == VatCategory.REVERSE_CHARGE)
            .money("base", "Base HT", "Taxable amount", "1802.00", each -> new Money(each.subtotal().taxable(), each.currency()))
            .money("tax", "Montant de TVA", "VAT amount", "360.40", each -> new Money(each.subtotal().tax(), each.currency()));
    }

    private static List<Exemption> exemptions(PricedDocument document) {
        return document.totals().subtotals().stream().map(VatSubtotal::vat)
            .flatMap(vat -> document.reasonsOf(vat).stream().map(each -> new Exemption(code(vat), each))).distinct().toList();
    }
}
