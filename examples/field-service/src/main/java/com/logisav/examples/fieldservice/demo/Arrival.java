package com.logisav.examples.fieldservice.demo;

import java.nio.file.Path;
import java.util.List;

/** A mail that arrived: in which mailboxes, what was parsed, where it was written. */
record Arrival(List<String> mailboxes, ReceivedMail mail, Path eml) {

    Arrival {
        mailboxes = List.copyOf(mailboxes);
    }
}
