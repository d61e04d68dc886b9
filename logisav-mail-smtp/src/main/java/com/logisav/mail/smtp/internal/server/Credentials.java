package com.logisav.mail.smtp.internal.server;

import java.util.Objects;

/** What the account proves itself with. */
public sealed interface Credentials {

    /** The account as the server knows it. */
    String user();

    /**
     * A password.
     *
     * @param password never printed
     */
    record Password(String user, String password) implements Credentials {

        /** Checks for null. */
        public Password {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Password[***]";
        }
    }

    /** OAuth2 access tokens, asked for when a connection is opened. */
    record Tokens(String user, TokenSource source) implements Credentials {

        /** Checks for null. */
        public Tokens {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    /** Where access tokens come from; host code. */
    interface TokenSource {

        /** A token; throws what it likes. */
        String current();

        /** Another token than the one that the server has just refused. */
        String renewed(String refused);
    }
}
