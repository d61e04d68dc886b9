package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;

/** A piece of a part. Immutable, safe for concurrent use. */
@FunctionalInterface
interface Segment {

    /** Writes it with the values of the record, or of an element of a list. */
    void write(PartOutput out, MergeFields values);

    /** Bytes of the template. */
    static Segment literal(byte[] bytes) {
        return (out, values) -> out.write(bytes);
    }

    /** Bytes that a document may have only once: they are left out when what is around them is repeated. */
    static Segment once(byte[] bytes) {
        return (out, values) -> {
            if (out.isFirstCopy()) {
                out.write(bytes);
            }
        };
    }

    /** The number of a drawing, which no two may share. */
    static Segment drawingNumber(byte[] bytes) {
        return (out, values) -> {
            if (out.isFirstCopy()) {
                out.write(bytes);
            } else {
                out.text(Integer.toString(out.rendering().nextDrawing()));
            }
        };
    }

    /** Where a row or a paragraph begins, one of those that what is around it cannot do without. */
    static Segment unit() {
        return (out, values) -> out.countUnit();
    }
}
