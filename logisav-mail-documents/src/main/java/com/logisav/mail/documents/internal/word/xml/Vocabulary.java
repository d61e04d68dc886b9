package com.logisav.mail.documents.internal.word.xml;

import java.util.Map;

/** The languages of Office Open XML that matter here, by namespace: ECMA-376 part 1 for strict files, part 4 for transitional ones. */
public enum Vocabulary {
    /** Text. */
    WORD,
    /** Text, in a file that was saved as strict. */
    WORD_STRICT,
    /** What one program understands, and what others may show instead. */
    COMPATIBILITY,
    /** Where drawings are anchored. */
    DRAWING,
    /** Any other. */
    OTHER;

    private static final Map<String, Vocabulary> BY_NAMESPACE = Map.of(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", WORD,
        "http://purl.oclc.org/ooxml/wordprocessingml/main", WORD_STRICT,
        "http://schemas.openxmlformats.org/markup-compatibility/2006", COMPATIBILITY,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", DRAWING,
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", DRAWING);

    /** The language of a namespace. */
    static Vocabulary of(String namespace) {
        return BY_NAMESPACE.getOrDefault(namespace, OTHER);
    }

    /** Whether this is WordprocessingML. */
    public boolean isWord() {
        return this == WORD || this == WORD_STRICT;
    }
}
