package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;

/**
 * A contract whose questions come from somebody, and whose answers must not cross tenants.
 *
 * @param <T> the SPI
 */
abstract class TenantContract<T> extends ActorContract<T> {

    /**
     * Somebody of another tenant, with every right there; the same identifier as {@link #actor()} proves most.
     *
     * @return {@link Declared#without} where the host serves one company
     */
    protected abstract Declared<Actor> foreigner();

    /** The foreigner's question; where there are no other tenants, the rule's test ends here. */
    final MailContext foreignContext(String rule) {
        return contextOf(foreigner().orNotRun(rule));
    }
}
