package com.logisav.mail.content;

import com.logisav.mail.about.MailableType;
import java.util.List;
import java.util.Objects;

/**
 * Which default message a mail opens with: the product page's four, and any that a host adds for its own types.
 *
 * <p>Immutable; equal by name.
 */
public final class DefaultMessageSlot {

    /** For interventions. */
    public static final DefaultMessageSlot INTERVENTION = new DefaultMessageSlot("intervention");
    /** For quotes. */
    public static final DefaultMessageSlot QUOTE = new DefaultMessageSlot("quote");
    /** For invoices. */
    public static final DefaultMessageSlot INVOICE = new DefaultMessageSlot("invoice");
    /** For everything else. */
    public static final DefaultMessageSlot OTHER = new DefaultMessageSlot("other");

    private final String name;

    private DefaultMessageSlot(String name) {
        this.name = name;
    }

    /** The slot of this name; named like a {@link MailableType}. */
    public static DefaultMessageSlot of(String name) {
        return new DefaultMessageSlot(MailableType.of(name).name());
    }

    /** The slot of a type, where the host has set no other: its own for interventions, quotes and invoices, {@link #OTHER} otherwise. */
    public static DefaultMessageSlot of(MailableType type) {
        return builtIn().stream().filter(slot -> slot.name.equals(type.name())).findFirst().orElse(OTHER);
    }

    /** The four of the product page, unmodifiable. */
    public static List<DefaultMessageSlot> builtIn() {
        return List.of(INTERVENTION, QUOTE, INVOICE, OTHER);
    }

    /** The stable name. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultMessageSlot that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
