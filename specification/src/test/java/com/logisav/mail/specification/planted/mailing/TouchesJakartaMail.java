package com.logisav.mail.specification.planted.mailing;

import jakarta.mail.internet.MimeMessage;

class TouchesJakartaMail {
    private MimeMessage hidden;
}
