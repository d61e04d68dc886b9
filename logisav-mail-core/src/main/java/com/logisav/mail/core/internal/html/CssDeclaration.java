package com.logisav.mail.core.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One {@code name: value} of a style attribute.
 *
 * @param property in lower case; empty where the text is no declaration
 * @param value    without white space around it
 */
record CssDeclaration(String property, List<CssToken> value) {

    /** All declarations of a style attribute; a semicolon inside brackets parts nothing. */
    static List<CssDeclaration> parse(String style) {
        List<CssDeclaration> declarations = new ArrayList<>();
        List<CssToken> current = new ArrayList<>();
        int depth = 0;
        for (CssToken token : CssTokenizer.tokens(style)) {
            if (depth == 0 && token.is(';')) {
                add(declarations, current);
                current = new ArrayList<>();
                continue;
            }
            if (token.kind() == CssToken.Kind.FUNCTION || token.is('(')) {
                depth++;
            } else if (token.is(')')) {
                depth = Math.max(0, depth - 1);
            }
            current.add(token);
        }
        add(declarations, current);
        return declarations;
    }

    private static void add(List<CssDeclaration> declarations, List<CssToken> tokens) {
        List<CssToken> trimmed = trimmed(tokens);
        if (trimmed.isEmpty()) {
            return;
        }
        int colon = trimmed.size() > 1 && trimmed.get(1).kind() == CssToken.Kind.SPACE ? 2 : 1;
        boolean sound = trimmed.get(0).kind() == CssToken.Kind.IDENT && trimmed.size() > colon && trimmed.get(colon).is(':');
        declarations.add(sound
            ? new CssDeclaration(trimmed.get(0).text().toLowerCase(Locale.ROOT), trimmed(trimmed.subList(colon + 1, trimmed.size())))
            : new CssDeclaration("", List.of()));
    }

    /** Without white space around, and with one blank for any inside. */
    private static List<CssToken> trimmed(List<CssToken> tokens) {
        List<CssToken> kept = new ArrayList<>();
        for (CssToken token : tokens) {
            boolean space = token.kind() == CssToken.Kind.SPACE;
            if (!space || (!kept.isEmpty() && kept.get(kept.size() - 1).kind() != CssToken.Kind.SPACE)) {
                kept.add(token);
            }
        }
        if (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == CssToken.Kind.SPACE) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** The value as it is written again: every string in single quotes. */
    String valueText() {
        return value.stream().map(token -> switch (token.kind()) {
            case STRING -> "'" + token.text() + "'";
            case FUNCTION -> token.text() + "(";
            default -> token.text();
        }).collect(Collectors.joining());
    }
}
