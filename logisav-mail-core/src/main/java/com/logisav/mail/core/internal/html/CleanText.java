package com.logisav.mail.core.internal.html;

/** Text as it may stand in HTML: no control characters but tab and line feed, no lone surrogates, no non-characters. */
final class CleanText {

    private CleanText() {}

    static String of(String raw) {
        if (raw.codePoints().allMatch(CleanText::isKept)) {
            return raw;
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(CleanText::isKept).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isKept(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE && (codePoint & 0xFFFE) != 0xFFFE;
    }
}
