package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.code.TextForm;
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
        Optional<Object> value = values.value(field.name()).filter(found -> !(found instanceof List<?>));
        if (value.isPresent()) {
            String words = out.rendering().words(form, value.get());
            if (!words.isEmpty()) {
                run.write(out, words);
            }
        } else if (!field.isOptional()) {
            out.rendering().miss(field.written());
        }
    }
}
