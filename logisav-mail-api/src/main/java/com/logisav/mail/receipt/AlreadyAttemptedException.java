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

/** The review was sent before, or is being sent, and was not sent again; names the first attempt. */
public final class AlreadyAttemptedException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient JournalEntry first;

    private AlreadyAttemptedException(JournalEntry first) {
        super(MailErrorCode.ALREADY_ATTEMPTED,
            "This review was claimed at " + first.startedAt() + " by attempt " + first.attempt().number()
                + (first.hasEnded() ? ", which has ended" : ", which has no known end")
                + ". Nothing was sent now. Show first(); use retry for what may be tried again.",
            facts(first, Locale.ROOT), null);
        this.first = first;
    }

    /** For the attempt that holds the claim. */
    public static AlreadyAttemptedException of(JournalEntry first) {
        return new AlreadyAttemptedException(first);
    }

    private static Map<String, Object> facts(JournalEntry first, Locale locale) {
        ZonedDateTime started = first.startedAt().atZone(first.manifest().date().getZone());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("actor", first.actorName());
        facts.put("started", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale).format(started));
        return facts;
    }

    /** The attempt that holds the claim. */
    public JournalEntry first() {
        return first;
    }

    /** {@code ALREADY_ATTEMPTED}, or {@code ALREADY_ATTEMPTED_NO_END} where it is not known how that one ended. */
    @Override
    public String code() {
        return first.hasEnded() ? super.code() : "ALREADY_ATTEMPTED_NO_END";
    }

    @Override
    public String text(Locale locale) {
        return new Sentence(code(), facts(first, locale)).text(locale);
    }

    /** The same sentence with the time as the reader writes it. */
    private record Sentence(String code, Map<String, Object> arguments) implements Worded {}
}
