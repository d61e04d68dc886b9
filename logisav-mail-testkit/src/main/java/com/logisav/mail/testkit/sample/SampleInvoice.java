package com.logisav.mail.testkit.sample;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.Money;
import com.logisav.mail.core.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An invoice of an imaginary host, whose class knows nothing of mails; {@link #recordType} is what such a host would write. Immutable.
 *
 * @param number  also its identifier
 * @param version counts its changes
 * @param client  whom it is for
 * @param email   where the client reads mail; empty where that is not known
 * @param total   to pay
 * @param due     by when
 * @param locale  the client's language
 * @param lines   what was done
 */
public record SampleInvoice(String number, int version, String client, String email, Money total, LocalDate due, Locale locale,
    List<Line> lines) {

    /** Copies the lines. */
    public SampleInvoice {
        lines = List.copyOf(lines);
    }

    /**
     * A line of an invoice.
     *
     * @param label    what was done
     * @param quantity how often
     * @param amount   for how much
     */
    public record Line(String label, BigDecimal quantity, Money amount) {}

    /** An invoice of 1 234,50 € to a French client, with two lines. */
    public static SampleInvoice of(String number) {
        return new SampleInvoice(number, 1, "Boulangerie Lefèvre", "compta@boulangerie-lefevre.example", Money.euros("1234.50"),
            LocalDate.of(2026, 12, 24), Locale.FRANCE, List.of(
                new Line("Entretien annuel de la chaudière", BigDecimal.ONE, Money.euros("1100.00")),
                new Line("Déplacement", new BigDecimal("2"), Money.euros("134.50"))));
    }

    /** The same invoice, changed once more. */
    public SampleInvoice changed() {
        return new SampleInvoice(number, version + 1, client, email, total, due, locale, lines);
    }

    /** For this client at this address; an empty one is not known. */
    public SampleInvoice to(String newClient, String newEmail) {
        return new SampleInvoice(number, version, newClient, newEmail, total, due, locale, lines);
    }

    /** Of this amount. */
    public SampleInvoice totalling(Money newTotal) {
        return new SampleInvoice(number, version, client, email, newTotal, due, locale, lines);
    }

    /** In this language. */
    public SampleInvoice in(Locale newLocale) {
        return new SampleInvoice(number, version, client, email, total, due, newLocale, lines);
    }

    /** With these lines in place of all others. */
    public SampleInvoice with(Line... newLines) {
        return new SampleInvoice(number, version, client, email, total, due, locale, List.of(newLines));
    }

    /** The reference to this invoice. */
    public MailableRef ref() {
        return ref(number);
    }

    /** The reference to the invoice of this number. */
    public static MailableRef ref(String number) {
        return MailableRef.of(MailableType.INVOICE, number);
    }

    /** "Facture F-2026-0042", or "Invoice F-2026-0042" for readers of another language. */
    public String label() {
        return (locale.getLanguage().equals("fr") ? "Facture " : "Invoice ") + number;
    }

    /** Whom mails about this invoice go to: the client, where its address is known. */
    public List<ProposedRecipient> contacts() {
        return email.isEmpty() ? List.of() : List.of(ProposedRecipient.to(email).named(client).because("contact de facturation"));
    }

    /** Mails about invoices that are found like this. */
    public static RecordType<SampleInvoice> recordType(BiFunction<? super String, ? super MailContext, Optional<SampleInvoice>> load) {
        return RecordType.of(MailableType.INVOICE, SampleInvoice.class)
            .id(SampleInvoice::number).version(SampleInvoice::version).label(SampleInvoice::label).locale(SampleInvoice::locale)
            .load(load)
            .fields(f -> f
                .text("invoice.number", "Numéro", "Number", SampleInvoice::number)
                .text("client.name", "Client", "Client", SampleInvoice::client)
                .text("client.email", "Adresse du client", "Client's address", SampleInvoice::email).optional()
                .money("invoice.total", "Total TTC", "Total", SampleInvoice::total)
                .date("invoice.due", "Échéance", "Due date", SampleInvoice::due)
                .list("lines", "Lignes", "Lines", SampleInvoice::lines, line -> line
                    .text("label", "Désignation", "Description", Line::label)
                    .number("quantity", "Quantité", "Quantity", Line::quantity)
                    .money("amount", "Montant", "Amount", Line::amount)));
    }
}
