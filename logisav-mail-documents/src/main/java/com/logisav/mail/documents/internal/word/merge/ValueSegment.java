package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.code.TextForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The value of a field, in a run of its own or inside one that holds other things.
 *
 * @param field  which field
 * @param form   the words that are made of its value
 * @param run    how they are written
 */
record ValueSegment(BoundField field, TextForm form, RunMarkup run) implements Segment {

    @Override
    public void write(PartOutput out, MergeFields values) {
        String words = words(out.rendering(), values);
        if (!words.isEmpty()) {
            run.write(out, words);
        }
    }

    /** The words of its value; none where it has none, which is noted where it should have one. */
    String words(Rendering rendering, MergeFields values) {
        Optional<Object> value = value(values);
        if (value.isEmpty() && !field.isOptional()) {
            rendering.miss(field.written());
        }
        return value.map(found -> rendering.words(form, found)).orElse("");
    }

    /** Its value as a number, where it is one and nothing says how it is written. */
    Optional<BigDecimal> amount(MergeFields values) {
        return value(values).flatMap(form::amount);
    }

    private Optional<Object> value(MergeFields values) {
        return values.value(field.name()).filter(found -> !(found instanceof List<?>));
    }
}
