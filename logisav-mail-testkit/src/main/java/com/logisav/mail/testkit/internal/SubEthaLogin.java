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

    /** XOAUTH2 as Google and Microsoft speak it: a bad token is told why in a challenge, and refused after the client's answer to it. */
    private static final class TokenCheck implements AuthenticationHandler {

        private static final String GO_ON = "334 ";
        private static final String WHY =
            Base64.getEncoder().encodeToString("{\"status\":\"401\",\"schemes\":\"bearer\"}".getBytes(StandardCharsets.US_ASCII));

        private final String token;
        private boolean begun;
        private boolean refused;

        TokenCheck(String token) {
            this.token = token;
        }

        @Override
        public Optional<String> auth(String line, MessageContext context) throws RejectException {
            if (refused) {
                throw new RejectException(535, "5.7.8 the token has expired");
            }
            String response = begun ? line : initialResponse(line);
            if (!begun && response.isEmpty()) {
                begun = true;
                return Optional.of(GO_ON);
            }
            refused = !decoded(response).contains("\u0001auth=Bearer " + token + "\u0001");
            return refused ? Optional.of(GO_ON + WHY) : Optional.empty();
        }

        /** What follows {@code AUTH XOAUTH2}, where the client does not wait to be asked. */
        private static String initialResponse(String line) {
            String[] words = line.strip().split(" +", 3);
            return words.length < 3 ? "" : words[2];
        }

        private static String decoded(String response) throws RejectException {
            try {
                return new String(Base64.getDecoder().decode(response.strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new RejectException(501, "5.5.2 this is no Base64");
            }
        }

        @Override
        public Object getIdentity() {
            return MECHANISM;
        }
    }
}
