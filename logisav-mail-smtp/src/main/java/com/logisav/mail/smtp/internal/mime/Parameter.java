package com.logisav.mail.smtp.internal.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a MIME header: quoted where it is ASCII, and as RFC 2231 says where it is not, in sections that fit a line and none of
 * which ends inside a character. Raw 8-bit bytes and encoded words, which that RFC forbids here, are never written.
 *
 * <p>Two apostrophes are encoded too: Apache James takes what stands before the second for a charset and a language, quoted or not.
 */
final class Parameter {

    private static final int SECTION = 60;
    /** The plus sign may stand for itself, but readers that take the value for a form's read a space. */
    private static final String UNRESERVED = "!#$&-.^_`|~";

    private Parameter() {}

    /** The pieces of the parameter, each but the last with its semicolon. */
    static List<String> of(String name, String value) {
        String line = HeaderText.oneLine(value);
        if (EncodedWords.isPlain(line) && line.indexOf('\'') == line.lastIndexOf('\'')) {
            return List.of(name + "=" + HeaderText.quoted(line));
        }
        List<String> sections = sections(line);
        if (sections.size() == 1) {
            return List.of(name + "*=UTF-8''" + sections.get(0));
        }
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            String charset = i == 0 ? "UTF-8''" : "";
            String semicolon = i < sections.size() - 1 ? ";" : "";
            pieces.add(name + "*" + i + "*=" + charset + sections.get(i) + semicolon);
        }
        return pieces;
    }

    private static List<String> sections(String value) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            String encoded = percent(value.codePointAt(i));
            if (section.length() + encoded.length() > SECTION - "UTF-8''".length()) {
                sections.add(section.toString());
                section.setLength(0);
            }
            section.append(encoded);
        }
        sections.add(section.toString());
        return sections;
    }

    private static String percent(int codePoint) {
        boolean itself = Ascii.isLetterOrDigit(codePoint) || UNRESERVED.indexOf(codePoint) >= 0;
        return itself ? Character.toString(codePoint) : Ascii.escaped(codePoint, '%');
    }
}
