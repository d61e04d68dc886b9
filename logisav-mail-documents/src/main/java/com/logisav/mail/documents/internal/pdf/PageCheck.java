package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Finds what a page says and nobody can print: the engine would print a # in its place, in a customer's name or in an amount. Finds pages, too,
 * whose elements stand in each other without end, as where a list repeats an element that is never closed: laying them out takes for ever.
 */
final class PageCheck {

    /** More are not named: who reads it has understood. */
    private static final int NAMED = 5;
    /** Elements in elements; a page written by hand has a dozen. */
    private static final int DEPTH = 100;

    private PageCheck() {}

    /**
     * Checks a page, and makes its pictographs such as can be printed.
     *
     * @throws DocumentException that names the first characters that nobody can print and their fields, or for a page that is nested too
     *     deep, or too long for this JVM
     */
    static void check(Document page, PdfPage source, IntPredicate known, Room room) {
        requireRoom(page, source, room);
        Letters letters = new Letters(known);
        NodeTraversor.traverse((node, depth) -> {
            if (depth > DEPTH) {
                throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_INTRICATE, source.key(), Map.of(),
                    new IllegalStateException("The page has elements in elements, more than " + DEPTH + " deep. Close each that the template opens."));
            }
            if (node instanceof TextNode text) {
                String before = text.getWholeText();
                String printable = letters.printable(before);
                if (!printable.equals(before)) {
                    text.text(printable);
                }
            }
        }, page.body());
        refuse(DocumentFailure.DOCUMENT_RIGHT_TO_LEFT, letters.rightToLeft(), source);
        refuse(DocumentFailure.DOCUMENT_CHARACTERS_UNKNOWN, letters.unknown(), source);
    }

    private static void refuse(DocumentFailure why, Set<Integer> letters, PdfPage source) {
        if (!letters.isEmpty()) {
            String names = letters.stream().limit(NAMED).map(each -> named(each, source.fieldsWith().apply(each))).collect(Collectors.joining(", "));
            throw DocumentException.of(why, source.key(), Map.of("characters", names));
        }
    }

    private static void requireRoom(Document page, PdfPage source, Room room) {
        if (page.stream().skip(room.elements()).findAny().isPresent()) {
            throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_LONG, source.key(), Map.of("limit", room.pages()));
        }
    }

    private static String named(int letter, List<String> fields) {
        String code = String.format("U+%04X", letter);
        return Character.toString(letter) + " (" + (fields.isEmpty() ? code : code + ", " + String.join(", ", fields)) + ")";
    }
}
