package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.Line;
import java.math.BigDecimal;

/** Short ways to write lines of quotes and invoices. */
final class Lines {

    private static final BigDecimal FULL_RATE = new BigDecimal("20");
    private static final BigDecimal HOMES_RATE = new BigDecimal("10");

    private Lines() {}

    /** At the full rate of tax. */
    static Line line(String label, String quantity, String unit, String unitPrice) {
        return new Line(label, new BigDecimal(quantity), unit, new BigDecimal(unitPrice), FULL_RATE);
    }

    /** At the rate for work in homes older than two years. */
    static Line homes(String label, String quantity, String unit, String unitPrice) {
        return new Line(label, new BigDecimal(quantity), unit, new BigDecimal(unitPrice), HOMES_RATE);
    }

    static Line labour(String hours) {
        return line("Main-d’œuvre technicien chauffagiste", hours, "h", "68.00");
    }

    static Line travel(String kilometres) {
        return line("Déplacement", kilometres, "km", "0.85");
    }
}
