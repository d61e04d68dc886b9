package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.Limits;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One merged part while it grows. For one document; not safe for concurrent use. */
public final class PartOutput {

    private final Rendering rendering;
    private final String part;
    private final Charset charset;
    private byte[] bytes;
    private int size;
    private int units;
    private boolean firstCopy = true;

    PartOutput(Rendering rendering, String part, Charset charset, int expected) {
        this.rendering = rendering;
        this.part = part;
        this.charset = charset;
        this.bytes = new byte[expected];
    }

    void write(byte[] more) {
        if (bytes.length - size < more.length) {
            if ((long) size + more.length > Limits.RESULT) {
                throw rendering.failed(DocumentFailure.DOCUMENT_TOO_LARGE, Map.of("limit", Limits.RESULT));
            }
            bytes = Arrays.copyOf(bytes, Math.max(size + more.length, Math.min(bytes.length * 2, Limits.RESULT)));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void text(String text) {
        write(text.getBytes(charset));
    }

    void cutBack(int to) {
        size = to;
    }

    void countUnit() {
        units++;
    }

    /** Writes these, and says whether there was a row or a paragraph among them; those of a table in a row are that table's. */
    boolean holdsUnits(List<Segment> segments, MergeFields values) {
        int around = units;
        units = 0;
        segments.forEach(each -> each.write(this, values));
        boolean some = units > 0;
        units = around;
        return some;
    }

    /** Whether nothing around this place was written before, for an earlier element of a list. */
    boolean isFirstCopy() {
        return firstCopy;
    }

    void firstCopy(boolean first) {
        firstCopy = first;
    }

    Rendering rendering() {
        return rendering;
    }

    String part() {
        return part;
    }

    /** The bytes so far, of which {@link #size} count. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }
}
