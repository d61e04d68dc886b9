package com.logisav.mail.documents.internal.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which letters of a text can be printed. What says something and no font has is found, so that nothing else is printed in its place, and so is
 * what is written from right to left: the engine would print "سلام" backwards and its letters unjoined, whatever font has them. A
 * pictograph that no font has, 👍 in a technician's remark, is printed as an empty square, which stops nobody and hides nothing.
 */
final class Letters {

    /** As people see them: a family of four with its joiners is one. */
    private static final Pattern SEEN = Pattern.compile("\\X");
    private static final String SQUARE = "\u25A1";
    /** They choose between a letter and a picture, or frame it: paper has the letter. */
    private static final Pattern CHOOSERS = Pattern.compile("[\\uFE00-\\uFE0F\\u20E3]");

    private final IntPredicate known;
    private final Set<Integer> unknown = new LinkedHashSet<>();
    private final Set<Integer> rightToLeft = new LinkedHashSet<>();

    /**
     * Letters.
     *
     * @param known whether a font has this one
     */
    Letters(IntPredicate known) {
        this.known = known;
    }

    /** The text as it can be printed; what cannot is remembered. */
    String printable(String text) {
        if (text.codePoints().allMatch(each -> canBePrinted(each) && !isWithin(each, 0xFE00, 0xFE0F))) {
            return text;
        }
        return SEEN.matcher(CHOOSERS.matcher(text).replaceAll("")).replaceAll(this::printable);
    }

    private String printable(MatchResult letter) {
        int[] unprintable = letter.group().codePoints().filter(each -> !canBePrinted(each)).toArray();
        if (unprintable.length == 0) {
            return Matcher.quoteReplacement(letter.group());
        }
        for (int each : unprintable) {
            if (isRightToLeft(each)) {
                rightToLeft.add(each);
            } else if (!isPictograph(each)) {
                unknown.add(each);
            }
        }
        return SQUARE;
    }

    /** What says something and no font has, in the order of the text. */
    Set<Integer> unknown() {
        return unknown;
    }

    /** What is written from right to left, in the order of the text. */
    Set<Integer> rightToLeft() {
        return rightToLeft;
    }

    private boolean canBePrinted(int codePoint) {
        return !isVisible(codePoint) || (!isRightToLeft(codePoint) && known.test(codePoint));
    }

    /** Letters alone: numbers stand from left to right in Arabic too. */
    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Blocks of Unicode rather than its categories: ㈱ is a symbol and half of a company's name, and a JDK knows no emoji that is younger. */
    private static boolean isPictograph(int codePoint) {
        return isWithin(codePoint, 0x1F000, 0x1FAFF) || isWithin(codePoint, 0x2300, 0x23FF) || isWithin(codePoint, 0x2600, 0x27BF)
            || isWithin(codePoint, 0x2B00, 0x2BFF);
    }

    private static boolean isWithin(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /** The engine leaves out what is there for machines, joiners and byte order marks, and spaces need no letter. */
    private static boolean isVisible(int codePoint) {
        return isPictograph(codePoint) || (!Character.isWhitespace(codePoint) && switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        });
    }
}
