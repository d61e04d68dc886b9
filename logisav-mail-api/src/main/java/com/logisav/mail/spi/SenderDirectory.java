package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.content.SenderIdentity;
import java.util.List;

/**
 * Knows under which identities an actor writes about a record (S7). Required.
 *
 * <p>Asked for availability, at draft, rebuild and review. On the caller's thread. Safe for concurrent use.
 *
 * <ul>
 * <li>SND-01: null is never answered, nor is a null element.
 * <li>SND-02: identities of another tenant are never answered.
 * <li>SND-03: each id stands once.
 * <li>SND-04: asked twice, it answers the same.
 * <li>SND-05: asked by several threads at once, it answers what it answers one.
 * <li>SND-06: an actor who has an identity gets it, for any record.
 * <li>SND-07: an address that is one person's own is answered to nobody else.
 * </ul>
 */
@FunctionalInterface
public interface SenderDirectory {

    /**
     * The actor's identities, the preferred one first.
     *
     * @return empty: the actor has none, and mail is unavailable. What is thrown counts as empty, and is reported
     */
    List<SenderIdentity> identities(MailableRef about, MailContext context);
}
