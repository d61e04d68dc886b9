package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the lines of a document up. Lines and adjustments without VAT are left out of the subtotals; the checks have named them. */
final class Adding {

    private static final Comparator<VatSubtotal> HIGHEST_RATE_FIRST = Comparator
        .comparing((VatSubtotal each) -> each.vat().category())
        .thenComparing(each -> each.vat().rate().orElse(BigDecimal.ZERO), Comparator.reverseOrder());

    private final List<Line> lines;
    private final List<Adjustment> adjustments;

    Adding(List<Line> lines, List<Adjustment> adjustments) {
        this.lines = lines;
        this.adjustments = adjustments;
    }

    Totals totals(BigDecimal paid, BigDecimal rounding) {
        return new Totals(Amounts.sum(lines.stream().map(Line::net).toList()), sum(false), sum(true), subtotals(), paid, rounding);
    }

    private BigDecimal sum(boolean charges) {
        return Amounts.sum(adjustments.stream().filter(each -> each.isCharge() == charges).map(this::amountOf).toList());
    }

    /** BT-92, BT-99: not signed. */
    BigDecimal amountOf(Adjustment adjustment) {
        return adjustment.amountOf(baseOf(adjustment));
    }

    /** BT-93, BT-100. */
    BigDecimal baseOf(Adjustment adjustment) {
        Vat vat = vatOf(adjustment);
        return Amounts.sum(lines.stream().filter(line -> vat != null && Objects.equals(vat, line.vat())).map(Line::net).toList());
    }

    /** BT-95, BT-102: its own, or the one that all lines have. */
    @Nullable Vat vatOf(Adjustment adjustment) {
        Set<Vat> all = new LinkedHashSet<>();
        lines.stream().map(Line::vat).filter(Objects::nonNull).forEach(all::add);
        return adjustment.vat().orElse(all.size() == 1 ? all.iterator().next() : null);
    }

    private List<VatSubtotal> subtotals() {
        Map<Vat, List<BigDecimal>> taxable = new LinkedHashMap<>();
        lines.forEach(line -> add(taxable, line.vat(), line.net()));
        adjustments.forEach(each -> add(taxable, vatOf(each), each.isCharge() ? amountOf(each) : amountOf(each).negate()));
        return taxable.entrySet().stream().map(entry -> subtotal(entry.getKey(), Amounts.sum(entry.getValue())))
            .sorted(HIGHEST_RATE_FIRST).toList();
    }

    private static void add(Map<Vat, List<BigDecimal>> taxable, @Nullable Vat vat, BigDecimal amount) {
        if (vat != null) {
            taxable.computeIfAbsent(vat, key -> new ArrayList<>()).add(amount);
        }
    }

    private VatSubtotal subtotal(Vat vat, BigDecimal taxable) {
        BigDecimal tax = Amounts.percent(taxable, vat.rate().orElse(BigDecimal.ZERO));
        return new VatSubtotal(Vat.of(vat.category(), vat.rate().orElse(null), reasons(vat), reasonCode(vat)), taxable, tax);
    }

    private @Nullable String reasons(Vat vat) {
        return same(vat).flatMap(each -> each.reason().stream()).distinct().reduce((one, other) -> one + " ; " + other).orElse(null);
    }

    /** BT-121 is one code: where the lines disagree, the words must do. */
    private @Nullable String reasonCode(Vat vat) {
        List<String> codes = same(vat).map(each -> each.reasonCode().orElse("")).distinct().toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }

    private Stream<Vat> same(Vat vat) {
        return Stream.concat(lines.stream().map(Line::vat), adjustments.stream().map(this::vatOf)).filter(vat::equals);
    }
}
