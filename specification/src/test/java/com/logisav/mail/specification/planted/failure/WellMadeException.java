package com.logisav.mail.specification.planted.failure;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Map;

public final class WellMadeException extends MailException {
    private static final long serialVersionUID = 1L;

    private WellMadeException() {
        super(MailErrorCode.NOT_PERMITTED, "planted", Map.of(), null);
    }
}
