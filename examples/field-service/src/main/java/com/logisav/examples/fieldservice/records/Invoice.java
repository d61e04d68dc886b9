package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes.
 *
 * @param order   the client's own order number; null where he has none
 * @param paid    what was paid in advance
 * @param version counts the changes
 */
public record Invoice(String number, Site site, @Nullable String order, LocalDate date, LocalDate due, List<Line> lines, BigDecimal paid,
    int version) {

    /** Copies the list. */
    public Invoice {
        lines = List.copyOf(lines);
    }

    /** Who owes. */
    public Client client() {
        return site.client();
    }

    /** What the lines add up to. */
    public Totals totals() {
        return Totals.of(lines);
    }

    /** Tax included. */
    public BigDecimal total() {
        return totals().gross();
    }

    /** What is still to be paid. */
    public BigDecimal netToPay() {
        return total().subtract(paid);
    }
}
