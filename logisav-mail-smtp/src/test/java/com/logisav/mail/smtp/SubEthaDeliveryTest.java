package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.TestTls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** Against a server that we did not write and that can be told to fail. */
class SubEthaDeliveryTest {

    private static final String MARIE = "marie@client.fr";
    private static final String PAUL = "paul@client.fr";
    private static final String LUC = "luc@client.fr";

    private final List<byte[]> received = new ArrayList<>();
    private final Map<String, RejectException> refusals = new HashMap<>();
    private Ending ending = context -> "queued as 4F2A1B3C4D";
    private SMTPServer server;

    /** What the server does when it has read a mail. */
    @FunctionalInterface
    interface Ending {
        String reply(MessageContext context) throws RejectException, IOException;
    }

    private SMTPServer.Builder builder() {
        return SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).hostName("localhost").insertReceivedHeaders(false)
            .connectionTimeoutMs(20_000).messageHandlerFactory(Handler::new);
    }

    private void start(SMTPServer.Builder builder) {
        server = builder.build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Transmission send(SmtpSettingsBuilder settings) {
        OutgoingMail mail = MailBuilder.aMail().to(MARIE, PAUL, LUC).build();
        SmtpSettings here = ScriptedDelivery.patient(settings).port(server.getPortAllocated()).build();
        try (SmtpTransport transport = SmtpTransport.of(here)) {
            return transport.send(mail, ScriptedDelivery.CONTEXT);
        }
    }

    private Transmission send() {
        return send(SmtpSettings.plainOnLoopback(1));
    }

    private static List<RecipientStatus> statuses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::status).toList();
    }

    @Test
    void takes_the_mail_and_names_it() {
        start(builder());

        Transmission transmission = send();

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(transmission.transactions().get(0).queueId()).contains("4F2A1B3C4D");
        assertThat(received).hasSize(1);
        assertThat(MailBuilder.sha256(received.get(0))).isEqualTo(transmission.transactions().get(0).sha256().orElseThrow());
    }

    @Test
    void refuses_one_of_three() {
        refusals.put(PAUL, new RejectException(550, "5.1.1 unknown user"));
        start(builder());

        assertThat(statuses(send())).containsExactly(ACCEPTED, REFUSED, ACCEPTED);
        assertThat(received).hasSize(1);
    }

    @Test
    void refuses_all() {
        for (String recipient : List.of(MARIE, PAUL, LUC)) {
            refusals.put(recipient, new RejectException(550, "5.1.1 unknown user"));
        }
        start(builder());

        assertThat(statuses(send())).containsExactly(REFUSED, REFUSED, REFUSED);
        assertThat(received).isEmpty();
    }

    @Test
    void greylists_one() {
        refusals.put(MARIE, new RejectException(451, "4.7.1 greylisted, try again later"));
        start(builder());

        Transmission transmission = send();

        assertThat(statuses(transmission)).containsExactly(DEFERRED, ACCEPTED, ACCEPTED);
        assertThat(transmission.outcomes().get(0).code()).isEqualTo("RECIPIENT_GREYLISTED");
    }

    @Test
    void takes_no_more_than_two_recipients_at_once() {
        start(builder().maxRecipients(2));

        Transmission transmission = send();

        assertThat(statuses(transmission)).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
        assertThat(transmission.transactions()).hasSize(2);
    }

    @Test
    void refuses_the_mail_after_reading_it() {
        ending = context -> {
            throw new RejectException(554, "5.6.0 looks like spam");
        };
        start(builder());

        assertThat(statuses(send())).containsExactly(REFUSED, REFUSED, REFUSED);
    }

    @Test
    void closes_at_the_second_recipient() {
        refusals.put(PAUL, new DropConnectionException(421, "4.3.2 closing"));
        start(builder());

        assertThat(statuses(send())).containsExactly(DEFERRED, DEFERRED, DEFERRED);
        assertThat(received).isEmpty();
    }

    @Test
    void closes_after_reading_the_mail() {
        ending = context -> {
            throw new DropConnectionException(421, "4.3.2 closing");
        };
        start(builder());

        assertThat(statuses(send())).containsExactly(DEFERRED, DEFERRED, DEFERRED);
    }

    @Test
    void takes_the_mail_and_loses_the_reply() {
        ending = context -> {
            Socket socket = ((Session) context).getSocket();
            socket.setSoLinger(true, 0);
            socket.close();
            return "queued as 4F2A1B3C4D";
        };
        start(builder());

        assertThat(statuses(send())).containsExactly(IN_DOUBT, IN_DOUBT, IN_DOUBT);
        assertThat(received).hasSize(1);
    }

    @Test
    void wants_TLS_and_a_password() {
        start(builder().enableTLS(true).requireTLS(true).requireAuth(true).startTlsSocketFactory(TestTls.loopback())
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SubEthaDeliveryTest::login)));

        Transmission transmission =
            send(SmtpSettings.submission("localhost").trustOnly(TestTls.authority()).credentials("anne", Secret.of("été 1")));

        assertThat(transmission.isAccepted()).isTrue();
        assertThat(transmission.transactions().get(0).tlsProtocol()).isPresent();
    }

    @Test
    void is_another_than_its_certificate_says() {
        start(builder().enableTLS(true).requireTLS(true).startTlsSocketFactory(TestTls.elsewhere()));

        Transmission transmission = send(SmtpSettings.submission("localhost").trustOnly(TestTls.authority()));

        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_TLS_FAILED);
    }

    @Test
    void does_not_know_the_password() {
        start(builder().requireAuth(true).authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SubEthaDeliveryTest::login)));

        Transmission transmission = send(SmtpSettings.plainOnLoopback(1).credentials("anne", Secret.of("wrong")));

        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED);
    }

    @Test
    void wants_a_password_that_is_not_configured() {
        start(builder().requireAuth(true).authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SubEthaDeliveryTest::login)));

        Transmission transmission = send();

        assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED);
    }

    private static void login(String user, String password, MessageContext context) throws LoginFailedException {
        if (!user.equals("anne") || !password.equals("été 1")) {
            throw new LoginFailedException();
        }
    }

    private final class Handler implements MessageHandler {

        private final MessageContext context;

        Handler(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            // Any sender will do.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusals.containsKey(recipient)) {
                throw refusals.get(recipient);
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] mail = data.readAllBytes();
            received.add(mail);
            StrictReading.keepReceived(mail);
            return ending.reply(context);
        }

        @Override
        public void done() {
            // Nothing is held.
        }
    }
}
