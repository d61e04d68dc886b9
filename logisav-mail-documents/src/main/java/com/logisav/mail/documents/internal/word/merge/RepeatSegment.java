package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import java.util.List;
import java.util.Optional;

/**
 * Segments that are written for each element of a list, with the element's values.
 *
 * @param list which one
 * @param body what is written
 */
record RepeatSegment(BoundField list, List<Segment> body) implements Segment {

    @Override
    public void write(PartOutput out, MergeFields values) {
        Optional<Object> value = values.value(list.name());
        if (value.isPresent() && value.get() instanceof List<?> elements) {
            boolean firstCopy = out.isFirstCopy();
            for (Object element : elements) {
                body.forEach(each -> each.write(out, (MergeFields) element));
                out.firstCopy(false);
            }
            out.firstCopy(firstCopy);
        } else if (!list.isOptional()) {
            out.rendering().miss(list.written());
        }
    }
}
