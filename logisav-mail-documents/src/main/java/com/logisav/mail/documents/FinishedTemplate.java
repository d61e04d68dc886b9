package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.documents.internal.pdf.MarkupCheck;
import com.logisav.mail.documents.internal.pdf.StyleCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A template in its house's look: blocks exchanged, rules apart from the HTML, variables with their values.
 *
 * @param name     of the file, with fields
 * @param html     with fields, without style elements
 * @param css      all rules, those of the house last
 * @param pictures the house's
 * @param fonts    the house's
 * @param problems what keeps it from being registered, each a clause; empty where it is right
 */
record FinishedTemplate(
    String name, String html, String css, Map<String, Content> pictures, List<DocumentFont> fonts, List<String> problems) {

    private static final Pattern BLOCK = Pattern.compile("<!--\\[([a-z][a-z0-9-]*)\\]-->(.*?)<!--\\[/\\1\\]-->", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<style\\b[^>]*>(.*?)</style\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile("var\\(\\s*--([a-z][a-z0-9-]*)\\s*(?:,\\s*((?:[^()]|\\([^()]*\\))*))?\\)");

    /** UTF-16 units of all rules: each element of a document is compared with each of them. */
    private static final int MOST_RULES = 1_000_000;

    /** A template of the renderer's, which is to have what the house wants to take hold of. */
    static FinishedTemplate of(HtmlTemplate template, HouseStyle house) {
        return finished(template, house, true);
    }

    /** A template of the house's own: its blocks may be meant for other documents. */
    static FinishedTemplate ofHouse(HtmlTemplate template, HouseStyle house) {
        return finished(template, house, false);
    }

    private static FinishedTemplate finished(HtmlTemplate template, HouseStyle house, boolean needsBlocks) {
        HouseStyle style = template.style().and(house);
        List<String> problems = new ArrayList<>();
        String whole = blocks(template.html(), style.blocks(), needsBlocks ? problems : new ArrayList<>());
        StringBuilder rules = new StringBuilder(template.base()).append('\n');
        String html = STYLE.matcher(whole).replaceAll(element -> {
            rules.append(element.group(1)).append('\n');
            return lines(element.group());
        });
        String css = variables(rules.append(style.css()).toString(), style.variables(), problems);
        if (css.length() > MOST_RULES) {
            problems.add("the CSS has more than " + MOST_RULES + " characters");
        }
        problems.addAll(MarkupCheck.problems(html));
        problems.addAll(StyleCheck.problems(css));
        return new FinishedTemplate(template.name(), html, css, style.pictures(), style.fonts(), problems);
    }

    /** Name and HTML as the template engine takes them. */
    MessageText text() {
        return new MessageText(name, MessageBody.html(html));
    }

    /** What a rule stood on stays as empty lines, so that problems behind it are found where an editor shows them. */
    private static String lines(String removed) {
        return "\n".repeat((int) removed.chars().filter(c -> c == '\n').count());
    }

    private static String blocks(String html, Map<String, String> ours, List<String> problems) {
        Set<String> found = new LinkedHashSet<>();
        String exchanged = BLOCK.matcher(html).replaceAll(block -> {
            found.add(block.group(1));
            return Matcher.quoteReplacement(ours.getOrDefault(block.group(1), block.group(2)));
        });
        ours.keySet().stream().filter(name -> !found.contains(name))
            .forEach(name -> problems.add("the house style has a block " + name + ", and the template has " + found));
        return exchanged;
    }

    private static String variables(String css, Map<String, String> values, List<String> problems) {
        return VARIABLE.matcher(css).replaceAll(variable -> {
            String value = value(variable, values);
            if (value == null) {
                problems.add("--" + variable.group(1) + " has no value: write var(--" + variable.group(1) + ", black), or give one");
            }
            return Matcher.quoteReplacement(value == null ? "inherit" : value);
        });
    }

    private static @Nullable String value(MatchResult variable, Map<String, String> values) {
        return values.getOrDefault(variable.group(1), variable.group(2));
    }
}
