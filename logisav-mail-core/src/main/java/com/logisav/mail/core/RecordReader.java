package com.logisav.mail.core;

import com.logisav.mail.MailException;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A catalogue and the lambdas declared with it: reads the values of a record, or of an element of one of its lists. Immutable. */
final class RecordReader<T> {

    /** Gets one value, of the type that the field's kind names; null for none. */
    interface Extraction<T> {

        @Nullable Object from(T record, RecordPlace place, ZoneId zone);
    }

    private final FieldCatalog catalog;
    private final Map<String, Extraction<T>> extractions;

    RecordReader(FieldCatalog catalog, Map<String, Extraction<T>> extractions) {
        this.catalog = catalog;
        this.extractions = new LinkedHashMap<>(extractions);
    }

    static <T> RecordReader<T> none() {
        return new RecordReader<>(FieldCatalog.empty(), Map.of());
    }

    FieldCatalog catalog() {
        return catalog;
    }

    MergeFields read(T record, RecordPlace place, ZoneId zone) {
        MergeFields.Builder values = MergeFields.builder();
        extractions.forEach((name, extraction) -> {
            RecordPlace field = place.at(name);
            try {
                values.value(name, extraction.from(record, field, zone));
            } catch (MailException e) {
                // From an element of a list, which knows the place better; or the host's, made for the caller.
                throw e;
            } catch (Exception | LinkageError | StackOverflowError e) {
                throw field.threw(e);
            }
        });
        return values.build();
    }
}
