package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.data.DocumentFields;
import com.logisav.mail.documents.data.InterventionData;
import com.logisav.mail.documents.data.InvoiceData;
import com.logisav.mail.documents.data.QuoteData;
import com.logisav.mail.template.ValueFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field that a document has stands on its page, or on a list of those that are for templates of the host's own. */
class PrintedFieldsTest {

    /** A buyer's own papers say more of them than an invoice must. */
    private static final Set<String> UNPRINTED_OF_PRICED = Set.of("seller.number", "seller.contact", "seller.addressLines", "buyer.tradingName",
        "buyer.siret", "buyer.legal", "buyer.phone", "buyer.email", "buyer.website", "buyer.addressLines", "lines.number", "vat.reason");
    /** What hides another field: each is left out once, and what is in the customer's favour alone, since it hides the terms. */
    private static final Set<String> HIDING = Set.of("seller.siret", "company.siret", "billing.name", "billing.address", "billing.addressLines",
        "total.inFavour", "vat.isReverseCharge", "payment.reference", "terms.penaltyRate", "terms.discount");

    /** A document's template with the fields that it does not print. */
    private record Paper(String name, HtmlPdfRendererBuilder renderer, FieldCatalog catalog, Set<String> unprinted, Locale locale) {
        @Override
        public String toString() {
            return name + "_" + locale;
        }
    }

    static Stream<Paper> papers() {
        return Stream.of(Locale.FRANCE, Locale.UK).flatMap(locale -> Stream.of(
            new Paper("invoice", BuiltInDocuments.invoice(InvoiceData.class, data -> data), DocumentFields.ofInvoice().catalog(),
                with(UNPRINTED_OF_PRICED, "total.paid", "billing.addressLines"), locale),
            new Paper("quote", BuiltInDocuments.quote(QuoteData.class, data -> data), DocumentFields.ofQuote().catalog(), UNPRINTED_OF_PRICED, locale),
            new Paper("report", BuiltInDocuments.intervention(InterventionData.class, data -> data), DocumentFields.ofIntervention().catalog(),
                Set.of("company.number", "company.contact", "company.addressLines", "customer.tradingName", "customer.siren", "customer.siret",
                    "customer.vatNumber", "customer.legal", "customer.phone", "customer.email", "customer.website", "customer.addressLines"), locale)));
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void each_field_is_printed_unless_it_is_listed(Paper paper) throws IOException {
        Marks marks = new Marks(paper.catalog());
        Set<String> unprinted = new TreeSet<>(marks.byField.keySet());
        for (Set<String> absent : List.of(Set.<String>of(), HIDING, Set.of("total.inFavour"))) {
            String text = print(paper, marks, absent);
            unprinted.removeIf(field -> !absent.contains(field) && text.contains(squeezed(format(paper.locale()).format(marks.byField.get(field)))));
        }

        assertThat(unprinted).isEqualTo(new TreeSet<>(paper.unprinted()));
    }

    private static String print(Paper paper, Marks marks, Set<String> absent) throws IOException {
        DocumentValues values = DocumentValues.of(marks.values(paper.catalog(), "", absent));
        for (String picture : marks.pictures()) {
            values = values.picture(picture, Content.of(Pictures.png(width(picture), 10)));
        }
        Optional<DocumentValues> all = Optional.of(values);
        byte[] pdf = Documents.render(paper.renderer().source((mailable, context) -> all).clock(Documents.CLOCK).build(),
            new PaperRecord("", paper.locale()));
        List<Integer> shown = Documents.pictureWidths(pdf);
        return squeezed(Documents.text(pdf) + marks.pictures().stream().filter(each -> shown.contains(width(each))).collect(Collectors.joining(" ")));
    }

    /** A picture has no words; its width tells it from others. */
    private static int width(String picture) {
        return Integer.parseInt(picture.replaceAll("\\D", "")) + 20;
    }

    private static ValueFormat format(Locale locale) {
        return ValueFormat.of(locale, ZoneId.of("Europe/Paris"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\p{Z}\\s]", "");
    }

    /** A value for each field that stands nowhere else. */
    private static final class Marks {

        private final Map<String, Object> byField = new LinkedHashMap<>();

        Marks(FieldCatalog catalog) {
            collect(catalog, "");
        }

        List<String> pictures() {
            return byField.entrySet().stream().filter(each -> each.getKey().equals("photos.file") || each.getKey().endsWith(".signature"))
                .map(each -> (String) each.getValue()).toList();
        }

        private void collect(FieldCatalog catalog, String prefix) {
            for (MergeField field : catalog.fields()) {
                if (field.kind() == FieldKind.LIST) {
                    collect(field.elements(), prefix + field.name() + ".");
                } else if (field.kind() != FieldKind.BOOLEAN) {
                    byField.put(prefix + field.name(), mark(field.kind(), byField.size()));
                }
            }
        }

        private static Object mark(FieldKind kind, int number) {
            LocalDate day = LocalDate.of(2031, 1, 10).plusMonths(number / 15).plusDays(number % 15);
            return switch (kind) {
                case NUMBER -> BigDecimal.valueOf(7000 + number);
                case MONEY -> Money.euros(String.valueOf(51_000 + number));
                case DATE -> day;
                case DATE_TIME -> day.atTime(9, 30).toInstant(ZoneOffset.UTC);
                default -> "Z" + number + "z";
            };
        }

        /** One element in each list, yes to each question. */
        MergeFields values(FieldCatalog catalog, String prefix, Set<String> absent) {
            MergeFields.Builder values = MergeFields.builder();
            for (MergeField field : catalog.fields()) {
                String name = prefix + field.name();
                if (field.kind() == FieldKind.LIST) {
                    values.list(field.name(), List.of(values(field.elements(), name + ".", absent)));
                } else if (field.kind() == FieldKind.BOOLEAN) {
                    values.flag(field.name(), !absent.contains(name));
                } else {
                    values.value(field.name(), absent.contains(name) ? null : byField.get(name));
                }
            }
            return values.build();
        }
    }
}
