package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.spi.Mailable;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A contract whose questions come from somebody.
 *
 * @param <T> the SPI
 */
abstract class ActorContract<T> extends Contract<T> {

    /** Who asks, with every right in the own tenant. Override it where the host must know its users. */
    protected Actor actor() {
        return Actor.of("contract-actor").in(Tenant.of("contract-tenant"));
    }

    /** The actor's question, about a French record. */
    final MailContext context() {
        return contextOf(actor());
    }

    static MailContext contextOf(Actor actor) {
        return MailContext.of(actor).forRecord(Locale.FRANCE, ZoneId.of("Europe/Paris"));
    }

    /** This actor's question about this record. */
    static MailContext contextOf(Actor actor, Mailable mailable) {
        return MailContext.of(actor).forRecord(mailable.locale(), mailable.zone());
    }
}
