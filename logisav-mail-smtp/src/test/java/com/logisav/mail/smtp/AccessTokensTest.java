package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.Worded;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.spi.CheckRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth2 in place of a password. */
class AccessTokensTest extends ScriptedDelivery {

    private static final Reaction CHALLENGE = Reaction.reply("334 eyJzdGF0dXMiOiI0MDEifQ==");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger renewed = new AtomicInteger();
    private final AccessTokens tokens = new AccessTokens() {
        @Override
        public Secret current() {
            asked.incrementAndGet();
            return Secret.of("old");
        }

        @Override
        public Secret renewed(Secret refused) {
            assertThat(refused).isEqualTo(Secret.of("old"));
            renewed.incrementAndGet();
            return Secret.of("new");
        }
    };

    @BeforeEach
    void offerIt() {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN XOAUTH2"));
    }

    private static String auth(String token) {
        String response = "user=anne\001auth=Bearer " + token + "\001\001";
        return "AUTH XOAUTH2 " + Base64.getEncoder().encodeToString(response.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void are_asked_for_each_connection_and_not_for_each_mail() throws Exception {
        server.start();
        try (SmtpTransport transport = SmtpTransport.of(plain().credentials("anne", tokens).build())) {
            transport.send(toOne(), CONTEXT);
            transport.send(toOne(), CONTEXT);
        }

        assertThat(server.commands()).filteredOn(command -> command.startsWith("AUTH")).containsExactly(auth("old"));
        assertThat(asked).hasValue(1);
        assertThat(server.completeMails()).hasSize(2);
    }

    @Test
    void that_are_refused_are_renewed_once() throws Exception {
        server.on(auth("old"), Reaction.reply("535 5.7.8 expired")).on(auth("new"), Reaction.reply("235 2.7.0 welcome"));

        Transmission transmission = send(toOne(), plain().credentials("anne", tokens));

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(transmission.accountProblem()).isEmpty();
        assertThat(renewed).hasValue(1);
    }

    @Test
    void that_are_refused_with_a_challenge_are_refused_by_the_reply_to_its_answer() {
        server.on("AUTH", CHALLENGE).on("", Reaction.reply("535 5.7.8 no"));

        Transmission transmission = send(toOne(), plain().credentials("anne", tokens));

        assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
        AccountProblem problem = transmission.accountProblem().orElseThrow();
        assertThat(problem.kind()).isEqualTo(AccountProblem.Kind.ACCOUNT_TOKEN_REFUSED);
        assertNoPasswordIsSpokenOf(problem);
        assertThat(problem.reply().orElseThrow().code()).isEqualTo(535);
        assertThat(renewed).hasValue(1);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void that_the_server_cannot_check_now_are_neither_renewed_nor_called_refused() {
        server.on("AUTH", Reaction.reply("454 4.7.0 temporary failure"));

        Transmission transmission = send(toOne(), plain().credentials("anne", tokens));

        assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE);
        assertThat(renewed).hasValue(0);
    }

    @Test
    void that_cannot_be_had_are_the_account_s_problem_and_nothing_is_connected() {
        Transmission transmission = send(toOne(), plain().credentials("anne", (AccessTokens) () -> {
            throw new IllegalStateException("identity provider is down");
        }));

        assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_TOKEN_UNAVAILABLE);
        assertNoPasswordIsSpokenOf(transmission.accountProblem().orElseThrow());
        assertThat(server.connections()).isZero();
    }

    @Test
    void that_cannot_be_renewed_are_no_wrong_password_either() {
        server.on("AUTH", Reaction.reply("535 5.7.8 expired"));
        AccessTokens once = new AccessTokens() {
            @Override
            public Secret current() {
                return Secret.of("old");
            }

            @Override
            public Secret renewed(Secret refused) {
                throw new IllegalStateException("consent was withdrawn");
            }
        };

        Transmission transmission = send(toOne(), plain().credentials("anne", once));

        assertThat(statuses(transmission)).containsExactly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_TOKEN_UNAVAILABLE);
    }

    private static void assertNoPasswordIsSpokenOf(Worded problem) {
        assertThat(problem.text(Locale.UK)).contains("authorization").doesNotContain("password");
        assertThat(problem.text(Locale.FRANCE)).contains("autorisation").doesNotContain("mot de passe");
    }

    @Nested
    class In_a_check {

        private SettingsCheck check(AccessTokens tokens) {
            server.start();
            return SmtpCheck.of(plain().credentials("anne", tokens).build())
                .run(CheckRequest.of(SenderIdentity.of("s", Mailbox.of("factures@example.fr"))).to(EmailAddress.of(MARIE)));
        }

        @Test
        void that_are_right_are_not_called_a_password() {
            SettingsCheck check = check(tokens);

            assertThat(check.hasPassed(CheckStage.RCPT)).isTrue();
            assertThat(check.steps()).allSatisfy(step -> {
                assertThat(step.text(Locale.UK)).doesNotContain("password");
                assertThat(step.text(Locale.FRANCE)).doesNotContain("mot de passe");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"535 5.7.8 no", "534 5.7.9 no", "535 5.7.3 no"})
        void that_are_refused_are_to_be_asked_for_anew(String reply) {
            server.on("AUTH", Reaction.reply(reply));

            CheckProblem problem = check(tokens).problem().orElseThrow();

            assertThat(problem.kind()).isEqualTo(CheckProblem.Kind.CHECK_TOKEN_REFUSED);
            assertNoPasswordIsSpokenOf(problem);
        }

        @Test
        void that_cannot_be_had_are_to_be_asked_for_anew() {
            CheckProblem problem = check(() -> {
                throw new IllegalStateException("identity provider is down");
            }).problem().orElseThrow();

            assertThat(problem.kind()).isEqualTo(CheckProblem.Kind.CHECK_TOKEN_UNAVAILABLE);
            assertNoPasswordIsSpokenOf(problem);
            assertThat(server.connections()).isZero();
        }

        @Test
        void that_cannot_be_renewed_are_to_be_asked_for_anew() {
            server.on("AUTH", Reaction.reply("535 5.7.8 expired"));
            AtomicInteger calls = new AtomicInteger();

            CheckProblem problem = check(() -> {
                if (calls.incrementAndGet() > 1) {
                    throw new IllegalStateException("consent was withdrawn");
                }
                return Secret.of("old");
            }).problem().orElseThrow();

            assertThat(problem.kind()).isEqualTo(CheckProblem.Kind.CHECK_TOKEN_UNAVAILABLE);
        }
    }

    @Test
    void are_not_sent_as_a_password_to_a_server_that_does_not_know_them() throws Exception {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN LOGIN"));

        assertThat(statuses(send(toOne(), plain().credentials("anne", tokens)))).containsExactly(NOT_TRIED);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void make_settings_equal_where_they_are_the_same() {
        assertThat(plain().credentials("anne", tokens).build()).isEqualTo(plain().credentials("anne", tokens).build());
        assertThat(plain().credentials("anne", tokens).build().toString()).doesNotContain("anne");
    }
}
