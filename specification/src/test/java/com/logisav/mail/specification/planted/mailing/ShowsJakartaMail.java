package com.logisav.mail.specification.planted.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

public class ShowsJakartaMail {
    protected MimeMessage field;

    public ShowsJakartaMail(Map<String, MimeMessage> parameter) {
    }

    public List<MimeMessage> result() {
        return List.of();
    }

    public void thrower() throws MessagingException {
    }

    MimeMessage hidden() {
        return field;
    }
}
