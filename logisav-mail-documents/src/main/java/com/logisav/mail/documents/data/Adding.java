package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the lines of a document up. Lines and adjustments without VAT are left out of the subtotals; the checks have named them. */
final class Adding {

    private static final Comparator<VatSubtotal> HIGHEST_RATE_FIRST = Comparator
        .comparing((VatSubtotal each) -> each.vat().category())
        .thenComparing(each -> each.vat().rate().orElse(BigDecimal.ZERO), Comparator.reverseOrder());

    private final List<Line> lines;
    private final List<Adjustment> adjustments;
    private final List<Vat> vats;
    private final int decimals;

    /**
     * Of lines and adjustments as a host gave them.
     *
     * @param decimals that an amount is rounded to
     */
    Adding(List<Line> lines, List<Adjustment> given, int decimals) {
        this.lines = lines;
        this.vats = vats(lines);
        this.adjustments = given.stream().flatMap(each -> parts(each).stream()).toList();
        this.decimals = decimals;
    }

    /** Each category and rate once (BG-23), with the reason that the first line has for it. */
    private static List<Vat> vats(List<Line> lines) {
        Map<Vat, Vat> first = new LinkedHashMap<>();
        lines.stream().map(Line::vat).filter(Objects::nonNull).forEach(vat -> first.putIfAbsent(vat.withoutReason(), vat));
        return List.copyOf(first.values());
    }

    /** BG-20, BG-21: each has one VAT, so that a percentage of lines with several is one for each of them. */
    List<Adjustment> parts(Adjustment given) {
        boolean several = given.vat().isEmpty() && given.percent().isPresent() && vats.size() > 1;
        return several ? vats.stream().map(given::vat).toList() : List.of(given);
    }

    /** All parts. */
    List<Adjustment> adjustments() {
        return adjustments;
    }

    Totals totals(BigDecimal paid, BigDecimal rounding) {
        return new Totals(sum(lines.stream().map(Line::net).toList()), sum(false), sum(true), subtotals(), paid, rounding);
    }

    private BigDecimal sum(boolean charges) {
        return sum(adjustments.stream().filter(each -> each.isCharge() == charges).map(this::amountOfPart).toList());
    }

    private BigDecimal sum(List<BigDecimal> amounts) {
        return Amounts.sum(amounts, decimals);
    }

    /** BT-92, BT-99, of all parts together: not signed. */
    BigDecimal amountOf(Adjustment given) {
        return sum(parts(given).stream().map(this::amountOfPart).toList());
    }

    private BigDecimal amountOfPart(Adjustment part) {
        return part.amountOf(baseOf(part), decimals);
    }

    /** BT-93, BT-100. */
    private BigDecimal baseOf(Adjustment part) {
        Vat vat = vatOf(part);
        return sum(lines.stream().filter(line -> vat != null && vat.isTaxedAs(line.vat())).map(Line::net).toList());
    }

    /** BT-95, BT-102: its own, or the one that all lines have. */
    @Nullable Vat vatOf(Adjustment part) {
        return part.vat().orElse(vats.size() == 1 ? vats.get(0) : null);
    }

    private List<VatSubtotal> subtotals() {
        Map<Vat, List<BigDecimal>> taxable = new LinkedHashMap<>();
        lines.forEach(line -> add(taxable, line.vat(), line.net()));
        adjustments.forEach(each -> add(taxable, vatOf(each), each.isCharge() ? amountOfPart(each) : amountOfPart(each).negate()));
        return taxable.entrySet().stream().map(entry -> subtotal(entry.getKey(), sum(entry.getValue())))
            .sorted(HIGHEST_RATE_FIRST).toList();
    }

    private static void add(Map<Vat, List<BigDecimal>> taxable, @Nullable Vat vat, BigDecimal amount) {
        if (vat != null) {
            taxable.computeIfAbsent(vat.withoutReason(), key -> new ArrayList<>()).add(amount);
        }
    }

    private VatSubtotal subtotal(Vat vat, BigDecimal taxable) {
        BigDecimal tax = Amounts.percent(taxable, vat.rate().orElse(BigDecimal.ZERO), decimals);
        String reasons = reasons(vat).reduce((one, other) -> one + " ; " + other).orElse(null);
        return new VatSubtotal(Vat.of(vat.category(), vat.rate().orElse(null), reasons, reasonCode(vat)), taxable, tax);
    }

    /** BT-120 of all that is taxed as this, each once. */
    Stream<String> reasons(Vat vat) {
        return same(vat).flatMap(each -> each.reason().stream()).distinct();
    }

    /** BT-121 is one code: where the lines disagree, the words must do. */
    private @Nullable String reasonCode(Vat vat) {
        List<String> codes = same(vat).map(each -> each.reasonCode().orElse("")).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    private Stream<Vat> same(Vat vat) {
        return Stream.concat(lines.stream().map(Line::vat), adjustments.stream().map(this::vatOf)).filter(vat::isTaxedAs);
    }
}
