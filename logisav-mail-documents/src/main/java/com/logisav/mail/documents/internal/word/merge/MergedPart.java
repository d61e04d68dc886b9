package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import java.nio.charset.Charset;
import java.util.List;

/** A part with fields, ready to be written for any record. Immutable, safe for concurrent use. */
public final class MergedPart {

    private final String name;
    private final Charset charset;
    private final List<Segment> segments;
    private final int length;

    MergedPart(String name, Charset charset, List<Segment> segments, int length) {
        this.name = name;
        this.charset = charset;
        this.segments = List.copyOf(segments);
        this.length = length;
    }

    /** Its path in the archive. */
    public String name() {
        return name;
    }

    /** Its bytes for one document. */
    public PartOutput write(Rendering rendering, MergeFields values) {
        PartOutput out = new PartOutput(rendering, name, charset, length + length / 4 + 256);
        segments.forEach(each -> each.write(out, values));
        return out;
    }

    @Override
    public String toString() {
        return "MergedPart[" + name + ", " + segments.size() + " segments]";
    }
}
