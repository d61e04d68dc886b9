package com.logisav.mail.core;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.MailException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads records with the lambdas of a {@link RecordType}, and holds them to their word. */
final class RecordSource<T> implements MailableSource {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    private final RecordParts<T> parts;
    private final Function<? super T, ?> id;
    private final Function<? super T, String> label;
    private final BiFunction<? super String, ? super MailContext, Optional<T>> load;

    private RecordSource(RecordParts<T> parts) {
        this.parts = parts;
        this.id = Objects.requireNonNull(parts.id, "id");
        this.label = Objects.requireNonNull(parts.label, "label");
        this.load = Objects.requireNonNull(parts.load, "load");
    }

    static <T> RecordSource<T> of(RecordParts<T> parts) {
        List<String> missing = parts.missing();
        if (!missing.isEmpty()) {
            throw InvalidConfigurationException.of("RecordType " + parts.type + " of " + parts.recordClass.getName(), missing);
        }
        return new RecordSource<>(parts);
    }

    @Override
    public FieldCatalog fields() {
        return parts.reader.catalog();
    }

    @Override
    public Optional<Mailable> load(MailableRef ref, MailContext context) {
        RecordPlace place = RecordPlace.of(parts.recordClass, ref);
        Optional<T> found = asked(place.at("load"), () -> load.apply(ref.id(), context));
        if (found == null) {
            throw place.at("load").returnedNull("Return Optional.empty() where there is no such record.");
        }
        return found.map(record -> mailable(record, place));
    }

    private Mailable mailable(T record, RecordPlace place) {
        if (!parts.recordClass.isInstance(record)) {
            throw place.at("load").brokeContract("answered a " + record.getClass().getName() + ".");
        }
        checkId(record, place);
        Locale locale = asked(place.at("locale"), () -> parts.locale.apply(record));
        ZoneId zone = asked(place.at("zone"), () -> parts.zone.apply(record));
        return new RecordMailable<>(record, place, parts.reader, version(record, place.at("version")), label(record, place.at("label")),
            locale == null ? Locale.FRANCE : locale, zone == null ? DEFAULT_ZONE : zone);
    }

    private void checkId(T record, RecordPlace place) {
        Object actual = asked(place.at("id"), () -> id.apply(record));
        if (actual == null) {
            throw place.at("id").returnedNull("Return the identifier that the record is loaded by.");
        }
        if (!actual.toString().equals(place.ref().id())) {
            throw place.at("id").brokeContract("the record that was loaded has the identifier " + actual
                + ". Answer empty from load(..) where there is no record of exactly this identifier.");
        }
    }

    private String label(T record, RecordPlace place) {
        String text = asked(place, () -> label.apply(record));
        if (text == null || text.isBlank()) {
            throw text == null ? place.returnedNull("Return what people call the record.") : place.brokeContract("a label is not blank.");
        }
        return text;
    }

    private RecordVersion version(T record, RecordPlace place) {
        Object mark = asked(place, () -> parts.version.apply(record));
        if (mark == null) {
            return RecordVersion.none();
        } else if (mark instanceof RecordVersion version) {
            return version;
        } else if (mark instanceof Date date) {
            // Its text would be in the zone of this machine.
            return RecordVersion.of(date.toInstant().toString());
        } else if (mark instanceof CharSequence || mark instanceof Number || mark instanceof TemporalAccessor || mark instanceof UUID) {
            return RecordVersion.of(mark.toString());
        }
        throw place.brokeContract("a " + mark.getClass().getName() + " may print differently each time. "
            + "Return a number, a text, a time, a UUID or a RecordVersion.");
    }

    private static <V> @Nullable V asked(RecordPlace place, Supplier<? extends @Nullable V> question) {
        try {
            return question.get();
        } catch (MailException e) {
            // Made for the caller; a host may well throw one on.
            throw e;
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw place.threw(e);
        }
    }
}
