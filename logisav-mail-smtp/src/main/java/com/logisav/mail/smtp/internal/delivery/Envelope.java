package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import java.util.List;

/**
 * Who a mail is from and for, as the server is told.
 *
 * @param sender     where bounces go
 * @param recipients whom the mail is offered for, in order
 * @param length     bytes of the mail
 */
record Envelope(EmailAddress sender, List<EmailAddress> recipients, long length) {

    /** For Angus Mail, which wants to have some but leaves the offering to us. */
    Address[] addresses() {
        return recipients.stream().map(Envelope::address).toArray(Address[]::new);
    }

    private static Address address(EmailAddress recipient) {
        InternetAddress address = new InternetAddress();
        address.setAddress(recipient.wire());
        return address;
    }
}
