package com.logisav.mail.spi;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.MergeFields;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A record of the host, as much of it as a mail needs.
 *
 * <p>Made by a {@link MailableSource} for one step (draft, rebuild, review or send), read on the thread of that step, and dropped after it: it
 * may hold a record that belongs to a transaction. {@code RecordType} in the core makes one from lambdas; a host with classes of its own may
 * implement it.
 *
 * <ul>
 * <li>MAI-01: {@link #ref()} is the reference that was asked for.
 * <li>MAI-02: no method answers null; {@link #label()} is not blank.
 * <li>MAI-03: {@link #fields()} gives what the source's catalogue declares: every field that is not optional, each of the declared kind,
 * elements of lists included, and no field that is not declared.
 * <li>MAI-04: reading twice gives the same answers.
 * </ul>
 */
public interface Mailable {

    /** Which record this is. */
    MailableRef ref();

    /** Which state of the record this is; {@link RecordVersion#none()} where the host keeps no versions. */
    default RecordVersion version() {
        return RecordVersion.none();
    }

    /** What people call the record, in its own language: "Facture F-2026-0042". */
    String label();

    /** The language of mails and documents about this record. */
    Locale locale();

    /** The zone in which the record's moments are shown. */
    default ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    /** The record's values for merge fields. */
    MergeFields fields();

    /**
     * The host's own object, for its resolvers and renderers.
     *
     * @throws ClassCastException where the record is of another class
     */
    default <T> T record(Class<T> type) {
        return type.cast(this);
    }
}
