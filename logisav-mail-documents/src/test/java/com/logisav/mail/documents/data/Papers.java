package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Documents that are right, for tests to change one thing of. */
public final class Papers {

    /** The day of all of them. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Papers() {}

    /** Who sells. */
    public static Party.Builder seller() {
        return Party.builder("Thermalis Maintenance").siren("900 000 019").vatNumber("FR25 900 000 019")
            .legalInformation("SAS au capital de 80 000 €, RCS Nantes 900 000 019")
            .address(Address.of("14 rue de la Chaufferie", "44800", "Saint-Herblain"));
    }

    /** Who buys. */
    public static Party.Builder buyer() {
        return Party.builder("Hôtel de la Cathédrale").address(Address.of("5 place Saint-Pierre", "44000", "Nantes"));
    }

    /** Without lines. */
    public static InvoiceData.Builder invoice() {
        return InvoiceData.builder().number("F-2026-0042").issued(DAY).due(DAY.plusDays(30)).seller(seller().build()).buyer(buyer().build());
    }

    /** Without lines. */
    public static QuoteData.Builder quote() {
        return QuoteData.builder().number("D-2026-0117").issued(DAY).validUntil(DAY.plusMonths(2)).seller(seller().build()).buyer(buyer().build());
    }

    /** Hours. */
    public static Line.Builder line(String quantity, String price) {
        return Line.builder("Main-d’œuvre").quantity(number(quantity), Unit.HOUR).price(number(price)).vat(Vat.rate("20"));
    }

    /** A number. */
    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
