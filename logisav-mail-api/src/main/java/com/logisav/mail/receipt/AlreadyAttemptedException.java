package com.logisav.mail.receipt;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.logisav.mail.Worded;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The review was sent before, or is being sent, and was not sent again; or the same went to one of its recipients in another mail since it
 * was reviewed, of which nobody was warned. Names that attempt.
 */
public final class AlreadyAttemptedException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient JournalEntry first;
    private final String code;

    private AlreadyAttemptedException(String code, JournalEntry first, String message) {
        super(MailErrorCode.ALREADY_ATTEMPTED, message, facts(first, Locale.ROOT), null);
        this.first = first;
        this.code = code;
    }

    /** For the attempt that holds the claim. */
    public static AlreadyAttemptedException of(JournalEntry first) {
        return new AlreadyAttemptedException(
            first.hasEnded() ? MailErrorCode.ALREADY_ATTEMPTED.name() : "ALREADY_ATTEMPTED_NO_END", first,
            "This review was claimed at " + first.startedAt() + " by attempt " + first.attempt().number()
                + (first.hasEnded() ? ", which has ended" : ", which has no known end")
                + ". Nothing was sent now. Show first(); use retry for what may be tried again.");
    }

    /** For an attempt of another review that reached, or may have reached, one of this one's recipients since this one was made. */
    public static AlreadyAttemptedException meanwhile(JournalEntry first) {
        return new AlreadyAttemptedException("ALREADY_ATTEMPTED_MEANWHILE", first,
            "Another mail with the same document, or the same words, to a recipient of this one was claimed at " + first.startedAt()
                + (first.hasEnded() ? " and has ended" : " and has no known end")
                + ", after this one was reviewed. Nothing was sent now. Show first(), and review the mail again.");
    }

    private static Map<String, Object> facts(JournalEntry first, Locale locale) {
        ZonedDateTime started = first.startedAt().atZone(first.manifest().date().getZone());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("actor", first.actorName());
        facts.put("started", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale).format(started));
        return facts;
    }

    /** The attempt that holds the claim, or that came in between: of another review then. */
    public JournalEntry first() {
        return first;
    }

    /**
     * {@code ALREADY_ATTEMPTED}, or {@code ALREADY_ATTEMPTED_NO_END} where it is not known how that one ended; {@code
     * ALREADY_ATTEMPTED_MEANWHILE} where it was another review's, and this one is to be made again.
     */
    @Override
    public String code() {
        return code;
    }

    @Override
    public String text(Locale locale) {
        return new Sentence(code(), facts(first, locale)).text(locale);
    }

    /** The same sentence with the time as the reader writes it. */
    private record Sentence(String code, Map<String, Object> arguments) implements Worded {}
}
