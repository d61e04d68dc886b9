package com.logisav.mail.smtp.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassificationTest {

    private static final Set<SmtpPhase> AFTER_THE_DOT = EnumSet.of(SmtpPhase.END_OF_DATA, SmtpPhase.DONE);

    /** A dash stands for no reply and for no account problem. */
    @ParameterizedTest(name = "{0}: {1} ({2}) -> {3} {4}")
    @CsvSource({
        // Before MAIL: nobody was offered, and what is wrong is the server's or the account's.
        "CONNECT, -, UNKNOWN_HOST, NOT_TRIED, ACCOUNT_HOST_UNKNOWN",
        "CONNECT, -, CONNECTION, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "GREETING, -, CONNECTION, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "GREETING, 250 odd, REPLY, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "GREETING, 421 4.3.2 busy, REPLY, DEFERRED, -",
        "GREETING, 451 later, REPLY, DEFERRED, -",
        "GREETING, 554 no service for you, REPLY, NOT_TRIED, ACCOUNT_SERVER_REFUSED",
        "EHLO, -, CONNECTION, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "EHLO, 421 bye, REPLY, DEFERRED, -",
        "EHLO, 550 5.7.1 blocked, REPLY, NOT_TRIED, ACCOUNT_SERVER_REFUSED",
        "TLS, -, REPLY, NOT_TRIED, ACCOUNT_TLS_FAILED",
        "TLS, -, CONNECTION, NOT_TRIED, ACCOUNT_TLS_FAILED",
        "TLS, 220 ready, CONNECTION, NOT_TRIED, ACCOUNT_TLS_FAILED",
        "TLS, 454 4.7.0 not now, REPLY, NOT_TRIED, ACCOUNT_TLS_UNAVAILABLE",
        "TLS, 500 what, REPLY, NOT_TRIED, ACCOUNT_TLS_FAILED",
        "TLS, 421 bye, REPLY, NOT_TRIED, ACCOUNT_TLS_UNAVAILABLE",
        "AUTH, -, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_NOT_OFFERED",
        "AUTH, -, CONNECTION, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "AUTH, 535 5.7.8 wrong, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 535 5.7.8 wrong, CONNECTION, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 334 VXNlcm5hbWU6, CONNECTION, NOT_TRIED, ACCOUNT_SERVER_UNREACHABLE",
        "AUTH, 530 5.7.0 STARTTLS first, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 534 5.7.9 too weak, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 535 5.7.30 basic authentication is disabled, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 432 4.7.12 new password needed, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 454 4.7.0 temporary failure, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_UNAVAILABLE",
        "AUTH, 421 bye, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_UNAVAILABLE",
        // MAIL: the sender's turn.
        "MAIL, -, CONNECTION, DEFERRED, -",
        "MAIL, 421 bye, REPLY, DEFERRED, -",
        "MAIL, 451 4.3.0 later, REPLY, DEFERRED, -",
        "MAIL, 452 4.3.1 no space, REPLY, DEFERRED, -",
        "MAIL, 530 5.7.0 authenticate first, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "MAIL, 530 5.7.57 client not authenticated, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "MAIL, 535 5.7.8 no, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "MAIL, 550 5.7.30 no, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "MAIL, 550 5.7.1 not your address, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 553 5.7.1 not owned by user, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 501 5.1.7 bad sender, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 554 5.1.8 sender's domain unknown, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 554 no, REPLY, NOT_TRIED, ACCOUNT_SERVER_REFUSED",
        "MAIL, 503 out of order, REPLY, NOT_TRIED, ACCOUNT_SERVER_REFUSED",
        "MAIL, 552 5.3.4 too large, REPLY, REFUSED, -",
        "MAIL, 552 too large, REPLY, REFUSED, -",
        "MAIL, 554 5.2.3 too large, REPLY, REFUSED, -",
        // RCPT: each recipient for itself.
        "RCPT, -, CONNECTION, DEFERRED, -",
        "RCPT, 421 bye, REPLY, DEFERRED, -",
        "RCPT, 450 4.7.1 greylisted, REPLY, DEFERRED, -",
        "RCPT, 451 4.7.1 try again, REPLY, DEFERRED, -",
        "RCPT, 452 4.5.3 too many recipients, REPLY, DEFERRED, -",
        "RCPT, 452 4.2.2 mailbox full, REPLY, DEFERRED, -",
        "RCPT, 452 what, REPLY, DEFERRED, -",
        "RCPT, 552 too many recipients, REPLY, DEFERRED, -",
        "RCPT, 552 5.5.3 too many recipients, REPLY, DEFERRED, -",
        "RCPT, 552 5.2.2 mailbox full, REPLY, REFUSED, -",
        "RCPT, 552 5.2.1 mailbox disabled, REPLY, REFUSED, -",
        "RCPT, 552 5.3.4 too large, REPLY, REFUSED, -",
        "RCPT, 552 5.2.3 too large, REPLY, REFUSED, -",
        "RCPT, 550 5.1.1 unknown, REPLY, REFUSED, -",
        "RCPT, 550 no, REPLY, REFUSED, -",
        "RCPT, 501 syntax, REPLY, REFUSED, -",
        "RCPT, 503 sequence, REPLY, REFUSED, -",
        "RCPT, 554 5.7.1 relay denied, REPLY, REFUSED, -",
        "RCPT, 530 5.7.1 authenticate first, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        // Given up: nobody is blamed for it. A word that was said before stands.
        "CONNECT, -, GIVEN_UP, NOT_TRIED, -",
        "EHLO, -, GIVEN_UP, NOT_TRIED, -",
        "AUTH, -, GIVEN_UP, NOT_TRIED, -",
        "AUTH, 535 5.7.8 wrong, GIVEN_UP, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "MAIL, -, GIVEN_UP, NOT_TRIED, -",
        "RCPT, -, GIVEN_UP, NOT_TRIED, -",
        "RCPT, 250 2.1.5 ok, GIVEN_UP, NOT_TRIED, -",
        "RCPT, 550 5.1.1 unknown, GIVEN_UP, REFUSED, -",
        "RCPT, 450 4.2.2 full, GIVEN_UP, DEFERRED, -",
        "DATA, 354 go on, GIVEN_UP, NOT_TRIED, -",
        "BODY, -, GIVEN_UP, NOT_TRIED, -",
        "END_OF_DATA, -, GIVEN_UP, IN_DOUBT, -",
        "END_OF_DATA, 250 2.0.0 queued, GIVEN_UP, ACCEPTED, -",
        "CONNECT, -, BUSY, NOT_TRIED, -",
        // DATA and the mail itself: nothing is taken before the dot.
        "DATA, -, CONNECTION, DEFERRED, -",
        "DATA, 451 later, REPLY, DEFERRED, -",
        "DATA, 554 5.5.1 no valid recipients, REPLY, REFUSED, -",
        "BODY, -, CONNECTION, DEFERRED, -",
        "BODY, -, CONTENT, NOT_TRIED, -",
        "BODY, 552 5.3.4 too large, CONTENT, NOT_TRIED, -",
        "BODY, 552 5.3.4 too large, CONNECTION, REFUSED, -",
        "BODY, 421 bye, CONNECTION, DEFERRED, -",
        "BODY, 250 what, CONNECTION, DEFERRED, -",
        // The dot: by the reply, or in doubt.
        "END_OF_DATA, -, CONNECTION, IN_DOUBT, -",
        "END_OF_DATA, -, REPLY, IN_DOUBT, -",
        "END_OF_DATA, 354 what, REPLY, IN_DOUBT, -",
        "END_OF_DATA, 250 2.0.0 queued, REPLY, ACCEPTED, -",
        "END_OF_DATA, 250 2.0.0 queued, CONNECTION, ACCEPTED, -",
        "END_OF_DATA, 251 queued, REPLY, ACCEPTED, -",
        "END_OF_DATA, 421 bye, REPLY, DEFERRED, -",
        "END_OF_DATA, 451 4.3.0 later, CONNECTION, DEFERRED, -",
        "END_OF_DATA, 452 4.3.1 no space, REPLY, DEFERRED, -",
        "END_OF_DATA, 554 5.6.0 spam, REPLY, REFUSED, -",
        "END_OF_DATA, 554 5.6.0 spam, CONNECTION, REFUSED, -",
        "END_OF_DATA, 552 5.3.4 too large, REPLY, REFUSED, -",
        "END_OF_DATA, 550 5.7.60 send as denied, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "END_OF_DATA, 554 5.2.252 SendAsDenied, REPLY, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "END_OF_DATA, 530 5.7.0 authenticate first, REPLY, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "DONE, 250 2.0.0 queued, REPLY, ACCEPTED, -",
    })
    void each_ending_means(SmtpPhase phase, String reply, Cause cause, RecipientStatus status, String problem) {
        Verdict verdict = Classification.of(phase, reply(reply), cause);

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.account()).isEqualTo(problem.equals("-") ? Optional.empty() : Optional.of(AccountProblem.Kind.valueOf(problem)));
    }

    /**
     * What the same words mean between a server and us. Who and where: A has an account, E is encrypted, S was offered STARTTLS, L was offered
     * a way to log in.
     */
    @ParameterizedTest(name = "{0}: {1} (to all: {2}; {3}) -> {4} {5}")
    @CsvSource({
        // Without an account nobody is told to check a password.
        "AUTH, 535 5.7.8 what, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 530 5.7.0 authenticate first, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 530 5.7.0 authenticate first, true, SL, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 530 5.7.0 authenticate first, true, -, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 530 5.7.57 client not authenticated, true, EL, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 530 5.7.1 authenticate first, false, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 550 5.7.57 client not authenticated, true, -, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        // A reply to all that is no word on any of them is the account's, where there are accounts.
        "MAIL, 553 5.7.1 not logged in, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 554 5.7.1 client rejected, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 554 5.7.1 relay denied, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 554 5.7.1 relay denied, true, EL, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 554 5.7.1 relay denied, true, S, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "RCPT, 550 5.7.54 unable to relay, true, L, NOT_TRIED, ACCOUNT_AUTHENTICATION_REQUIRED",
        "MAIL, 550 5.7.1 sender's domain blocked, true, -, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 550 5.7.1 sender's domain blocked, true, ES, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "RCPT, 554 5.7.1 relay denied, true, -, REFUSED, -",
        "RCPT, 554 5.7.1 relay denied, true, E, REFUSED, -",
        "RCPT, 550 5.7.54 unable to relay, true, -, REFUSED, -",
        "RCPT, 554 5.7.1 relay denied, true, AL, REFUSED, -",
        "RCPT, 554 5.7.1 relay denied, false, L, REFUSED, -",
        "MAIL, 550 5.7.60 send as denied, true, L, NOT_TRIED, ACCOUNT_SENDER_REFUSED",
        "MAIL, 454 4.7.1 later, true, L, DEFERRED, -",
        "RCPT, 550 5.1.1 unknown, true, L, REFUSED, -",
        "RCPT, 550 no, true, L, REFUSED, -",
        "RCPT, 550 5.7.23 SPF, true, L, REFUSED, -",
        "RCPT, 450 4.7.1 greylisted, true, L, DEFERRED, -",
        "RCPT, -, true, L, DEFERRED, -",
        "END_OF_DATA, 554 5.7.1 spam, false, L, REFUSED, -",
        // Who speaks in the clear to a server that wants encryption is told that.
        "AUTH, 530 5.7.0 STARTTLS first, true, ASL, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "AUTH, 538 5.7.11 not in the clear, true, AL, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "AUTH, 523 5.7.10 not in the clear, true, AL, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "AUTH, 530 5.7.0 no, true, AL, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 530 5.7.0 STARTTLS first, true, AESL, NOT_TRIED, ACCOUNT_AUTHENTICATION_FAILED",
        "AUTH, 454 4.7.11 later, true, ASL, NOT_TRIED, ACCOUNT_AUTHENTICATION_UNAVAILABLE",
        "AUTH, -, true, AS, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "AUTH, -, true, ASL, NOT_TRIED, ACCOUNT_AUTHENTICATION_NOT_OFFERED",
        "AUTH, -, true, A, NOT_TRIED, ACCOUNT_AUTHENTICATION_NOT_OFFERED",
        "AUTH, -, true, AES, NOT_TRIED, ACCOUNT_AUTHENTICATION_NOT_OFFERED",
        "MAIL, 530 5.7.0 Must issue a STARTTLS command first, true, S, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "MAIL, 530 must issue a starttls command first, true, SL, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "MAIL, 530 5.7.0 what, true, S, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "MAIL, 530 5.7.0 what, true, ASL, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "MAIL, 554 5.7.10 encryption needed, true, -, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "RCPT, 530 5.7.0 Must issue a STARTTLS command first, false, S, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "RCPT, 554 5.7.10 encryption needed, true, S, NOT_TRIED, ACCOUNT_ENCRYPTION_REQUIRED",
        "RCPT, 554 5.7.10 encryption needed, false, S, REFUSED, -",
    })
    void each_ending_means_by_who_we_are(SmtpPhase phase, String reply, boolean toAll, String terms, RecipientStatus status, String problem) {
        Cause cause = phase == SmtpPhase.RCPT && reply.equals("-") ? Cause.CONNECTION : Cause.REPLY;

        Verdict verdict = Classification.of(phase, reply(reply), cause, terms(terms), toAll);

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.account()).isEqualTo(problem.equals("-") ? Optional.empty() : Optional.of(AccountProblem.Kind.valueOf(problem)));
    }

    private static Terms terms(String letters) {
        return new Terms(letters.contains("A"), letters.contains("E"), letters.contains("S"), letters.contains("L"));
    }

    static Stream<Terms> allTerms() {
        return Stream.of("", "A", "E", "S", "L", "AE", "AS", "AL", "ES", "EL", "SL", "AES", "AEL", "ASL", "ESL", "AESL")
            .map(ClassificationTest::terms);
    }

    /** It concerns the account's words alone: what the server took, or may have taken, it took. */
    @ParameterizedTest
    @MethodSource("allTerms")
    void who_we_are_changes_nothing_about_what_was_accepted_deferred_or_is_in_doubt(Terms terms) {
        for (SmtpPhase phase : SmtpPhase.values()) {
            assertThat(allReplies()).allSatisfy(reply -> {
                Verdict plain = Classification.of(phase, reply, Cause.CONNECTION);
                Verdict verdict = Classification.of(phase, reply, Cause.CONNECTION, terms, true);
                if (EnumSet.of(RecipientStatus.REFUSED, RecipientStatus.NOT_TRIED).contains(plain.status())) {
                    assertThat(verdict.account().isPresent() ? RecipientStatus.NOT_TRIED : plain.status()).isEqualTo(verdict.status());
                } else {
                    assertThat(verdict).isEqualTo(plain);
                }
            });
        }
    }

    private static ServerReply reply(String text) {
        return text.equals("-") ? null : ServerReply.of(Integer.parseInt(text.substring(0, 3)), text.substring(4));
    }

    private static Stream<ServerReply> allReplies() {
        Stream<ServerReply> replies = Stream.iterate(200, code -> code < 600, code -> code + 1)
            .flatMap(code -> Stream.of("what", code / 100 + ".0.0 what", code / 100 + ".7.8 what", code / 100 + ".2.2 what")
                .map(text -> ServerReply.of(code, text)));
        return Stream.concat(Stream.of((ServerReply) null), replies);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_but_a_yes_to_the_dot_is_accepted_and_nothing_but_its_silence_in_doubt(SmtpPhase phase) {
        assertThat(allReplies()).allSatisfy(reply -> assertThat(Cause.values()).allSatisfy(cause -> {
            RecipientStatus status = Classification.of(phase, reply, cause).status();
            boolean yes = AFTER_THE_DOT.contains(phase) && reply != null && reply.code() / 100 == 2;
            boolean silence = AFTER_THE_DOT.contains(phase) && (reply == null || reply.code() / 100 == 3);
            assertThat(status == RecipientStatus.ACCEPTED).isEqualTo(yes);
            assertThat(status == RecipientStatus.IN_DOUBT).isEqualTo(silence);
        }));
    }

    @ParameterizedTest
    @EnumSource
    void later_is_never_taken_for_no(SmtpPhase phase) {
        assertThat(allReplies().filter(reply -> reply != null && reply.isTransient()))
            .noneMatch(reply -> Classification.of(phase, reply, Cause.REPLY).status() == RecipientStatus.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "AUTH"})
    void trouble_with_TLS_or_AUTH_is_always_the_account_s_and_nobody_is_tried(SmtpPhase phase) {
        assertThat(allReplies()).allSatisfy(reply -> assertThat(EnumSet.of(Cause.REPLY, Cause.CONNECTION)).allSatisfy(cause -> {
            Verdict verdict = Classification.of(phase, reply, cause);
            assertThat(verdict.status()).isEqualTo(RecipientStatus.NOT_TRIED);
            assertThat(verdict.account()).isPresent();
        }));
    }

    @Test
    void an_account_s_problem_leaves_the_recipients_not_tried() {
        for (SmtpPhase phase : SmtpPhase.values()) {
            Stream<Verdict> verdicts = allReplies().map(reply -> Classification.of(phase, reply, Cause.REPLY));
            assertThat(verdicts.filter(verdict -> verdict.account().isPresent()))
                .allMatch(verdict -> verdict.status() == RecipientStatus.NOT_TRIED);
        }
    }
}
