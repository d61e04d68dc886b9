package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.Optional;

/** The words around a field, by which a person finds it sooner than by the number of a paragraph. */
final class ParagraphWords {

    /** On each side. */
    private static final int LENGTH = 30;

    private final XmlElement mark;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();

    private ParagraphWords(XmlElement mark) {
        this.mark = mark;
    }

    /**
     * What the paragraph shows there, shortened.
     *
     * @param at  where the field begins
     * @param tag what Word shows in its place, which says nothing more about where it stands
     * @return empty where the paragraph shows nothing else
     */
    static Optional<String> around(XmlElement at, String tag) {
        ParagraphWords found = new ParagraphWords(at);
        at.nearest("p").ifPresent(found::visit);
        String left = found.before.toString().replaceAll("\\s+", " ").stripLeading();
        String right = found.behind.toString().replaceAll("\\s+", " ").stripTrailing();
        String shown = (left.length() > LENGTH ? "…" + left.substring(left.length() - LENGTH) : left)
            + (right.length() > LENGTH ? right.substring(0, LENGTH) + "…" : right);
        return Optional.of(shown.strip()).filter(words -> !words.isEmpty() && !words.equals(tag));
    }

    private void visit(XmlElement element) {
        if (element.isWord("t")) {
            (element.start() < mark.start() ? before : behind).append(element.text());
        } else if (element.isWord("tab") || element.isWord("br")) {
            (element.start() < mark.start() ? before : behind).append(' ');
        } else if (!element.isWord("txbxContent") && !element.isWord("del")) {
            element.children().forEach(this::visit);
        }
    }
}
