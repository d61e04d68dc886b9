package com.logisav.mail.core.internal.html;

import com.logisav.mail.core.internal.html.HtmlCleaner.Cleaned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Cleans the HTML of a template before it is stored, by the same allow-list as a mail's, and leaves its merge tags where they are.
 *
 * <p>{@link HtmlCleaner} cannot do it. It repairs as browsers do, and so would move <code>{{#lines}}</code> out of the table whose rows it
 * repeats; and it would drop a link whose address is still <code>{{base}}/path</code>. Here nothing is repaired, and a tag in an address or
 * a style stands for something harmless while it is judged. What comes out is safe to show in an editor; it is not a mail: after merging,
 * the words are cleaned as any others.
 */
public final class TemplateCleaner {

    private static final Pattern MERGE_TAG = Pattern.compile("\\{\\{[#^/]?[\\p{L}\\p{M}\\p{Nd}_.]+}}");
    private static final Pattern STAND = Pattern.compile("mergetag[0-9]{1,9}q");
    /** Written without an end tag; all others are closed by one, or by the end of the element around them. */
    private static final List<String> VOID = List.of("br", "hr", "img", "col", "input", "meta", "link", "base", "wbr", "area", "param",
        "source", "track", "embed", "bgsound", "keygen", "frame", "basefont", "isindex");
    /** Whose text is not markup. */
    private static final List<String> RAW_TEXT =
        List.of("script", "style", "xmp", "noembed", "noframes", "iframe", "noscript", "textarea", "title");

    private final String stand;
    private final List<String> tags = new ArrayList<>();

    private TemplateCleaner(String stand) {
        this.stand = stand;
    }

    /**
     * Cleans a template.
     *
     * @param html not longer than a template may be
     */
    public static Cleaned clean(String html) {
        Element body = parse(html);
        return new TemplateCleaner(notIn(body)).cleaned(body);
    }

    private Cleaned cleaned(Element body) {
        body.getAllElements().forEach(element -> element.attributes().forEach(this::standIn));
        Removals removals = new Removals();
        Element clean = CleaningPass.over(body, removals);
        clean.getAllElements().forEach(element -> element.attributes().forEach(this::bringBack));
        return new Cleaned(clean.html().trim(), removals.names());
    }

    /** As XML, in which every element may stand in any other. */
    private static Element parse(String html) {
        return Parser.xmlParser().tagSet(tagSet()).settings(ParseSettings.htmlDefault).parseInput(html, "");
    }

    private static TagSet tagSet() {
        TagSet tags = new TagSet();
        VOID.forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Void)));
        RAW_TEXT.forEach(name -> tags.add(new Tag(name, Parser.NamespaceXml).set(Tag.Data)));
        return tags;
    }

    private void standIn(Attribute attribute) {
        String value = attribute.getValue();
        if (!value.contains("{{")) {
            return;
        }
        String prefix = prefix(attribute.getKey(), value.strip());
        attribute.setValue(prefix + MERGE_TAG.matcher(value.strip()).replaceAll(this::remember));
    }

    /** The address as a whole is a field's: what it may point to is decided when it is merged. */
    private String prefix(String attribute, String value) {
        if (!MERGE_TAG.matcher(value).lookingAt()) {
            return "";
        }
        return switch (attribute) {
            case "href" -> "https://" + stand + ".";
            case "src" -> "cid:" + stand + ".";
            default -> "";
        };
    }

    private String remember(MatchResult tag) {
        tags.add(tag.group());
        return stand + (tags.size() - 1) + "z";
    }

    private void bringBack(Attribute attribute) {
        String value = attribute.getValue();
        if (value.contains(stand)) {
            String bare = value.replaceFirst("^(https://|cid:)" + stand + "\\.", "");
            attribute.setValue(Pattern.compile(stand + "([0-9]{1,6})z").matcher(bare)
                .replaceAll(found -> Matcher.quoteReplacement(remembered(found))));
        }
    }

    /** Cleaning may have made a word of ours of what was none before. */
    private String remembered(MatchResult found) {
        int number = Integer.parseInt(found.group(1));
        return number < tags.size() ? tags.get(number) : found.group();
    }

    /** A word that no attribute holds, and that may stand in an address as well as in a style. */
    private static String notIn(Element body) {
        Set<String> taken = new HashSet<>();
        body.getAllElements().forEach(element -> element.attributes().forEach(
            attribute -> STAND.matcher(attribute.getValue()).results().forEach(found -> taken.add(found.group()))));
        int number = 0;
        while (taken.contains(stand(number))) {
            number++;
        }
        return stand(number);
    }

    private static String stand(int number) {
        return "mergetag" + number + "q";
    }
}
