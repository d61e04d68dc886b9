package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckProblem.Kind;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import com.logisav.mail.spi.CheckRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A check says which step failed and what to change, and sends nothing. */
class SmtpCheckTest extends ScriptedDelivery {

    private static final SenderIdentity SENDER = SenderIdentity.of("s", Mailbox.of("factures@example.fr"));
    private static final CheckRequest REQUEST =
        CheckRequest.of(SENDER).to(EmailAddress.of("marie@client.fr")).within(Duration.ofSeconds(10));
    private static final Reaction WITH_STARTTLS = Reaction.reply("250-scripted", "250 STARTTLS");
    private static final Reaction WITH_AUTH = Reaction.reply("250-scripted", "250 AUTH PLAIN LOGIN");

    private SettingsCheck check(SmtpSettingsBuilder settings) {
        return check(settings, REQUEST);
    }

    private SettingsCheck check(SmtpSettingsBuilder settings, CheckRequest request) {
        server.start();
        return SmtpCheck.of(settings.build()).run(request);
    }

    private SmtpSettingsBuilder startTls() {
        return SmtpSettings.submission("localhost").port(server.port()).trustOnly(TestTls.authority());
    }

    private SmtpSettingsBuilder implicitTls() {
        return SmtpSettings.implicitTls("localhost").port(server.port()).trustOnly(TestTls.authority());
    }

    private SmtpSettingsBuilder withAccount(SmtpSettingsBuilder settings) {
        return settings.credentials("anne", Secret.of("s3cr3t"));
    }

    private static void assertFound(SettingsCheck check, Kind kind, CheckStage... passed) {
        assertThat(check.problem()).map(CheckProblem::kind).contains(kind);
        assertThat(check.steps()).extracting(CheckStep::stage).containsExactly(passed);
    }

    @Nested
    class Settings_that_are_right {

        @Test
        void pass_every_stage_and_send_nothing() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH);

            SettingsCheck check = check(withAccount(startTls()));

            assertThat(check.problem()).isEmpty();
            assertThat(check.steps()).extracting(CheckStep::stage).containsExactly(CheckStage.values());
            assertThat(server.commands()).anyMatch(command -> command.startsWith("RCPT")).doesNotContain("DATA");
        }

        @ParameterizedTest
        @EnumSource
        void are_looked_at_no_further_than_asked(CheckStage depth) throws Exception {
            server.implicitTls(TestTls.loopback()).on("EHLO", WITH_AUTH);

            SettingsCheck check = check(withAccount(implicitTls()), REQUEST.upTo(depth));

            assertThat(check.problem()).isEmpty();
            assertThat(check.hasPassed(depth)).isTrue();
            assertThat(check.steps()).extracting(CheckStep::stage).allMatch(stage -> stage.compareTo(depth) <= 0 || stage == CheckStage.TLS);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("DATA")
                || (command.startsWith("AUTH") && depth.compareTo(CheckStage.AUTH) < 0)
                || (command.startsWith("MAIL") && depth.compareTo(CheckStage.MAIL) < 0)
                || (command.startsWith("RCPT") && depth.compareTo(CheckStage.RCPT) < 0));
        }
    }

    @Nested
    class The_server {

        @Test
        void whose_name_is_unknown_is() {
            server.start();
            SmtpSettings settings = SmtpSettings.submission("smtp.example.fr").build();

            SettingsCheck check = SmtpCheck.of(settings).within(HostPolicy.over((host, port) -> {
                throw new UnknownHostException(host);
            })).run(REQUEST);

            assertFound(check, Kind.CHECK_HOST_NOT_ALLOWED);
        }

        @Test
        void inside_the_host_s_network_is_not_allowed() {
            server.start();

            assertFound(SmtpCheck.of(plain().build()).within(HostPolicy.publicInternet()).run(REQUEST), Kind.CHECK_HOST_NOT_ALLOWED);
        }

        @Test
        void at_whose_port_nobody_listens_refuses() throws Exception {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }

            assertFound(check(SmtpSettings.plainOnLoopback(free)), Kind.CHECK_CONNECTION_REFUSED);
        }

        @Test
        void that_says_nothing_is_silent_within_the_limit() {
            server.on("greeting", Reaction.silence());
            Instant before = Instant.now();

            assertFound(check(plain(), REQUEST.within(Duration.ofSeconds(2))), Kind.CHECK_SILENT, CheckStage.CONNECT);

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }

        @ParameterizedTest
        @CsvSource({"SSH-2.0-CANARY", "220 CANARY FTP", "HTTP/1.1 400 CANARY", "* OK CANARY", "+OK CANARY", "200 CANARY"})
        void that_speaks_something_else_is_no_mail_server_and_is_not_quoted(String greeting) {
            server.on("greeting", Reaction.reply(greeting)).on("EHLO", Reaction.reply("530 CANARY")).on("HELO", Reaction.reply("500 CANARY"));

            SettingsCheck check = check(plain(), REQUEST.within(Duration.ofSeconds(3)));

            assertFound(check, Kind.CHECK_NOT_SMTP, CheckStage.CONNECT);
            assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).doesNotContain("CANARY");
        }

        @Test
        void that_turns_us_away_is_quoted() {
            server.on("greeting", Reaction.reply("554 5.7.1 you are on a list"));

            SettingsCheck check = check(plain());

            assertFound(check, Kind.CHECK_TURNED_AWAY, CheckStage.CONNECT);
            assertThat(check.problem().orElseThrow().text(Locale.UK)).contains("you are on a list");
        }

        @Test
        void that_closes_is_lost() {
            server.on("EHLO", Reaction.close());

            assertFound(check(plain()), Kind.CHECK_CONNECTION_LOST, CheckStage.CONNECT);
        }
    }

    @Nested
    class Encryption {

        @Test
        void that_begins_with_the_first_byte_is_told_from_silence() {
            server.implicitTls(TestTls.elsewhere());

            assertFound(check(startTls(), REQUEST.within(Duration.ofSeconds(3))), Kind.CHECK_TLS_FROM_THE_START, CheckStage.CONNECT);
        }

        @Test
        void that_does_not_begin_with_the_first_byte_is_told_from_a_failure() {
            assertFound(check(implicitTls()), Kind.CHECK_TLS_NOT_FROM_THE_START, CheckStage.CONNECT);
        }

        @Test
        void that_is_not_offered_is_missed_and_nothing_more_is_said() throws Exception {
            assertFound(check(withAccount(startTls())), Kind.CHECK_STARTTLS_NOT_OFFERED, CheckStage.CONNECT, CheckStage.GREETING);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }

        @Test
        void that_is_refused_is_quoted() {
            server.on("EHLO", WITH_STARTTLS).on("STARTTLS", Reaction.reply("454 4.7.0 not now"));

            assertFound(check(startTls()), Kind.CHECK_STARTTLS_REFUSED, CheckStage.CONNECT, CheckStage.GREETING);
        }
    }

    @Nested
    class A_certificate {

        @Test
        void for_another_name_is_shown_with_both_names() {
            server.tls(TestTls.elsewhere()).on("EHLO", WITH_STARTTLS);

            SettingsCheck check = check(startTls());

            assertFound(check, Kind.CHECK_CERTIFICATE_NAME, CheckStage.CONNECT, CheckStage.GREETING);
            assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).contains("localhost", "smtp.elsewhere.example");
        }

        @Test
        void that_nobody_trusts_names_its_issuer() {
            server.implicitTls(TestTls.loopback());

            SettingsCheck check = check(SmtpSettings.implicitTls("localhost").port(server.port()));

            assertFound(check, Kind.CHECK_CERTIFICATE_UNTRUSTED, CheckStage.CONNECT);
            assertThat(check.problem().orElseThrow().arguments().get("issuer").toString()).isNotBlank();
        }

        /** Refused by the platform for its name; by the clock that says when, it would be too old. */
        @Test
        void that_is_too_old_says_since_when() {
            server.implicitTls(TestTls.elsewhere()).start();
            Clock later = Clock.fixed(Instant.parse("2200-01-01T00:00:00Z"), ZoneOffset.UTC);

            SettingsCheck check = SmtpCheck.of(implicitTls().build()).on(later).run(REQUEST);

            assertFound(check, Kind.CHECK_CERTIFICATE_EXPIRED, CheckStage.CONNECT);
            assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).doesNotContain("T00:00").contains("jusqu’au");
        }
    }

    @Nested
    class An_answer {

        @ParameterizedTest
        @CsvSource({"535 5.7.8 no, CHECK_PASSWORD_REFUSED", "534 5.7.9 app password, CHECK_PASSWORD_FOR_APPLICATIONS",
            "535 5.7.139 disabled, CHECK_ACCOUNT_NOT_FOR_SMTP",
            "432 4.7.12 new password, CHECK_PASSWORD_REFUSED", "454 4.7.0 later, CHECK_BUSY", "538 5.7.11 TLS, CHECK_ENCRYPTION_REQUIRED"})
        void to_AUTH_decides(String reply, Kind kind) {
            server.on("EHLO", WITH_AUTH).on("AUTH", Reaction.reply(reply));

            assertFound(check(withAccount(plain())), kind, CheckStage.CONNECT, CheckStage.GREETING);
        }

        @Test
        void to_EHLO_without_AUTH_decides() {
            assertFound(check(withAccount(plain())), Kind.CHECK_AUTHENTICATION_NOT_OFFERED, CheckStage.CONNECT, CheckStage.GREETING);
        }

        @Test
        void to_EHLO_with_ways_that_are_not_ours_names_them() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH GSSAPI CRAM-MD5"));

            SettingsCheck check = check(withAccount(plain()));

            assertFound(check, Kind.CHECK_AUTHENTICATION_METHOD, CheckStage.CONNECT, CheckStage.GREETING);
            assertThat(check.problem().orElseThrow().text(Locale.UK)).contains("GSSAPI, CRAM-MD5");
        }

        @ParameterizedTest
        @CsvSource({"530 5.7.0 authentication required, CHECK_AUTHENTICATION_REQUIRED", "553 5.7.1 not yours, CHECK_AUTHENTICATION_REQUIRED",
            "550 5.1.8 no such sender, CHECK_SENDER_REFUSED", "451 4.3.0 later, CHECK_BUSY"})
        void to_MAIL_decides(String reply, Kind kind) {
            server.on("EHLO", WITH_AUTH).on("MAIL", Reaction.reply(reply));

            assertFound(check(plain()), kind, CheckStage.CONNECT, CheckStage.GREETING);
        }

        @ParameterizedTest
        @CsvSource({"554 5.7.1 relay access denied, CHECK_AUTHENTICATION_REQUIRED",
            "550 5.7.54 unable to relay, CHECK_AUTHENTICATION_REQUIRED", "550 5.1.1 unknown, CHECK_RECIPIENT_REFUSED",
            "450 4.7.1 greylisted, CHECK_BUSY"})
        void to_RCPT_decides(String reply, Kind kind) {
            server.on("EHLO", WITH_AUTH).on("RCPT", Reaction.reply(reply));

            assertFound(check(plain()), kind, CheckStage.CONNECT, CheckStage.GREETING, CheckStage.MAIL);
        }
    }

    @ParameterizedTest
    @CsvSource({"s3cr3t, ", "wrong, CHECK_PASSWORD_REFUSED", ", CHECK_AUTHENTICATION_REQUIRED"})
    void a_server_that_we_did_not_write_is_understood(String password, Kind kind) {
        SMTPServer real = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).hostName("localhost").requireAuth(true)
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
                if (!given.equals("s3cr3t")) {
                    throw new LoginFailedException();
                }
            })).build();
        real.start();
        try {
            SmtpSettingsBuilder settings = SmtpSettings.plainOnLoopback(real.getPortAllocated());
            SettingsCheck check =
                SmtpCheck.of((password == null ? settings : settings.credentials("anne", Secret.of(password))).build()).run(REQUEST);

            assertThat(check.problem().map(CheckProblem::kind).orElse(null)).isEqualTo(kind);
        } finally {
            real.stop();
        }
    }
}
