package com.logisav.mail.testkit.sample;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.Mailable;
import java.time.ZoneId;
import java.util.Locale;

/** A record without a host: what it says, it was told. Immutable. */
public final class SampleMailable implements Mailable {

    private final MailableRef ref;
    private final String label;
    private final RecordVersion version;
    private final Locale locale;
    private final ZoneId zone;
    private final MergeFields fields;

    private SampleMailable(MailableRef ref, String label, RecordVersion version, Locale locale, ZoneId zone, MergeFields fields) {
        this.ref = ref;
        this.label = label;
        this.version = version;
        this.locale = locale;
        this.zone = zone;
        this.fields = fields;
    }

    /** A French record, called by its reference, in version 1, without values. */
    public static SampleMailable of(MailableRef ref) {
        return new SampleMailable(ref, ref.toString(), RecordVersion.of(1), Locale.FRANCE, ZoneId.of("Europe/Paris"), MergeFields.empty());
    }

    /** Called like this. */
    public SampleMailable labelled(String newLabel) {
        return new SampleMailable(ref, newLabel, version, locale, zone, fields);
    }

    /** In this state. */
    public SampleMailable at(RecordVersion newVersion) {
        return new SampleMailable(ref, label, newVersion, locale, zone, fields);
    }

    /** In this language. */
    public SampleMailable in(Locale newLocale) {
        return new SampleMailable(ref, label, version, newLocale, zone, fields);
    }

    /** In this zone. */
    public SampleMailable in(ZoneId newZone) {
        return new SampleMailable(ref, label, version, locale, newZone, fields);
    }

    /** With these values. */
    public SampleMailable having(MergeFields newFields) {
        return new SampleMailable(ref, label, version, locale, zone, newFields);
    }

    @Override
    public MailableRef ref() {
        return ref;
    }

    @Override
    public RecordVersion version() {
        return version;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public MergeFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "SampleMailable[" + ref + "]";
    }
}
