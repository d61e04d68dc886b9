package com.logisav.mail.core.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a {@code style} attribute into tokens after CSS Syntax Level 3, section 4, leaving out what a mail has no use for: an unended
 * string becomes a bad token, an escape the backslash and what follows, and whoever reads the tokens drops the declaration that holds either.
 * {@code url(} is a function like any other, so it must not be allowed without reading its unquoted form.
 */
final class CssTokenizer {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]++");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]++)?|\\.[0-9]++)(?:[A-Za-z]{1,8}+|%)?");
    private static final Pattern NAME = Pattern.compile("-{0,2}[\\p{L}_][\\p{L}\\p{N}_-]*+");
    private static final Pattern HASH = Pattern.compile("#[\\p{L}\\p{N}_-]++");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\n\\f\\r]*+)\"|'([^'\\\\\\n\\f\\r]*+)'");

    private final String style;
    private final List<CssToken> tokens = new ArrayList<>();
    private int at;

    private CssTokenizer(String style) {
        this.style = style;
    }

    static List<CssToken> tokens(String style) {
        CssTokenizer tokenizer = new CssTokenizer(style);
        while (tokenizer.at < style.length()) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        // A comment separates what stands around it, as white space does.
        boolean taken = takeComment() || take(SPACE, CssToken.Kind.SPACE) || take(NUMBER, CssToken.Kind.NUMBER)
            || takeName() || take(HASH, CssToken.Kind.HASH) || takeString();
        if (!taken) {
            takeOne();
        }
    }

    private boolean take(Pattern pattern, CssToken.Kind kind) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(new CssToken(kind, kind == CssToken.Kind.SPACE ? " " : matcher.group()));
        at = matcher.end();
        return true;
    }

    private boolean takeComment() {
        if (!style.startsWith("/*", at)) {
            return false;
        }
        int end = style.indexOf("*/", at + 2);
        at = end < 0 ? style.length() : end + 2;
        tokens.add(new CssToken(CssToken.Kind.SPACE, " "));
        return true;
    }

    private boolean takeName() {
        Matcher matcher = matcher(NAME);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        boolean function = at < style.length() && style.charAt(at) == '(';
        tokens.add(new CssToken(function ? CssToken.Kind.FUNCTION : CssToken.Kind.IDENT, matcher.group()));
        at += function ? 1 : 0;
        return true;
    }

    private boolean takeString() {
        char quote = style.charAt(at);
        if (quote != '"' && quote != '\'') {
            return false;
        }
        Matcher matcher = matcher(STRING);
        if (matcher.lookingAt()) {
            String quoted = matcher.group();
            tokens.add(new CssToken(CssToken.Kind.STRING, quoted.substring(1, quoted.length() - 1)));
            at = matcher.end();
        } else {
            // Where such a string ends is for browsers to guess: nothing after it is believed.
            tokens.add(new CssToken(CssToken.Kind.BAD, ""));
            at = style.length();
        }
        return true;
    }

    private void takeOne() {
        int codePoint = style.codePointAt(at);
        tokens.add(new CssToken(CssToken.Kind.DELIM, Character.toString(codePoint)));
        at += Character.charCount(codePoint);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(style).region(at, style.length());
    }
}
