package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.internal.ContentIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
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
        nav ol { padding-left: 1.5rem } a { color: #0b5cad } a, li { overflow-wrap: anywhere }
        </style>
        </head>
        <body>
        """;

    /** In bytes; a file or picture that is larger is in the mail's own file alone, so that the page can still be opened. */
    private static final int LARGEST_HELD = 1_000_000;

    private final StringBuilder page = new StringBuilder();

    private GalleryPage() {}

    /**
     * What the page says of one mail: on the first line its entry in the contents, below it all that is shown.
     *
     * @param file the name of the mail's file beside the page
     */
    static String part(String file, ReceivedMail mail) {
        GalleryPage gallery = new GalleryPage();
        gallery.page.append("<li><a href=\"#").append(escaped(file)).append("\">").append(escaped(mail.subject().replaceAll("\\R", " ")))
            .append("</a> ").append(escaped(file)).append("</li>\n");
        gallery.article(file, mail);
        return gallery.page.toString();
    }

    /** Writes the page of these parts, in this order; none of them is held in memory longer than it takes. */
    static void join(List<Path> parts, Path page) throws IOException {
        try (Writer out = Files.newBufferedWriter(page)) {
            out.write(HEAD + "<h1>" + parts.size() + (parts.size() == 1 ? " mail" : " mails") + "</h1>\n<nav><ol>\n");
            for (Path part : parts) {
                try (BufferedReader in = Files.newBufferedReader(part)) {
                    out.write(in.readLine() + "\n");
                }
            }
            out.write("</ol></nav>\n");
            for (Path part : parts) {
                try (BufferedReader in = Files.newBufferedReader(part)) {
                    String unused = in.readLine();
                    in.transferTo(out);
                }
            }
        }
    }

    private void article(String file, ReceivedMail mail) {
        page.append("<article id=\"").append(escaped(file)).append("\">\n<h2>").append(escaped(mail.subject())).append("</h2>\n<table>\n");
        mail.about().ifPresent(ref -> row("About", ref.toString()));
        for (String header : List.of("Date", "From", "Reply-To", "To", "Cc")) {
            mail.header(header).ifPresent(value -> row(header, value));
        }
        mail.envelopeSender().ifPresent(sender -> row("Envelope", sender + " to " + String.join(", ", mail.envelope())));
        if (!mail.bcc().isEmpty()) {
            row("Bcc", String.join(", ", mail.bcc()) + " (in the envelope only)");
        }
        page.append("<tr><th>Source</th><td><a href=\"").append(escaped(file)).append("\">").append(escaped(file))
            .append("</a></td></tr>\n</table>\n");
        headers(mail);
        mail.html().ifPresent(html -> html(mail, html));
        page.append("<h3>Text</h3>\n<pre>").append(escaped(mail.text())).append("</pre>\n");
        parts(mail);
        page.append("</article>\n");
    }

    /** All of them, for who looks for more than a person sees. */
    private void headers(ReceivedMail mail) {
        String all = mail.headerNames().stream().distinct().flatMap(name -> mail.headers(name).stream().map(value -> name + ": " + value))
            .collect(Collectors.joining("\n"));
        page.append("<details><summary>All headers</summary>\n<pre>").append(escaped(all)).append("</pre>\n</details>\n");
    }

    private void row(String name, String value) {
        page.append("<tr><th>").append(name).append("</th><td>").append(escaped(value)).append("</td></tr>\n");
    }

    private void html(ReceivedMail mail, String html) {
        String shown = html;
        for (ReceivedPart image : mail.inlineImages()) {
            if (isHeld(image)) {
                shown = ContentIds.in(shown, image.contentId().orElse("")).replaceAll(Matcher.quoteReplacement(data(image)));
            }
        }
        page.append("<h3>HTML</h3>\n<iframe sandbox title=\"HTML of ").append(escaped(mail.subject())).append("\" srcdoc=\"")
            .append(escaped(shown)).append("\"></iframe>\n");
    }

    private void parts(ReceivedMail mail) {
        page.append("<h3>Parts</h3>\n<code>").append(escaped(mail.structure())).append("</code>\n<table>\n");
        for (ReceivedPart part : mail.parts()) {
            page.append("<tr><td>").append(name(part)).append("</td><td>").append(escaped(part.mediaType()))
                .append("</td><td>").append(part.length()).append(" bytes</td><td>").append(picture(part)).append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    /** A file can be saved, and is never opened by the page: whatever it is, the browser is told nothing of it but its bytes. */
    private static String name(ReceivedPart part) {
        String name = escaped(part.name().orElse(""));
        boolean isOffered = part.name().isPresent() && isHeld(part);
        return isOffered ? "<a download=\"" + name + "\" href=\"" + data("application/octet-stream", part) + "\">" + name + "</a>" : name;
    }

    private static String picture(ReceivedPart part) {
        boolean isPicture = List.of("image/png", "image/jpeg", "image/gif").contains(part.mediaType()) && isHeld(part);
        return isPicture ? "<img alt=\"" + escaped(part.name().orElse("")) + "\" src=\"" + data(part) + "\">" : "";
    }

    private static boolean isHeld(ReceivedPart part) {
        return part.length() <= LARGEST_HELD;
    }

    private static String data(ReceivedPart part) {
        return data(part.mediaType(), part);
    }

    private static String data(String type, ReceivedPart part) {
        return "data:" + escaped(type) + ";base64," + Base64.getEncoder().encodeToString(part.bytes());
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
