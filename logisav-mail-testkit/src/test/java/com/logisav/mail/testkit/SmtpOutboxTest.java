package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a mail is what was said on the wire, whatever the mail was meant to be. */
class SmtpOutboxTest {

    private final SmtpOutbox outbox = new SmtpOutbox(SettableClock.atRandomInstant());

    @BeforeEach
    void open() {
        outbox.open();
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    /** A transport that is wrong in what it says. */
    private void say(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), outbox.port());
            BufferedReader replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(replies.readLine()).startsWith("220");
            for (String line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(replies.readLine()).matches("[23].*");
            }
        }
    }

    private SentMails sent() {
        return SentMails.of(outbox.received());
    }

    @Test
    void a_recipient_who_was_not_meant_is_seen() throws IOException {
        SampleMail mail = SampleMail.about(SampleInvoice.ref("F-1")).to("b@client.example").to("a@client.example");
        outbox.transport().send(mail.build(), MailContext.of(SampleActors.secretary()));
        String messageId = outbox.received().get(0).header("Message-ID").orElseThrow();
        say("HELO host", "MAIL FROM:<bounces@elsewhere.example>", "RCPT TO:<spy@elsewhere.example>", "RCPT TO:<a@client.example>",
            "RCPT TO:<b@client.example>", "DATA", "Message-ID: " + messageId + "\r\nTo: b@client.example, a@client.example\r\n\r\nBonjour\r\n.");
        sent().exactly(2).mail(1).envelope("b@client.example", "a@client.example").envelopeSender("contact@chauffage-durand.example");
        sent().mail(2).about(SampleInvoice.ref("F-1")).envelope("b@client.example", "a@client.example", "spy@elsewhere.example")
            .bcc("spy@elsewhere.example").envelopeSender("bounces@elsewhere.example");
    }

    @Test
    void after_the_test_what_arrived_can_be_looked_at_and_nothing_can_be_sent() {
        SampleMail mail = SampleMail.create().to("a@client.example");
        outbox.transport().send(mail.build(), MailContext.of(SampleActors.secretary()));
        outbox.close();
        sent().exactlyOne();
        assertThatThrownBy(() -> outbox.transport().send(mail.build(), MailContext.of(SampleActors.secretary())))
            .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("mails are sent while a test runs");
    }

    private Transmission send() {
        return outbox.transport().send(SampleMail.create().to("a@client.example").build(), MailContext.of(SampleActors.secretary()));
    }

    @Test
    void after_the_test_nobody_listens_and_no_mail_is_held_any_more() throws Exception {
        int port = outbox.port();
        Fault held = Fault.held();
        outbox.failNext(held);
        Thread sending = new Thread(this::send);
        sending.start();
        held.awaitMail();
        outbox.close();
        sending.join(20_000);
        assertThat(sending.isAlive()).isFalse();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close()).isInstanceOf(ConnectException.class);
        outbox.close();
    }

    @Test
    void what_was_noted_and_planned_since_is_forgotten_when_it_goes_back() throws IOException {
        outbox.failNext(Fault.deferring(451));
        Runnable back = outbox.remember();
        send();
        send();
        String messageId = outbox.received().get(0).header("Message-ID").orElseThrow();
        outbox.failNext(Fault.refusing(554, "5.7.1 no"));
        back.run();
        say("HELO host", "MAIL FROM:<a@elsewhere.example>", "RCPT TO:<b@elsewhere.example>", "DATA",
            "Message-ID: " + messageId + "\r\n\r\nBonjour\r\n.");
        assertThat(outbox.received()).last().satisfies(mail -> assertThat(mail.about()).isEmpty());
        assertThat(send().outcomes(RecipientStatus.DEFERRED)).hasSize(1);
        assertThat(send().isAccepted()).isTrue();
    }

    @Test
    void a_mail_that_nobody_noted_is_seen() throws IOException {
        say("HELO host", "MAIL FROM:<a@elsewhere.example>", "RCPT TO:<b@elsewhere.example>", "DATA", "Subject: x\r\n\r\nBonjour\r\n.");
        assertThatThrownBy(() -> sent().nothing()).isInstanceOf(AssertionError.class);
        sent().exactlyOne().subject("x").envelope("b@elsewhere.example");
    }
}
