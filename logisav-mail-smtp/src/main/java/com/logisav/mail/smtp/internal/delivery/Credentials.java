package com.logisav.mail.smtp.internal.delivery;

import java.util.Objects;

/**
 * What the account proves itself with.
 *
 * @param user     as the server knows it
 * @param password never printed
 */
public record Credentials(String user, String password) {

    /** Checks for null. */
    public Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
