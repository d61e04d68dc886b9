package com.logisav.mail.about;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

/**
 * On whose behalf, in which tenant and in which languages a question is asked; given to every method of every SPI.
 *
 * <p>Immutable and equal by value. Before a record is loaded (in {@code MailableSource.load} and in permission questions) the record's locale
 * and zone are not known yet and are the actor's locale and UTC.
 */
public final class MailContext {

    private final Actor actor;
    private final Locale recordLocale;
    private final ZoneId zone;

    private MailContext(Actor actor, Locale recordLocale, ZoneId zone) {
        this.actor = Objects.requireNonNull(actor, "actor");
        this.recordLocale = Objects.requireNonNull(recordLocale, "recordLocale");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** The context before any record is loaded. */
    public static MailContext of(Actor actor) {
        return new MailContext(actor, actor.locale(), ZoneOffset.UTC);
    }

    /** The context for a record with this locale and zone. */
    public MailContext forRecord(Locale locale, ZoneId recordZone) {
        return new MailContext(actor, locale, recordZone);
    }

    /** Who asks. */
    public Actor actor() {
        return actor;
    }

    /** The actor's tenant. */
    public Tenant tenant() {
        return actor.tenant();
    }

    /** The language of reasons, alerts and refusals. */
    public Locale actorLocale() {
        return actor.locale();
    }

    /** The language and formats of the mail's words and documents. */
    public Locale recordLocale() {
        return recordLocale;
    }

    /** The zone in which the record's dates are shown. */
    public ZoneId recordZone() {
        return zone;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailContext that
            && that.actor.equals(actor) && that.recordLocale.equals(recordLocale) && that.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, recordLocale, zone);
    }

    @Override
    public String toString() {
        return "MailContext[" + actor + ", record=" + recordLocale.toLanguageTag() + ", zone=" + zone + "]";
    }
}
