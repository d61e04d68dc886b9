package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.config.ConfigLoader;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * A host's own configuration of Simple Java Mail and Jakarta Mail changes nothing in our mails. All tests of this module run beside a
 * hostile {@code simplejavamail.properties}, hostile system properties; the last one, in a JVM of its own, in a hostile environment.
 */
class HermeticTest extends ScriptedDelivery {

    @TempDir
    private Path directory;

    @Nested
    class The_hostile_configuration {

        @Test
        void is_loaded() {
            assertThat(ConfigLoader.getBooleanProperty(ConfigLoader.Property.TRANSPORT_MODE_LOGGING_ONLY)).isTrue();
            assertThat(ConfigLoader.getStringProperty(ConfigLoader.Property.DEFAULT_BCC_ADDRESS)).isEqualTo("hijacker@hijack.example");
            assertThat(ConfigLoader.getStringProperty(ConfigLoader.Property.DEFAULT_TO_ADDRESS)).isEqualTo("hijacker@hijack.example");
        }

        @Test
        void makes_Simple_Java_Mail_return_without_sending() {
            server.start();
            Email email = EmailBuilder.startingBlank().from("a@example.fr").to(MARIE).withSubject("a").withPlainText("a").buildEmail();

            MailerBuilder.withSMTPServer("127.0.0.1", server.port()).clearProxy().withDebugLogging(false).buildMailer().sendMail(email)
                .join();

            assertThat(server.completeMails()).isEmpty();
        }
    }

    @Test
    void our_mail_is_sent_to_its_own_recipients() throws Exception {
        Transmission transmission = send(toThree());

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(server.commands()).filteredOn(command -> command.startsWith("RCPT"))
            .containsExactly("RCPT TO:<marie@client.fr>", "RCPT TO:<paul@client.fr>", "RCPT TO:<luc@client.fr>");
        assertThat(server.commands()).contains("MAIL FROM:<facturation@example.fr>");
    }

    @Test
    void our_mail_says_nothing_that_was_not_in_it() {
        send(toThree());

        assertThat(new String(server.completeMails().get(0), StandardCharsets.US_ASCII)).doesNotContainIgnoringCase("hijack");
    }

    @Test
    void an_image_that_the_HTML_names_is_not_fetched_from_the_class_path_or_the_disk() {
        String html = "<img src=\"simplejavamail.properties\"><img src=\"/etc/hostname\"><img src=\"https://hijack.example/x.png\">";

        assertThat(Rendering.text(MailBuilder.aMail().html(html))).contains("Content-Type: multipart/alternative;").doesNotContain("cid:");
    }

    @Test
    void nothing_is_printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            send(toThree());
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_class_loader_that_knows_nothing_of_mail_does_not_matter() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Transmission transmission = send(toThree());

            assertThat(transmission.isAccepted()).isTrue();
            assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** It switches itself on by being there, and lets mails hang after refusals, on threads of its own. */
    @Test
    void a_batch_module_on_the_class_path_does_not_matter() throws Exception {
        Path modules = Path.of("target", "batch-module").toAbsolutePath();
        Path output = directory.resolve("out");
        Reaction no = Reaction.reply("550 5.1.1 no such user");
        server.on("RCPT", no, no, no, Reaction.reply("250 2.1.5 Ok")).start();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsimplejavamail.defaults.connectionpool.coresize=2", "-cp",
            System.getProperty("java.class.path") + File.pathSeparator + modules.resolve("*"), SendBesideBatchModule.class.getName(),
            Integer.toString(server.port())).redirectErrorStream(true).redirectOutput(output.toFile()).start();

        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(Files.readAllLines(output)).as("ended: " + ended)
            .containsSubsequence("[REFUSED]", "[REFUSED]", "[REFUSED]", "[ACCEPTED]", "threads: []");
        // The host's pool would connect somewhere for our mailer, too.
        assertThat(Files.readString(output)).doesNotContain("Exception");
    }

    /** A proxy that others of the host go through sees no mail: it would be where the password goes. */
    @Test
    void a_proxy_of_the_JVM_is_not_used() throws Exception {
        Path output = directory.resolve("out");
        server.start();
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=" + proxy.getLocalPort(), "-DsocksNonProxyHosts=", "-cp",
                System.getProperty("java.class.path"), SendInHostileEnvironment.class.getName(), Integer.toString(server.port()))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();

            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();

            assertThat(ended).isTrue();
            assertThat(Files.readString(output)).contains("accepted: true");
        }
    }

    /** Simple Java Mail reads the environment once for each JVM, so this one is new. */
    @Test
    void the_environment_does_not_matter() throws Exception {
        Path output = directory.resolve("out");
        server.start();
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), SendInHostileEnvironment.class.getName(), Integer.toString(server.port()));
        java.environment().put("SIMPLEJAVAMAIL_DEFAULTS_CC_NAME", "Hijacker");
        java.environment().put("SIMPLEJAVAMAIL_DEFAULTS_BCC_NAME", "Hijacker");
        Process process = java.redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).contains("loaded: Hijacker", "accepted: true");
        assertThat(new String(server.completeMails().get(0), StandardCharsets.US_ASCII)).doesNotContainIgnoringCase("hijack");
        assertThat(server.commands()).filteredOn(command -> command.startsWith("RCPT")).hasSize(3);
    }
}
