package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.content.FieldCatalog;
import java.util.Optional;

/**
 * Finds records of one type. Required for every type that mails are written about.
 *
 * <p>Asked at draft, rebuild, review and send, each time anew and after the permission was given, on the caller's thread and inside the
 * caller's transaction if there is one. Safe for concurrent use.
 *
 * <ul>
 * <li>MSO-01: a record of another tenant is never answered, equal identifiers or not.
 * <li>MSO-02: an unknown identifier answers empty.
 * <li>MSO-03: null is never answered.
 * <li>MSO-04: {@link #fields()} needs no record and always answers the same.
 * <li>MSO-05: asked by several threads at once, it answers what it answers one.
 * <li>MSO-06: a record that is there, and the actor's to see, is answered.
 * <li>MSO-07: a record that has changed is answered as it is now, with the values of its fields and its version.
 * </ul>
 */
@FunctionalInterface
public interface MailableSource {

    /**
     * The record, fresh.
     *
     * @param ref     which one; its type is one that this source was registered for
     * @param context tenant and actor; the record's locale is not known yet
     * @return empty: gone, or not this actor's to see; the caller reads the same refusal for both. What is thrown reaches the caller inside a
     *     {@code HostDefectException}, and nothing is sent
     */
    Optional<Mailable> load(MailableRef ref, MailContext context);

    /** The merge fields that records of this type have; none by default. */
    default FieldCatalog fields() {
        return FieldCatalog.empty();
    }
}
