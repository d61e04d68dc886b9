package com.logisav.mail.testkit.internal;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real SMTP server on a free port of the loopback, which takes every mail for everybody and keeps what was said to it. */
public final class GreenMailInbox {

    private static final byte[] TRACE = "Return-Path: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int LINES_OF_TRACE = 2;

    private final GreenMail server;
    private final int port;
    private final List<TakenMail> taken = new ArrayList<>();
    private @Nullable MovingMessage last;

    private GreenMailInbox(GreenMail server) {
        this.server = server;
        this.port = server.getSmtp().getPort();
    }

    /** Starts a server. */
    public static GreenMailInbox start() {
        GreenMail server = new QuietGreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        GreenMailInbox inbox = new GreenMailInbox(server);
        // One mailbox for all: GreenMail logs the address and the password of each that it makes for a recipient.
        GreenMailUser everybody = server.setUser("everybody", "");
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            inbox.take(message);
            return everybody;
        });
        return inbox;
    }

    /** Takes the end of a connection in the middle of a mail for what it is: the end of it. */
    private static final class QuietGreenMail extends GreenMail {

        QuietGreenMail(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
            return Map.of(ServerSetup.PROTOCOL_SMTP, new SmtpServer(setups[0], managers) {
                @Override
                protected ProtocolHandler createProtocolHandler(Socket client) {
                    return quiet(super.createProtocolHandler(client));
                }
            });
        }

        private static ProtocolHandler quiet(ProtocolHandler handler) {
            return new ProtocolHandler() {
                @Override
                public void run() {
                    try {
                        handler.run();
                    } catch (IllegalStateException e) {
                        // It holds all that came of the mail, and the thread would print it to standard error and end. It ends.
                    }
                }

                @Override
                public void close() {
                    handler.close();
                }
            };
        }
    }

    /** Called for each recipient in turn, before the client gets its reply. */
    private synchronized void take(MovingMessage message) throws MessagingException {
        if (message != last) {
            last = message;
            List<String> recipients = message.getToAddresses().stream().map(MailAddress::getEmail).sorted().toList();
            taken.add(new TakenMail(message.getReturnPath().getEmail(), recipients, bytes(message)));
        }
    }

    private static Bytes bytes(MovingMessage message) throws MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("the message cannot be read", e);
        }
        // What was sent ended with a line end: the one before the dot is part of the mail (RFC 5321, 4.1.1.4), and this server drops it.
        bytes.writeBytes(LINE_END);
        return Bytes.of(withoutTrace(bytes.toByteArray()));
    }

    /** Without the two lines that this server itself writes above a message: Return-Path and Received. */
    private static byte[] withoutTrace(byte[] message) {
        int start = 0;
        if (Arrays.equals(message, 0, Math.min(TRACE.length, message.length), TRACE, 0, TRACE.length)) {
            for (int line = 0; line < LINES_OF_TRACE; line++) {
                while (message[start++] != '\n') {
                    // On to the next line.
                }
            }
        }
        return Arrays.copyOfRange(message, start, message.length);
    }

    /** Where it listens, on 127.0.0.1; after it was stopped, where it did. */
    public int port() {
        return port;
    }

    /** The mails that were taken, in order; the recipients of each by name. */
    public synchronized List<TakenMail> taken() {
        return List.copyOf(taken);
    }

    /** Stops the server. */
    public void stop() {
        server.stop();
    }
}
