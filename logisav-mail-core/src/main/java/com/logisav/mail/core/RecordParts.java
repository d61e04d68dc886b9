package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link RecordType} has been told so far; changed only while one is copied into the next. */
final class RecordParts<T> {

    final MailableType type;
    final Class<T> recordClass;
    @Nullable Function<? super T, ?> id;
    @Nullable Function<? super T, String> label;
    @Nullable BiFunction<? super String, ? super MailContext, Optional<T>> load;
    Function<? super T, ? extends @Nullable Object> version = record -> null;
    Function<? super T, ? extends @Nullable Locale> locale = record -> null;
    Function<? super T, ? extends @Nullable ZoneId> zone = record -> null;
    RecordReader<T> reader = RecordReader.none();
    DefaultMessageSlot slot;

    RecordParts(MailableType type, Class<T> recordClass) {
        this.type = type;
        this.recordClass = recordClass;
        this.slot = DefaultMessageSlot.of(type);
    }

    RecordParts<T> copy() {
        RecordParts<T> copy = new RecordParts<>(type, recordClass);
        copy.id = id;
        copy.label = label;
        copy.load = load;
        copy.version = version;
        copy.locale = locale;
        copy.zone = zone;
        copy.reader = reader;
        copy.slot = slot;
        return copy;
    }

    /** The required parts that are missing, in the order of the calls. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (id == null) {
            missing.add("id(..) is missing");
        }
        if (label == null) {
            missing.add("label(..) is missing");
        }
        if (load == null) {
            missing.add("load(..) is missing");
        }
        return missing;
    }
}
