package com.logisav.mail.core;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.Mailable;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A loaded record of the host. Its fields are read once, when they are first wanted: a step that needs no words loads no lines. */
final class RecordMailable<T> implements Mailable {

    private final T record;
    private final RecordPlace place;
    private final RecordReader<T> reader;
    private final RecordVersion version;
    private final String label;
    private final Locale locale;
    private final ZoneId zone;
    private @Nullable MergeFields fields;

    RecordMailable(T record, RecordPlace place, RecordReader<T> reader, RecordVersion version, String label, Locale locale, ZoneId zone) {
        this.record = record;
        this.place = place;
        this.reader = reader;
        this.version = version;
        this.label = label;
        this.locale = locale;
        this.zone = zone;
    }

    @Override
    public MailableRef ref() {
        return place.ref();
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
        MergeFields read = fields;
        if (read == null) {
            read = reader.read(record, place, zone);
            fields = read;
        }
        return read;
    }

    @Override
    public <R> R record(Class<R> type) {
        if (!type.isInstance(record)) {
            throw new ClassCastException(ref() + " is a " + record.getClass().getName() + ", not a " + type.getName()
                + ". Ask for record(" + place.recordClass().getSimpleName() + ".class).");
        }
        return type.cast(record);
    }

    @Override
    public String toString() {
        return "Mailable[" + ref() + "]";
    }
}
