package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import com.logisav.mail.spi.CheckRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With everything switched on that can be logged, by us and by the libraries below. */
class LoggingTest extends ScriptedDelivery {

    private static final String PASSWORD = "c4n4ry-p4ssw0rd";
    /** What PLAIN sends. */
    private static final String PLAIN = base64("anne\0anne\0" + PASSWORD);
    private static final Reaction WITH_STARTTLS = Reaction.reply("250-scripted", "250-AUTH PLAIN LOGIN", "250 STARTTLS");

    private final Logger root = Logger.getLogger("");
    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (!entry.getLoggerName().startsWith("java") && !entry.getLoggerName().startsWith("sun")) {
                records.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final List<Handler> others = List.of(root.getHandlers());
    private final Level before = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listenToEverything() {
        PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(all);
        System.setErr(all);
        others.forEach(root::removeHandler);
        collector.setLevel(Level.ALL);
        root.addHandler(collector);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
        System.setErr(err);
        root.setLevel(before);
        root.removeHandler(collector);
        others.forEach(root::addHandler);
    }

    private List<String> said(Level from) {
        SimpleFormatter formatter = new SimpleFormatter();
        return records.stream().filter(entry -> entry.getLevel().intValue() >= from.intValue()).map(formatter::format).toList();
    }

    /** What was logged at any level, or printed; the controls are there to be found. */
    private List<String> written() {
        System.out.println("printed to out");
        System.err.println("printed to err");
        List<String> all = new ArrayList<>(said(Level.ALL));
        assertThat(all).isNotEmpty();
        all.add(printed.toString(StandardCharsets.UTF_8));
        assertThat(all).last().asString().contains("printed to out", "printed to err");
        return all;
    }

    private static OutgoingMail confidential() {
        return MailBuilder.aMail().to("confidential@client.fr").bcc("blind@client.fr").from("boss@example.fr", "Confidential Boss")
            .subject("Confidential subject").text("Confidential text").html("<p>Confidential HTML</p>")
            .attach("Confidential.pdf", "application/pdf", MailSamples.PDF).build();
    }

    static Stream<List<Reaction>> scripts() {
        return Stream.of(
            List.of(Reaction.reply("250 2.1.5 <confidential@client.fr> Ok"), Reaction.reply("250 2.0.0 queued")),
            List.of(Reaction.reply("550 5.1.1 <confidential@client.fr> unknown"), Reaction.reply("250 2.0.0 queued")),
            List.of(Reaction.reply("250 2.1.5 Ok"), Reaction.reply("554 5.6.0 <confidential@client.fr> does not want it")),
            List.of(Reaction.reply("250 2.1.5 Ok"), Reaction.reset()));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void nothing_of_the_mail_is_logged_above_DEBUG(List<Reaction> script) {
        server.on("RCPT", script.get(0)).on(".", script.get(1));

        send(confidential());

        assertThat(said(Level.ALL)).isNotEmpty();
        assertThat(said(Level.CONFIG)).noneMatch(line -> line.contains("client.fr") || line.contains("boss@")
            || line.contains("onfidential"));
    }

    @Test
    void a_file_that_fails_is_not_logged_by_name_above_DEBUG() {
        Content failing = () -> {
            throw new IOException("/secret/path/confidential.pdf");
        };

        send(MailBuilder.aMail().to(MARIE).attach("confidential.pdf", "application/pdf", 1, "", failing).build());

        assertThat(said(Level.CONFIG)).noneMatch(line -> line.contains("onfidential"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void the_password_is_logged_at_no_level_in_no_form(Reaction reply) {
        server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, Reaction.reply("250-scripted", "250 AUTH PLAIN LOGIN")).on("AUTH", reply);

        Transmission transmission = send(toThree(), patient(SmtpSettings.submission("localhost")).port(server.port())
            .trustOnly(TestTls.authority()).credentials("anne", Secret.of(PASSWORD)));

        assertThat(written()).noneMatch(LoggingTest::holdsThePassword);
        assertThat(holdsThePassword(shown(transmission))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("replies")
    void an_access_token_is_logged_at_no_level_in_no_form(Reaction reply) {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH XOAUTH2")).on("AUTH", Reaction.reply("334 e30=")).on("", reply);

        Transmission transmission = send(toThree(), plain().credentials("anne", () -> Secret.of(PASSWORD)));

        assertThat(written()).noneMatch(LoggingTest::holdsThePassword);
        assertThat(holdsThePassword(shown(transmission))).isFalse();
    }

    /** A server that repeats what it was told, in whichever way it ends. */
    @ParameterizedTest
    @MethodSource("echoes")
    void a_password_that_the_server_repeats_is_shown_and_logged_nowhere(String echo) {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN")).on("AUTH", Reaction.reply(echo.split("\\|")).thenClose());

        assertHidden(send(toThree(), plain().credentials("anne", Secret.of(PASSWORD))));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void a_password_that_the_server_repeats_is_shown_by_no_check(String echo) {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN")).on("AUTH", Reaction.reply(echo.split("\\|")).thenClose()).start();

        SettingsCheck check = SmtpCheck.of(plain().credentials("anne", Secret.of(PASSWORD)).build())
            .run(CheckRequest.of(SenderIdentity.of("s", Mailbox.of("factures@example.fr"))));

        CheckProblem problem = check.problem().orElseThrow();
        assertThat(holdsThePassword(problem.text(Locale.FRANCE) + problem.reply() + problem.arguments() + check)).isFalse();
        assertThat(written()).noneMatch(LoggingTest::holdsThePassword);
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void a_token_that_the_server_repeats_is_shown_and_logged_nowhere(String echo) {
        String token = echo.replace(PLAIN, base64("user=anne\001auth=Bearer " + PASSWORD + "\001\001"));
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH XOAUTH2")).on("AUTH", Reaction.reply(token.split("\\|")).thenClose());

        assertHidden(send(toThree(), plain().credentials("anne", () -> Secret.of(PASSWORD))));
    }

    @Test
    void the_rest_of_what_such_a_server_says_is_shown() {
        server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH PLAIN")).on("AUTH", Reaction.reply("535 5.7.8 " + PLAIN + " is no good"));

        Transmission transmission = send(toOne(), plain().credentials("anne", Secret.of(PASSWORD)));

        assertThat(transmission.accountProblem().orElseThrow().reply()).contains(ServerReply.of(535, "5.7.8 *** is no good"));
    }

    static Stream<String> echoes() {
        return Stream.of("535 5.7.8 " + PASSWORD + " is wrong", "535 5.7.8 no: AUTH PLAIN " + PLAIN, "500 5.5.1 what? <AUTH PLAIN " + PLAIN + ">",
            "535-5.7.8 " + PLAIN + "|535 5.7.8 no", "334 " + PLAIN, "AUTH PLAIN " + PLAIN, "235 2.7.0 welcome, " + PASSWORD,
            "535 5.7.8 " + PLAIN.toUpperCase(Locale.ROOT), "454 4.7.0 '" + base64(PASSWORD) + "'");
    }

    /** All that a receipt or a journal could keep of it, and a person read. */
    private static String shown(Transmission transmission) {
        Stream<Object> outcomes = transmission.outcomes().stream().flatMap(outcome ->
            Stream.of(outcome, outcome.reply().map(ServerReply::text), outcome.text(Locale.FRANCE), outcome.arguments()));
        Stream<Object> problem = transmission.accountProblem().stream().flatMap(found ->
            Stream.of(found, found.reply().map(ServerReply::text), found.text(Locale.FRANCE), found.arguments()));
        Stream<Object> rest = Stream.of(transmission, transmission.contentFailure(), transmission.transactions(),
            transmission.transactions().stream().map(SmtpTransaction::queueId).toList());
        return Stream.of(outcomes, problem, rest).flatMap(each -> each).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private void assertHidden(Transmission transmission) {
        String shown = shown(transmission);
        assertThat(transmission.isAccepted()).isFalse();
        assertThat(holdsThePassword(shown)).as(shown).isFalse();
        assertThat(written()).noneMatch(LoggingTest::holdsThePassword);
    }

    @Test
    void what_a_source_of_tokens_throws_is_logged_without_its_text() {
        send(toThree(), plain().credentials("anne", (AccessTokens) () -> {
            throw new IllegalStateException("refresh failed for " + PASSWORD);
        }));

        assertThat(said(Level.WARNING)).anyMatch(line -> line.contains("IllegalStateException"));
        assertThat(written()).noneMatch(LoggingTest::holdsThePassword);
    }

    static Stream<Reaction> replies() {
        return Stream.of(Reaction.reply("235 2.7.0 welcome"), Reaction.reply("535 5.7.8 no"), Reaction.reset());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean holdsThePassword(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return forms().anyMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT)));
    }

    /** As it is, and the three ways in which base64 shows it, wherever in the text it starts. */
    private static Stream<String> forms() {
        Stream<String> encoded = Stream.of("", "x", "xx").map(before -> {
            String all = Base64.getEncoder().encodeToString((before + PASSWORD).getBytes(StandardCharsets.US_ASCII));
            return all.substring(4, all.length() - 4);
        });
        return Stream.concat(Stream.of(PASSWORD), encoded);
    }
}
