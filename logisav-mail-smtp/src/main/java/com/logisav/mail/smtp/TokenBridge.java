package com.logisav.mail.smtp;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.smtp.internal.server.Credentials;
import org.jspecify.annotations.Nullable;

/** A host's tokens as delivery asks for them. Equal where the host's object is equal. */
record TokenBridge(AccessTokens tokens) implements Credentials.TokenSource {

    @Override
    public String current() {
        return revealed(tokens.current());
    }

    @Override
    public String renewed(String refused) {
        return revealed(tokens.renewed(Secret.of(refused)));
    }

    private String revealed(@Nullable Secret token) {
        if (token == null) {
            throw HostDefectException.returnedNull("AccessTokens", HostDefectException.nameOf(tokens), "an account",
                "Throw an exception where there is no token.");
        }
        return token.reveal();
    }

    @Override
    public String toString() {
        return "TokenBridge";
    }
}
