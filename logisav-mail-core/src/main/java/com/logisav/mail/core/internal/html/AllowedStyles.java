package com.logisav.mail.core.internal.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Which CSS may stand in a {@code style} attribute: colours, fonts, alignment, distances, borders and sizes, with plain values. No function
 * but the colours', so no {@code url()}, {@code expression()}, {@code var()}; no escape; no property that moves a thing over another, hides
 * it or makes it act.
 *
 * <p>Without a word go {@code mso-*}, prefixes of browsers, custom properties, what only a printer or a screen program knows, and negative
 * margins (Word pulls tables into the margin; a page around the mail could be covered). Every declaration is written anew from its tokens.
 */
final class AllowedStyles {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DECLARATIONS = 60;
    private static final int MAX_VALUE = 200;

    private static final Pattern ALLOWED = Pattern.compile("color|background|background-color"
        + "|font|font-(size|weight|style|family|variant)|line-height|letter-spacing|white-space|word-(break|wrap)|overflow-wrap|direction"
        + "|text-(align|decoration|indent|transform)|text-decoration-(line|color|style)|vertical-align"
        + "|(margin|padding)(-(top|right|bottom|left))?"
        + "|border(-(top|right|bottom|left))?(-(width|style|color))?|border-(collapse|spacing|radius)"
        + "|((min|max)-)?(width|height)|list-style(-(type|position))?|float|display|table-layout|caption-side|empty-cells");
    private static final Pattern LITTER = Pattern.compile("mso-.*|--.*|-(webkit|ms|o|apple|khtml)-.*|-moz-(?!binding).*"
        + "|(margin|padding)-(block|inline).*"
        + "|(page|break|tab|layout-grid|ruby|punctuation|panose|font|outline|text|orphans|widows|caret|scroll|scrollbar|column|speak)-.*"
        + "|(border-image|object|box|line|word|image|color|forced-color|print-color|accent|background)-.*"
        + "|(flex|grid|align|justify|place|inset|stroke)-.*|flex|grid|gap|order|columns"
        + "|page|orphans|widows|size|cursor|zoom|clear|quotes|isolation|unicode-bidi|hyphens|resize|user-select|fill|stroke|text"
        + "|outline|appearance|visibility|opacity");
    private static final Map<String, Pattern> WORDS = Map.of(
        "display", Pattern.compile("(?i)block|inline|inline-block"),
        "float", Pattern.compile("(?i)left|right|none"));
    private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}");
    private static final Pattern FONT_NAME = Pattern.compile("[\\p{L}\\p{N} ,._-]{1,80}");
    private static final Pattern NEGATIVE = Pattern.compile(".*-[0-9.].*");
    private static final String DELIMITERS = ",/)";

    private AllowedStyles() {}

    /** The declarations that stay, one way to write them; empty where none does. */
    static String of(String style, Removals removals) {
        if (style.length() > MAX_LENGTH) {
            removals.attribute("style");
            return "";
        }
        StringJoiner kept = new StringJoiner("; ");
        int left = MAX_DECLARATIONS;
        for (CssDeclaration declaration : CssDeclaration.parse(style)) {
            String property = declaration.property();
            if (property.isEmpty() || left == 0) {
                removals.attribute("style");
            } else if (!ALLOWED.matcher(property).matches()) {
                reportUnlessLitter(property, removals);
            } else if (!isSafe(declaration)) {
                removals.style(property);
            } else if (!isSilentlyDropped(declaration)) {
                kept.add(property + ": " + declaration.valueText());
                left--;
            }
        }
        return kept.toString();
    }

    private static void reportUnlessLitter(String property, Removals removals) {
        if (!LITTER.matcher(property).matches()) {
            removals.style(property);
        }
    }

    private static boolean isSafe(CssDeclaration declaration) {
        List<CssToken> value = declaration.value();
        String text = declaration.valueText();
        return !value.isEmpty() && text.length() <= MAX_VALUE && value.stream().allMatch(AllowedStyles::isSafe) && isBalanced(value)
            && !text.replaceFirst("! ?important$", "").contains("!");
    }

    private static boolean isSafe(CssToken token) {
        return switch (token.kind()) {
            case IDENT, NUMBER, SPACE -> true;
            case FUNCTION -> FUNCTIONS.contains(token.text().toLowerCase(Locale.ROOT));
            case HASH -> COLOUR.matcher(token.text()).matches();
            case STRING -> FONT_NAME.matcher(token.text()).matches();
            case DELIM -> DELIMITERS.contains(token.text()) || token.is('!');
            case BAD -> false;
        };
    }

    /** An open bracket would swallow the declarations after it. */
    private static boolean isBalanced(List<CssToken> value) {
        int depth = 0;
        for (CssToken token : value) {
            depth += token.kind() == CssToken.Kind.FUNCTION ? 1 : token.is(')') ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static boolean isSilentlyDropped(CssDeclaration declaration) {
        Pattern words = WORDS.get(declaration.property());
        String value = declaration.valueText();
        return words != null ? !words.matcher(value).matches()
            : declaration.property().startsWith("margin") && NEGATIVE.matcher(value).matches();
    }
}
