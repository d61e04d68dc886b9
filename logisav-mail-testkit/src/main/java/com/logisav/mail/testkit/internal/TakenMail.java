package com.logisav.mail.testkit.internal;

import java.util.List;

/**
 * A mail that a server took.
 *
 * @param sender     MAIL FROM
 * @param recipients those that it took it for
 * @param message    its bytes, as they left
 */
public record TakenMail(String sender, List<String> recipients, Bytes message) {

    /** A copy. */
    public TakenMail {
        recipients = List.copyOf(recipients);
    }
}
