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
            "Mail is not available (" + availability.status() + ")" + why(availability.status())
                + ". Ask composer.availability(ref) before opening a draft.",
            Map.of("status", availability.status().name()), null);
        this.availability = availability;
    }

    /** For an availability that is not "available". */
    public static UnavailableException of(Availability availability) {
        return new UnavailableException(availability);
    }

    private static String why(Availability.Status status) {
        return switch (status) {
            case NO_TRANSPORT -> ": what LogisavMail.builder().transports(..) was given has no transport for this sender, or was given nothing";
            case NO_SENDER_IDENTITY -> ": the directory given to LogisavMail.builder().senders(..) has no identity for this actor, or failed";
            default -> "";
        };
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
