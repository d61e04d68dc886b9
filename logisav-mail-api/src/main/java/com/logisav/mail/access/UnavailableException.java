package com.logisav.mail.access;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Locale;
import java.util.Map;

/** Something that needs mail to be configured was asked while it is not; nothing was sent. */
public final class UnavailableException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient Availability availability;

    private UnavailableException(Availability availability) {
        super(MailErrorCode.MAIL_NOT_AVAILABLE,
            "Mail is not available (" + availability.status() + "). Ask composer.availability(ref) before opening a draft.",
            Map.of("status", availability.status().name()), null);
        this.availability = availability;
    }

    /** For an availability that is not "available". */
    public static UnavailableException of(Availability availability) {
        return new UnavailableException(availability);
    }

    /** What stands in the way. */
    public Availability availability() {
        return availability;
    }

    @Override
    public String text(Locale locale) {
        return availability.text(locale);
    }
}
