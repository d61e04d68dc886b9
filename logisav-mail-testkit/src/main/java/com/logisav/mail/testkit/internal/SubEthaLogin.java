package com.logisav.mail.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** Who may send through SubEthaSMTP. */
final class SubEthaLogin {

    private static final String MECHANISM = "XOAUTH2";

    private SubEthaLogin() {}

    static AuthenticationHandlerFactory password(ServerFaults.Account account) {
        return new EasyAuthenticationHandlerFactory((user, password, context) -> {
            if (!user.equals(account.user()) || !password.equals(account.password())) {
                throw new LoginFailedException();
            }
        });
    }

    static AuthenticationHandlerFactory token(String token) {
        return new AuthenticationHandlerFactory() {
            @Override
            public List<String> getAuthenticationMechanisms() {
                return List.of(MECHANISM);
            }

            @Override
            public AuthenticationHandler create() {
                return new TokenCheck(token);
            }
        };
    }

    /** XOAUTH2 as Google and Microsoft speak it: a bad token is told why in a challenge, and refused after the client's empty answer. */
    private static final class TokenCheck implements AuthenticationHandler {

        private static final String WHY = Base64.getEncoder().encodeToString("{\"status\":\"401\"}".getBytes(StandardCharsets.US_ASCII));

        private final String token;
        private boolean challenged;

        TokenCheck(String token) {
            this.token = token;
        }

        @Override
        public Optional<String> auth(String input, MessageContext context) throws RejectException {
            if (challenged) {
                throw new RejectException(535, "5.7.8 the token has expired");
            }
            String[] words = input.split(" ", 3);
            String response = words.length < 3 ? "" : new String(Base64.getDecoder().decode(words[2].strip()), StandardCharsets.UTF_8);
            if (response.contains("\u0001auth=Bearer " + token + "\u0001")) {
                return Optional.empty();
            }
            challenged = true;
            return Optional.of("334 " + WHY);
        }

        @Override
        public Object getIdentity() {
            return MECHANISM;
        }
    }
}
