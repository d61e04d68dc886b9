package com.logisav.examples.fieldservice.records;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sits in front of the screen. */
public record User(String login, String name, Job job, @Nullable String mailbox) {

    /** The user's own mail address; a trainee has none. */
    public Optional<String> mailAddress() {
        return Optional.ofNullable(mailbox);
    }
}
