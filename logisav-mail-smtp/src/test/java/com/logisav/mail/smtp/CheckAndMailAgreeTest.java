package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_ACCOUNT_NOT_FOR_SMTP;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_AUTHENTICATION_METHOD;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_AUTHENTICATION_NOT_OFFERED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_AUTHENTICATION_REQUIRED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_BUSY;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_CONNECTION_LOST;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_ENCRYPTION_REQUIRED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_NOT_SMTP;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_PASSWORD_FOR_APPLICATIONS;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_PASSWORD_REFUSED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_RECIPIENT_REFUSED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_SENDER_REFUSED;
import static com.logisav.mail.outcome.CheckProblem.Kind.CHECK_TURNED_AWAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import com.logisav.mail.spi.CheckRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who checks the settings after a mail has failed must not be told another story by the same server. */
class CheckAndMailAgreeTest extends ScriptedDelivery {

    private static final CheckRequest REQUEST = CheckRequest.of(SenderIdentity.of("s", Mailbox.of("facturation@example.fr")))
        .to(EmailAddress.of(MARIE)).within(Duration.ofSeconds(20));
    private static final List<Reaction> ANSWERS = Stream.of("451 4.3.0 later", "454 4.7.0 not now", "421 4.3.2 bye",
        "432 4.7.12 new password", "530 5.7.0 authentication required", "530 5.7.0 Must issue a STARTTLS command first",
        "530 5.7.57 client not authenticated", "534 5.7.9 use another password", "535 5.7.8 no", "535 5.7.139 disabled", "538 5.7.11 not in the clear",
        "523 5.7.10 encryption needed", "550 5.7.1 no", "554 5.7.1 relay access denied", "550 5.7.54 unable to relay", "550 5.1.1 unknown",
        "553 5.1.8 unknown domain", "550 5.7.60 not as this sender", "503 5.5.1 sequence", "552 5.3.4 too large", "what?")
        .map(Reaction::reply).toList();
    private static final List<Reaction> TO_AUTH = Stream.concat(ANSWERS.stream(), Stream.of(Reaction.close(), Reaction.reset(),
        Reaction.reply("334 VXNlcm5hbWU6").thenClose())).toList();

    /** A server that offers these extensions and answers to one step like this; with an account or without, encrypted or not. */
    record Case(boolean account, boolean encrypted, List<String> offer, String step, Reaction answer) {

        @Override
        public String toString() {
            return (account ? "account" : "nobody") + (encrypted ? " in TLS, " : ", ") + offer + ", " + step + ": " + answer;
        }
    }

    static Stream<Case> cases() {
        List<String> auth = List.of("AUTH PLAIN");
        List<String> both = List.of("STARTTLS", "AUTH PLAIN");
        Stream<Case> nobody = Stream.of(List.<String>of(), auth, List.of("STARTTLS"), both).flatMap(offer -> mail(false, false, offer));
        Stream<Case> account = Stream.of(auth, both).flatMap(offer -> Stream.concat(auth(false, offer), mail(true, false, offer)));
        Stream<Case> encrypted = Stream.of(auth(true, auth), mail(false, true, auth), mail(true, true, auth)).flatMap(each -> each);
        Stream<Case> unasked = Stream.of(List.<String>of(), List.of("AUTH GSSAPI"), List.of("STARTTLS"), List.of("STARTTLS", "AUTH NTLM"),
            List.of("AUTH=PLAIN")).map(offer -> new Case(true, false, offer, "RCPT", Reaction.reply("554 5.7.1 relay access denied")));
        Stream<Case> early = Stream.of("greeting", "EHLO").flatMap(step -> Stream.of("421 4.3.2 bye", "451 later", "550 5.7.1 blocked",
            "554 no service", "what?").map(reply -> new Case(true, false, auth, step, Reaction.reply(reply))));
        return Stream.of(nobody, account, auth(false, List.of("AUTH LOGIN")), encrypted, unasked, early).flatMap(each -> each);
    }

    private static Stream<Case> mail(boolean account, boolean encrypted, List<String> offer) {
        return Stream.of("MAIL", "RCPT").flatMap(step -> answers(ANSWERS, encrypted).map(answer -> new Case(account, encrypted, offer, step, answer)));
    }

    /** Encryption changes what is understood of those that speak of it, or of users; the others cost a handshake and prove nothing. */
    private static Stream<Reaction> answers(List<Reaction> answers, boolean encrypted) {
        return answers.stream().filter(answer -> !encrypted || answer.toString().matches("5(23|3.) .*|.* 5\\.7\\.1 .*"));
    }

    private static Stream<Case> auth(boolean encrypted, List<String> offer) {
        return answers(TO_AUTH, encrypted).map(answer -> new Case(true, encrypted, offer, "AUTH", answer));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_a_check_finds_is_what_a_mail_ends_with(Case each) {
        List<String> lines = Stream.concat(Stream.of("scripted"), each.offer().stream()).toList();
        server.on("EHLO", Reaction.reply(Stream.concat(lines.subList(0, lines.size() - 1).stream().map(line -> "250-" + line),
            Stream.of("250 " + lines.get(lines.size() - 1))).toArray(String[]::new)))
            .on(each.step(), each.answer());
        SmtpSettingsBuilder settings = plain();
        if (each.encrypted()) {
            server.implicitTls(TestTls.loopback());
            settings = patient(SmtpSettings.implicitTls("localhost")).port(server.port()).trustOnly(TestTls.authority());
        }
        SmtpSettings made = (each.account() ? settings.credentials("anne", Secret.of("s3cr3t")) : settings).build();
        server.start();

        Optional<CheckProblem.Kind> found = SmtpCheck.of(made).run(REQUEST).problem().map(CheckProblem::kind);
        Transmission transmission;
        try (SmtpTransport transport = SmtpTransport.of(made)) {
            transmission = transport.send(toOne(), CONTEXT);
        }

        Optional<AccountProblem.Kind> problem = transmission.accountProblem().map(AccountProblem::kind);
        if (found.isEmpty()) {
            assertThat(transmission.isAccepted()).isTrue();
        } else {
            Set<CheckProblem.Kind> same = problem.map(kind -> likeIt(kind, each.step()))
                .orElseGet(() -> likeIt(statuses(transmission).get(0), each.step()));
            assertThat(same).as("%s, %s", statuses(transmission), problem).contains(found.get());
        }
    }

    private static Set<CheckProblem.Kind> likeIt(AccountProblem.Kind problem, String step) {
        return switch (problem) {
            case ACCOUNT_AUTHENTICATION_FAILED ->
                Set.of(CHECK_PASSWORD_REFUSED, CHECK_PASSWORD_FOR_APPLICATIONS, CHECK_ACCOUNT_NOT_FOR_SMTP);
            case ACCOUNT_AUTHENTICATION_REQUIRED -> Set.of(CHECK_AUTHENTICATION_REQUIRED);
            case ACCOUNT_AUTHENTICATION_NOT_OFFERED -> Set.of(CHECK_AUTHENTICATION_NOT_OFFERED, CHECK_AUTHENTICATION_METHOD);
            case ACCOUNT_AUTHENTICATION_UNAVAILABLE -> Set.of(CHECK_BUSY);
            case ACCOUNT_ENCRYPTION_REQUIRED -> Set.of(CHECK_ENCRYPTION_REQUIRED);
            case ACCOUNT_SENDER_REFUSED -> Set.of(CHECK_SENDER_REFUSED);
            // A server that wants nothing from us says so before a sender is named, or to whichever is.
            case ACCOUNT_SERVER_REFUSED -> Set.of(step.equals("MAIL") ? CHECK_SENDER_REFUSED : CHECK_TURNED_AWAY);
            case ACCOUNT_SERVER_UNREACHABLE -> Set.of(CHECK_CONNECTION_LOST, CHECK_NOT_SMTP);
            default -> Set.of();
        };
    }

    private static Set<CheckProblem.Kind> likeIt(RecipientStatus status, String step) {
        return switch (status) {
            case DEFERRED -> Set.of(CHECK_BUSY, CHECK_CONNECTION_LOST);
            case REFUSED -> Set.of(step.equals("MAIL") ? CHECK_SENDER_REFUSED : CHECK_RECIPIENT_REFUSED);
            default -> Set.of();
        };
    }
}
