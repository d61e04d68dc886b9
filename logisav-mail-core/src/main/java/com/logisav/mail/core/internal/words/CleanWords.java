package com.logisav.mail.core.internal.words;

import com.logisav.mail.content.BodyTooLongException;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.core.internal.html.HtmlCleaner;
import com.logisav.mail.core.internal.html.PlainText;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subject and body as they may leave: a subject of one line without control characters, HTML by the allow-list.
 *
 * @param text    what may leave
 * @param removed what HTML was taken out
 */
public record CleanWords(MessageText text, List<String> removed) {

    /** Copies the list. */
    public CleanWords {
        removed = List.copyOf(removed);
    }

    /**
     * Cleans words that come from a template or a browser.
     *
     * @throws BodyTooLongException where the body has more characters than a mail may have
     */
    public static CleanWords of(MessageText raw) {
        String subject = oneLine(raw.subject());
        if (!raw.body().isHtml()) {
            PlainText.requireLength(raw.body().value());
            return new CleanWords(new MessageText(subject, raw.body()), List.of());
        }
        HtmlCleaner.Cleaned cleaned = HtmlCleaner.clean(raw.body().value());
        return new CleanWords(new MessageText(subject, MessageBody.html(cleaned.html())), cleaned.removed());
    }

    private static String oneLine(String subject) {
        StringBuilder line = new StringBuilder(subject.length());
        subject.codePoints().map(c -> breaks(c) ? ' ' : c).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean breaks(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** The warning that names what was taken out. */
    public Optional<MailAlert> alert() {
        return removed.isEmpty() ? Optional.empty()
            : Optional.of(MailAlert.warning(AlertCode.HTML_REMOVED, MailAlert.Field.BODY, Map.of("removed", String.join(", ", removed))));
    }
}
