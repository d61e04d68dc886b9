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

    /** Where its links lead, in order. */
    public static List<String> links(String html) {
        return Jsoup.parse(html).select("a[href]").eachAttr("href");
    }
}
