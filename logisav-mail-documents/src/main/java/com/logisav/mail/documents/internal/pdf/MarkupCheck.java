package com.logisav.mail.documents.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a template's HTML may not hold, found when it is registered and not when the first invoice cannot leave. */
public final class MarkupCheck {

    private static final Set<String> REFUSED = Set.of("script", "noscript", "link", "base", "object", "embed", "applet", "iframe", "frame",
        "frameset", "svg", "math", "form", "input", "button", "select", "textarea", "audio", "video", "source", "picture", "canvas", "template");
    private static final Pattern LOADS = Pattern.compile("[a-z][a-z0-9+.-]*:.*|//.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PICTURE_DATA = Pattern.compile("data:image/(png|jpeg|jpg);base64,.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private MarkupCheck() {}

    /**
     * Each problem as a clause with its line.
     *
     * @param html with merge fields in it
     */
    public static List<String> problems(String html) {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        List<String> problems = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            String tag = element.normalName();
            if (REFUSED.contains(tag)) {
                problems.add(at(element) + " <" + tag + "> runs or loads something, which documents do not");
            } else if (tag.equals("img")) {
                image(element).ifPresent(problems::add);
            }
            attributes(element, problems);
        }
        return problems;
    }

    private static Optional<String> image(Element image) {
        String address = image.attr("src").strip();
        if (image.attr("alt").isBlank()) {
            return Optional.of(at(image) + " <img> has no alt: say in words what it shows; what only adorns is a background-image of the CSS");
        }
        if (address.isEmpty()) {
            return Optional.of(at(image) + " <img> has no src: name a registered picture");
        }
        boolean loads = LOADS.matcher(address).matches() && !PICTURE_DATA.matcher(address).matches();
        return loads ? Optional.of(at(image) + " <img> has an address to load from: name a registered picture") : Optional.empty();
    }

    private static void attributes(Element element, List<String> problems) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                problems.add(at(element) + " " + attribute.getKey() + " runs something, which documents do not");
            } else if (attribute.getKey().equalsIgnoreCase("style")) {
                StyleCheck.problems(attribute.getValue()).forEach(problem -> problems.add(at(element) + " " + problem));
            }
        }
    }

    private static String at(Element element) {
        return "line " + element.sourceRange().start().lineNumber() + ":";
    }
}
