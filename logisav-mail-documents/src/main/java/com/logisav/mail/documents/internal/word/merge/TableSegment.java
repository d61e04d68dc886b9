package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import java.util.List;

/** A table with rows that are repeated: without any row it is left out, since Word takes a table without rows for a damaged file. */
record TableSegment(List<Segment> table) implements Segment {

    @Override
    public void write(PartOutput out, MergeFields values) {
        int size = out.size();
        if (!out.holdsUnits(table, values)) {
            out.cutBack(size);
        }
    }
}
