package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.documents.internal.word.xml.Vocabulary;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;

/** Finds which numbers the drawings of a template have, so that added ones get others. */
public final class DrawingNumbers {

    /** Word counts from 1; a number that an odd program wrote beyond these is not counted on from. */
    private static final String COUNTED = "[0-9]{1,9}";

    private DrawingNumbers() {}

    /** The highest in a part; 0 where it has no drawing. */
    public static int highest(XmlPart part) {
        return highest(part.root());
    }

    private static int highest(XmlElement element) {
        int highest = element.vocabulary() == Vocabulary.DRAWING && element.name().equals("docPr")
            ? element.attribute("id").filter(id -> id.matches(COUNTED)).map(Integer::valueOf).orElse(0) : 0;
        for (XmlElement child : element.children()) {
            highest = Math.max(highest, highest(child));
        }
        return highest;
    }
}
