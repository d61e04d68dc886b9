package com.logisav.mail.testkit.internal;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.testkit.internal.ServerFaults.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** SubEthaSMTP on a free port of the loopback, told what to do wrong. */
public final class SubEthaServer {

    private static final int PATIENCE = 30_000;

    private final ServerFaults faults;
    private final List<TakenMail> taken = new ArrayList<>();
    private final Set<EmailAddress> seen = new HashSet<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final SMTPServer server;

    private SubEthaServer(ServerFaults faults) {
        this.faults = faults;
        this.server = built(faults);
    }

    /** Starts a server. */
    public static SubEthaServer start(ServerFaults faults) {
        SubEthaServer started = new SubEthaServer(faults);
        started.server.start();
        return started;
    }

    private SMTPServer built(ServerFaults wanted) {
        SMTPServer.Builder builder = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).hostName("localhost")
            .insertReceivedHeaders(false).connectionTimeoutMs(PATIENCE).messageHandlerFactory(Handler::new);
        wanted.maxRecipients().ifPresent(builder::maxRecipients);
        wanted.maxBytes().ifPresent(builder::maxMessageSize);
        wanted.certificate().ifPresent(own -> builder.enableTLS().requireTLS().startTlsSocketFactory(own.context()));
        wanted.account().ifPresent(account -> builder.requireAuth().authenticationHandlerFactory(SubEthaLogin.password(account)));
        wanted.token().ifPresent(token -> builder.requireAuth().authenticationHandlerFactory(SubEthaLogin.token(token)));
        return builder.build();
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return server.getPortAllocated();
    }

    /** What it took, in order. */
    public List<TakenMail> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    /** Stops it; whoever waits for a slow reply does not wait longer. */
    public void stop() {
        stopping.countDown();
        server.stop();
    }

    private void refuse(String told) throws RejectException {
        if (EmailAddress.problemOf(told).isPresent()) {
            // What is no address as we know them is none that a fault is about.
            return;
        }
        EmailAddress recipient = EmailAddress.of(told);
        ServerFaults.Reply reply = faults.refused().get(recipient);
        if (reply != null) {
            throw new RejectException(reply.code(), reply.text());
        }
        synchronized (seen) {
            if (faults.greylisted().contains(recipient) && seen.add(recipient)) {
                throw new RejectException(451, "4.7.1 greylisted, come back later");
            }
        }
    }

    private void delay() {
        try {
            // Ends early when the server does.
            boolean unused = stopping.await(faults.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One mail. */
    private final class Handler implements MessageHandler {

        private final MessageContext context;
        private final Collection<String> recipients = new ArrayList<>();
        private String sender = "";

        Handler(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) throws RejectException {
            sender = from;
            if (faults.ending() == Ending.SERVICE_CLOSES) {
                throw new DropConnectionException(421, "4.3.2 closing down");
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            refuse(recipient);
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream message) throws IOException, RejectException {
            if (faults.ending() == Ending.RESET_IN_BODY) {
                message.read();
                reset();
            }
            byte[] bytes = message.readAllBytes();
            synchronized (taken) {
                taken.add(new TakenMail(sender, List.copyOf(recipients), Bytes.of(bytes)));
            }
            if (faults.ending() == Ending.REPLY_LOST) {
                socket().close();
            }
            delay();
            return "2.0.0 Ok: queued as 4F2A1B3C4D";
        }

        private void reset() throws IOException, RejectException {
            socket().setSoLinger(true, 0);
            socket().close();
            // Nobody hears this reply, and SubEthaSMTP would log any other end with its stack trace.
            throw new DropConnectionException(421, "4.4.2 connection reset");
        }

        private Socket socket() {
            return ((Session) context).getSocket();
        }

        @Override
        public void done() {
            // Nothing is kept but what was taken.
        }
    }
}
