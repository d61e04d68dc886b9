package com.logisav.mail.testkit.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML as a browser does, with jsoup. */
public final class HtmlReader {

    private static final Pattern SECTION = Pattern.compile("\\{\\{[#^]([^{}]+)}}.*?\\{\\{/\\1}}", Pattern.DOTALL);

    private HtmlReader() {}

    /** What a person reads, blocks apart by spaces; without what the HTML itself hides, such as the preview line of a newsletter. */
    public static String text(String html) {
        Document document = Jsoup.parse(html);
        document.select("[hidden], [style~=(?i)display\\s*:\\s*none]").remove();
        return document.body().text();
    }

    /**
     * The words of links in a template that are no link any more in what came of it. Links in a section may be left out by right, and words
     * with a field in them are others afterwards: of both nothing is said.
     */
    public static List<String> lostLinks(String template, String merged) {
        List<String> kept = Jsoup.parse(merged).select("a[href]").eachText();
        return Jsoup.parse(SECTION.matcher(template).replaceAll("")).select("a[href]").eachText().stream()
            .filter(words -> !words.contains("{{") && !kept.contains(words)).distinct().toList();
    }

    /** The pictures that should come with the mail, by {@code cid:}, in order. */
    public static List<String> enclosedPictures(String html) {
        return Jsoup.parse(html).select("img[src~=(?i)^\\s*cid:]").eachAttr("src");
    }

    /** Where its links lead, in order. */
    public static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href]").eachAttr("href");
    }
}
