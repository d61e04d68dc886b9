package com.logisav.mail.address;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

/** A text is not an address that mail can be sent to. The message names the reason, never the text. */
public final class InvalidAddressException extends MailException {

    private static final long serialVersionUID = 1L;

    private final AddressProblem problem;
    private final String rejected;

    private InvalidAddressException(AddressProblem problem, String rejected) {
        super(MailErrorCode.ADDRESS_INVALID, problem + ": not an address that mail can be sent to. Show problem().text(locale).",
            Map.of("address", rejected, "problem", problem.name()), null);
        this.problem = problem;
        this.rejected = rejected;
    }

    static InvalidAddressException of(AddressProblem problem, String rejected) {
        return new InvalidAddressException(problem, rejected);
    }

    /** Why. */
    public AddressProblem problem() {
        return problem;
    }

    /** The text as it came; personal data, possibly hostile: escape it wherever it is shown. */
    public String rejected() {
        return rejected;
    }
}
