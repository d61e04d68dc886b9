package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import java.util.List;

/**
 * A header, a footer, a note or a text box with paragraphs that are repeated: without any paragraph it gets an empty one, since Word takes it
 * for a damaged file.
 *
 * @param content   what is in it
 * @param otherwise an empty paragraph
 */
record StorySegment(List<Segment> content, List<Segment> otherwise) implements Segment {

    @Override
    public void write(PartOutput out, MergeFields values) {
        if (!out.holdsUnits(content, values)) {
            otherwise.forEach(each -> each.write(out, values));
        }
    }
}
