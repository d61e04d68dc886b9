package com.logisav.mail.specification.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An invoice; the purchase order should be there and may be missing, the remark may be missing. */
public record Invoice(String number, long version, Client client, BigDecimal total, LocalDate due, boolean paid, @Nullable String order,
    @Nullable String remark, List<Line> lines) {

    /** An invoice of 1 234,50 € to a French client. */
    public static Invoice of(String number) {
        return new Invoice(number, 1, Client.LEFEVRE, new BigDecimal("1234.50"), LocalDate.of(2026, 11, 24), false, "BC-7", null,
            List.of(Line.of("Entretien annuel", 1, "1100.00"), Line.of("Déplacement", 2, "134.50")));
    }

    /** In its next version. */
    public Invoice changed() {
        return new Invoice(number, version + 1, client, total, due, paid, order, remark, lines);
    }

    /** For this client. */
    public Invoice to(Client newClient) {
        return new Invoice(number, version, newClient, total, due, paid, order, remark, lines);
    }

    /** For the client called like this. */
    public Invoice toClientNamed(String name) {
        return to(client.named(name));
    }

    /** In this language. */
    public Invoice in(Locale locale) {
        return to(client.reading(locale));
    }

    /** Of this amount, in the next version. */
    public Invoice totalling(String amount) {
        return new Invoice(number, version + 1, client, new BigDecimal(amount), due, paid, order, remark, lines);
    }

    /** With this purchase order. */
    public Invoice ordered(@Nullable String newOrder) {
        return new Invoice(number, version, client, total, due, paid, newOrder, remark, lines);
    }

    /** With this remark. */
    public Invoice remarked(@Nullable String newRemark) {
        return new Invoice(number, version, client, total, due, paid, order, newRemark, lines);
    }

    /** Paid. */
    public Invoice settled() {
        return new Invoice(number, version, client, total, due, true, order, remark, lines);
    }

    /** With these lines. */
    public Invoice with(Line... newLines) {
        return new Invoice(number, version, client, total, due, paid, order, remark, List.of(newLines));
    }
}
