package com.logisav.mail.documents.data;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where and when (BG-13): a site, a date, a period. Immutable; starts from {@link #nowhere}, null and blank are no value.
 *
 * <p>French law wants the date of the delivery or service where it is not the invoice's (article 242 nonies A, I-10° of annex II of the CGI),
 * and the address of delivery where it is not the buyer's (I-1° bis).
 */
public final class Delivery {

    private static final Delivery NOWHERE = new Delivery(null, null, null, null);

    private final @Nullable String name;
    private final @Nullable Address address;
    private final @Nullable LocalDate date;
    private final @Nullable Period period;

    private Delivery(@Nullable String name, @Nullable Address address, @Nullable LocalDate date, @Nullable Period period) {
        this.name = name;
        this.address = address;
        this.date = date;
        this.period = period;
    }

    /** Nothing said. */
    public static Delivery nowhere() {
        return NOWHERE;
    }

    /** On a site: BT-70 and BG-15. */
    public static Delivery to(@Nullable String name, @Nullable Address address) {
        return new Delivery(Text.orNull(name), address, null, null);
    }

    /** BT-72: done on that day. */
    public Delivery on(@Nullable LocalDate day) {
        return new Delivery(name, address, day, period);
    }

    /** BG-14: done in that period. */
    public Delivery during(Period span) {
        return new Delivery(name, address, date, Objects.requireNonNull(span, "span"));
    }

    /** BT-70. */
    public @Nullable String name() {
        return name;
    }

    /** BG-15. */
    public @Nullable Address address() {
        return address;
    }

    /** BT-72. */
    public @Nullable LocalDate date() {
        return date;
    }

    /** BG-14. */
    public @Nullable Period period() {
        return period;
    }

    /** Nothing of it: it may be a home. */
    @Override
    public String toString() {
        return "Delivery[]";
    }
}
