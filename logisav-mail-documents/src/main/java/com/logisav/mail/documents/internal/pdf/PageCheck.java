package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Finds what a page says and no font can: the engine would print a # in its place, in a customer's name or in an amount. Finds pages, too, whose
 * elements stand in each other without end, as where a list repeats an element that is never closed: laying them out takes for ever.
 */
final class PageCheck {

    /** More are not named: who reads it has understood. */
    private static final int NAMED = 5;
    /** Elements in elements; a page written by hand has a dozen. */
    private static final int DEPTH = 100;

    private PageCheck() {}

    /**
     * Checks a page.
     *
     * @throws DocumentException that names the first characters that nobody knows, or for a page that is nested too deep
     */
    static void check(Document page, String document, IntPredicate known) {
        Set<Integer> unknown = new LinkedHashSet<>();
        NodeTraversor.traverse((node, depth) -> {
            if (depth > DEPTH) {
                throw DocumentException.notRendered(document,
                    new IllegalStateException("The page has elements in elements, more than " + DEPTH + " deep. Close each that the template opens."));
            }
            if (node instanceof TextNode text) {
                text.getWholeText().codePoints().filter(PageCheck::isVisible).filter(each -> !known.test(each)).forEach(unknown::add);
            }
        }, page.body());
        if (!unknown.isEmpty()) {
            String names = unknown.stream().limit(NAMED).map(each -> Character.toString(each) + String.format(" (U+%04X)", each))
                .collect(Collectors.joining(", "));
            throw DocumentException.of(DocumentFailure.DOCUMENT_CHARACTERS_UNKNOWN, document, Map.of("characters", names));
        }
    }

    /** The engine leaves out what is there for machines, joiners and byte order marks, and spaces need no letter. */
    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint) && switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
