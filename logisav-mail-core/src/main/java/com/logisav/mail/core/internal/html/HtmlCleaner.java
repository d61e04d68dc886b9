package com.logisav.mail.core.internal.html;

import com.logisav.mail.content.BodyTooLongException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Keeps of any HTML what a mail may hold, by an allow-list: what TinyMCE, CKEditor and a paste from Outlook or Word make, and nothing that
 * runs, loads or lays itself over other things.
 *
 * <p>Kept are the elements of {@link AllowedElements}, the attributes of {@link AllowedAttributes}, links to http, https, mailto and tel,
 * images as {@code data:} (png, jpeg, gif, webp) or {@code cid:}, and the CSS of {@link AllowedStyles}. An image from the web is removed:
 * it would tell its owner who reads the mail, and when. What an office program leaves without effect (comments and conditional comments,
 * {@code class}, {@code id}, {@code lang}, {@code o:p}, {@code mso-*}, name spaces) goes without a word; anything else that goes is named,
 * for a warning.
 *
 * <p>Cleaning what was cleaned changes nothing and reports nothing. The result depends on the input alone.
 */
public final class HtmlCleaner {

    /** Characters that a body may have, the bytes of its images included. */
    static final int MAX_LENGTH = 10_000_000;
    /** Without the bytes of its images: some hundred pages from Word, and few enough for the worst markup to be cleaned in seconds. */
    static final int MAX_MARKUP = 2_000_000;
    private static final int MAX_PASSES = 8;
    private static final Pattern IMAGE_BYTES = Pattern.compile("(?i)data:image/[a-z]{3,4};base64,([A-Za-z0-9+/=]++)");

    /**
     * What came out.
     *
     * @param html    a fragment, without {@code html}, {@code head}, {@code body}
     * @param removed what was taken out and may be missed: {@code <script>}, {@code onclick}, {@code style: position},
     *                {@code src: http image}, each once; empty where nothing was
     */
    public record Cleaned(String html, List<String> removed) {

        /** Copies the list. */
        public Cleaned {
            Objects.requireNonNull(html, "html");
            removed = List.copyOf(removed);
        }

        /** Lengths, no words. */
        @Override
        public String toString() {
            return "Cleaned[" + html.length() + " characters, removed=" + removed.size() + "]";
        }
    }

    private HtmlCleaner() {}

    /**
     * Cleans a fragment or a whole page.
     *
     * @throws BodyTooLongException above 10 million characters, or above 2 million without the bytes of images
     */
    public static Cleaned clean(String html) {
        checkLength(html.length(), MAX_LENGTH);
        checkLength(html.length() - imageBytes(html), MAX_MARKUP);
        Removals removals = new Removals();
        String current = html;
        // Taking an element out can make the rest parse differently, and what a parser repairs can need repair again.
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            String next = HtmlFragments.print(CleaningPass.over(HtmlFragments.parse(current), removals));
            if (next.equals(current)) {
                return new Cleaned(current, removals.names());
            }
            current = next;
        }
        return wordsOf(current, removals);
    }

    private static void checkLength(int length, int limit) {
        if (length > limit) {
            throw BodyTooLongException.of(length, limit);
        }
    }

    private static int imageBytes(String html) {
        Matcher matcher = IMAGE_BYTES.matcher(html);
        int length = 0;
        while (matcher.find()) {
            length += matcher.end(1) - matcher.start(1);
        }
        return length;
    }

    /** For markup that never stands still, which no editor writes: its words, and the warning that its layout is gone. */
    private static Cleaned wordsOf(String html, Removals removals) {
        removals.attribute("layout");
        Element body = HtmlFragments.parse(PlainText.toHtml(PlainText.of(html)));
        return new Cleaned(HtmlFragments.print(body), removals.names());
    }
}
