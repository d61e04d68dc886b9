package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.Content;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One document to be printed.
 *
 * @param key        the document's key, for failures
 * @param name       its title where the HTML has none
 * @param html       merged
 * @param css        rules that come after those in the HTML
 * @param pictures   by the address that the HTML gives them
 * @param fieldsWith the names of the fields that brought a character into the HTML, for failures
 * @param locale     its language
 * @param zone       where its date is shown
 */
public record PdfPage(String key, String name, String html, String css, Function<String, Optional<Content>> pictures,
    IntFunction<List<String>> fieldsWith, Locale locale, ZoneId zone) {

    /** The key alone. */
    @Override
    public String toString() {
        return "PdfPage[" + key + "]";
    }
}
