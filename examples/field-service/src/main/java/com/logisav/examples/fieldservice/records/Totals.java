package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lines of a document add up to.
 *
 * @param net        before tax
 * @param netByRate  the same, by rate of value-added tax in percent
 * @param taxByRate  the tax on it, rounded once for each rate
 */
public record Totals(BigDecimal net, SortedMap<BigDecimal, BigDecimal> netByRate, SortedMap<BigDecimal, BigDecimal> taxByRate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Adds the lines up. */
    public static Totals of(List<Line> lines) {
        SortedMap<BigDecimal, BigDecimal> netByRate = new TreeMap<>();
        lines.forEach(line -> netByRate.merge(line.vatRate(), line.net(), BigDecimal::add));
        SortedMap<BigDecimal, BigDecimal> taxByRate = new TreeMap<>();
        netByRate.forEach((rate, net) -> taxByRate.put(rate, net.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP)));
        BigDecimal net = netByRate.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(net, netByRate, taxByRate);
    }

    /** Tax included. */
    public BigDecimal gross() {
        return taxByRate.values().stream().reduce(net, BigDecimal::add);
    }
}
