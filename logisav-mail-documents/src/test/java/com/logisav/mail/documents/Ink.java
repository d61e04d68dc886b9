package com.logisav.mail.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a PDF stand, as PDFBox reads them; millimetres from the upper left corner. */
final class Ink {

    private static final double MILLIMETRE = 72 / 25.4;
    /** Less of a letter than it has: what neighbours in a word share is no overlap. */
    private static final double CORE = 0.1;
    private static final double SMALL_LETTER = 0.5;
    private static final double TOUCH = 0.1;

    private final List<Letter> letters;

    private Ink(List<Letter> letters) {
        this.letters = letters;
    }

    /** The middle of a letter, from its baseline to the height of a small one. */
    record Letter(String text, int page, double left, double right, double top, double baseline) {

        boolean isOn(Letter other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > TOUCH
                && Math.min(baseline, other.baseline) - Math.max(top, other.top) > TOUCH;
        }
    }

    static Ink read(byte[] pdf) throws IOException {
        List<Letter> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        letters.add(letter(text, getCurrentPageNo()));
                    }
                }
            }.getText(document);
        }
        return new Ink(letters);
    }

    private static Letter letter(TextPosition text, int page) {
        double left = text.getXDirAdj() / MILLIMETRE;
        double width = text.getWidthDirAdj() / MILLIMETRE;
        double baseline = text.getYDirAdj() / MILLIMETRE;
        return new Letter(text.getUnicode(), page, left + CORE * width, left + (1 - CORE) * width,
            baseline - SMALL_LETTER * text.getFontSizeInPt() / MILLIMETRE, baseline);
    }

    /** Each letter that stands on another one, with the lines of both. */
    List<String> overlaps() {
        List<Letter> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingInt(Letter::page).thenComparingDouble(Letter::top));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Letter one = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).page() == one.page() && sorted.get(j).top() < one.baseline(); j++) {
                if (one.isOn(sorted.get(j))) {
                    found.add(place(one) + " on " + place(sorted.get(j)));
                }
            }
        }
        return found;
    }

    /** Each letter that is not between these edges. */
    List<String> outside(double left, double top, double right, double bottom) {
        return letters.stream().filter(each -> each.left() < left || each.right() > right || each.top() < top || each.baseline() > bottom)
            .map(this::place).toList();
    }

    /** The baselines of lines with these words, by page. */
    TreeMap<Integer, Double> baselines(String words) {
        TreeMap<Integer, Double> found = new TreeMap<>();
        letters.stream().filter(each -> words.startsWith(each.text()) && line(each).contains(words.replace(" ", "")))
            .forEach(each -> found.put(each.page(), each.baseline()));
        return found;
    }

    private String place(Letter letter) {
        return String.format(Locale.ROOT, "page %d, %.1f mm, %.1f mm: %s", letter.page(), letter.left(), letter.baseline(), line(letter));
    }

    private String line(Letter letter) {
        StringBuilder line = new StringBuilder();
        letters.stream().filter(each -> each.page() == letter.page() && Math.abs(each.baseline() - letter.baseline()) < TOUCH)
            .sorted(Comparator.comparingDouble(Letter::left)).forEach(each -> line.append(each.text()));
        return line.toString();
    }
}
