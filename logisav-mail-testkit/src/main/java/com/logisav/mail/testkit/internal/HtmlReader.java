package com.logisav.mail.testkit.internal;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML as a browser does, with jsoup. */
public final class HtmlReader {

    private HtmlReader() {}

    /** What a person reads, blocks apart by spaces; without what the HTML itself hides, such as the preview line of a newsletter. */
    public static String text(String html) {
        Document document = Jsoup.parse(html);
        document.select("[hidden], [style~=(?i)display\\s*:\\s*none]").remove();
        return document.body().text();
    }

    /** The words, as they stand in both, that are a link in the first and are there without one in the second. */
    public static List<String> lostLinks(String before, String after) {
        Document left = Jsoup.parse(after);
        List<String> kept = left.select("a[href]").eachText();
        return Jsoup.parse(before).select("a[href]").eachText().stream()
            .filter(words -> left.body().text().contains(words) && !kept.contains(words)).distinct().toList();
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
