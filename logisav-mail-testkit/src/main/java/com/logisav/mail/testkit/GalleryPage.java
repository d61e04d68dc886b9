package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page that shows mails as a person sees them. It loads nothing from anywhere and runs no script, whatever the mails hold: the policy in
 * its head says so to the browser, and holds for the frames with the mails' HTML too.
 */
final class GalleryPage {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Mails of a test run</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1d2733; background: #f4f5f7 }
        article { background: #fff; border: 1px solid #d5dae1; border-radius: 6px; margin: 0 0 2rem; padding: 1rem 1.5rem }
        h2 { font-size: 1.15rem; margin: 0 0 .5rem }
        h3 { font-size: .8rem; letter-spacing: .05em; text-transform: uppercase; color: #5a6675; margin: 1.25rem 0 .25rem }
        table { border-collapse: collapse } td, th { padding: .1rem 1rem .1rem 0; text-align: left; vertical-align: top }
        th { font-weight: 600; color: #5a6675 }
        pre { white-space: pre-wrap; background: #f4f5f7; padding: .75rem 1rem; margin: 0 }
        iframe { width: 100%; height: 24rem; border: 1px solid #d5dae1; resize: vertical }
        img { max-width: 12rem; max-height: 8rem; border: 1px solid #d5dae1 }
        nav ol { padding-left: 1.5rem } a { color: #0b5cad }
        </style>
        </head>
        <body>
        """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private GalleryPage() {}

    /** The page of these mails, by the names of their files beside it. */
    static String of(Map<String, ReceivedMail> mails) {
        GalleryPage gallery = new GalleryPage();
        gallery.contents(mails);
        mails.forEach(gallery::article);
        return gallery.page.append("</body>\n</html>\n").toString();
    }

    private void contents(Map<String, ReceivedMail> mails) {
        page.append("<h1>").append(mails.size()).append(mails.size() == 1 ? " mail" : " mails").append("</h1>\n<nav><ol>\n");
        mails.forEach((file, mail) -> page.append("<li><a href=\"#").append(escaped(file)).append("\">").append(escaped(mail.subject()))
            .append("</a> ").append(escaped(file)).append("</li>\n"));
        page.append("</ol></nav>\n");
    }

    private void article(String file, ReceivedMail mail) {
        page.append("<article id=\"").append(escaped(file)).append("\">\n<h2>").append(escaped(mail.subject())).append("</h2>\n<table>\n");
        mail.about().ifPresent(ref -> row("About", ref.toString()));
        for (String header : List.of("Date", "From", "Reply-To", "To", "Cc")) {
            mail.header(header).ifPresent(value -> row(header, value));
        }
        if (!mail.bcc().isEmpty()) {
            row("Bcc", String.join(", ", mail.bcc()) + " (in the envelope only)");
        }
        page.append("<tr><th>Source</th><td><a href=\"").append(escaped(file)).append("\">").append(escaped(file))
            .append("</a></td></tr>\n</table>\n");
        mail.html().ifPresent(html -> html(mail, html));
        page.append("<h3>Text</h3>\n<pre>").append(escaped(mail.text())).append("</pre>\n");
        parts(mail);
        page.append("</article>\n");
    }

    private void row(String name, String value) {
        page.append("<tr><th>").append(name).append("</th><td>").append(escaped(value)).append("</td></tr>\n");
    }

    private void html(ReceivedMail mail, String html) {
        String shown = html;
        for (ReceivedPart image : mail.inlineImages()) {
            shown = shown.replace("cid:" + image.contentId().orElse(""), data(image));
        }
        page.append("<h3>HTML</h3>\n<iframe sandbox title=\"HTML of ").append(escaped(mail.subject())).append("\" srcdoc=\"")
            .append(escaped(shown)).append("\"></iframe>\n");
    }

    private void parts(ReceivedMail mail) {
        page.append("<h3>Parts</h3>\n<code>").append(escaped(mail.structure())).append("</code>\n<table>\n");
        for (ReceivedPart part : mail.parts()) {
            page.append("<tr><td>").append(escaped(part.name().orElse(""))).append("</td><td>").append(escaped(part.mediaType()))
                .append("</td><td>").append(part.length()).append(" bytes</td><td>").append(picture(part)).append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private static String picture(ReceivedPart part) {
        boolean isPicture = List.of("image/png", "image/jpeg", "image/gif").contains(part.mediaType());
        return isPicture ? "<img alt=\"" + escaped(part.name().orElse("")) + "\" src=\"" + data(part) + "\">" : "";
    }

    private static String data(ReceivedPart part) {
        return "data:" + escaped(part.mediaType()) + ";base64," + Base64.getEncoder().encodeToString(part.bytes());
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(GalleryPage::escaped).collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(character);
        };
    }
}
