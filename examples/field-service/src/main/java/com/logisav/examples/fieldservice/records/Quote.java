package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An offer with prices. */
public record Quote(String number, Site site, String title, LocalDate date, LocalDate validUntil, List<Line> lines, int version) {

    /** Copies the list. */
    public Quote {
        lines = List.copyOf(lines);
    }

    /** Whom it is for. */
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
}
