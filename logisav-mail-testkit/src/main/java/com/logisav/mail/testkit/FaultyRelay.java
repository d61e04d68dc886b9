package com.logisav.mail.testkit;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.internal.SmtpWire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands between a client and an SMTP server, passes on what both say, and does to one mail what a fault says. */
final class FaultyRelay implements AutoCloseable {

    private static final String DOT = ".";
    private static final String NOT_NOW = "454 4.7.0 not at the moment";

    private final ServerSocket listener;
    private final int inbox;
    private final Fault fault;
    private volatile @Nullable Socket client;

    private FaultyRelay(ServerSocket listener, int inbox, Fault fault) {
        this.listener = listener;
        this.inbox = inbox;
        this.fault = fault;
    }

    /** A relay to this port of the loopback, for one connection. */
    static FaultyRelay to(int inbox, Fault fault) {
        try {
            FaultyRelay relay = new FaultyRelay(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), inbox, fault);
            Thread thread = new Thread(relay::run, "faulty-relay");
            thread.setDaemon(true);
            thread.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        quietly(listener);
        Socket present = client;
        if (present != null) {
            quietly(present);
        }
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // The test has what it came for.
        }
    }

    private void run() {
        try (Socket near = listener.accept(); Socket far = new Socket(InetAddress.getLoopbackAddress(), inbox)) {
            client = near;
            converse(new SmtpWire(near), new SmtpWire(far));
        } catch (IOException e) {
            // One of the two has gone, or the relay was closed: a client sees what it would see of a server that goes.
        }
    }

    private void converse(SmtpWire near, SmtpWire far) throws IOException {
        if (fault.account().equals(Optional.of(AccountProblem.Kind.ACCOUNT_SERVER_REFUSED))) {
            near.say("554 5.3.2 no service for you");
            return;
        }
        near.say(far.reply());
        boolean goesOn = true;
        for (String command = near.hear(); command != null; command = goesOn ? near.hear() : null) {
            Optional<String> own = own(command);
            if (command.startsWith("EHLO ")) {
                far.say(command);
                far.reply();
                near.say(offer());
            } else if (own.isPresent()) {
                near.say(own.get());
            } else if (isData(command) && fault.kind() == Fault.Kind.MESSAGE) {
                refuse(near, far);
            } else {
                far.say(command);
                String reply = far.reply();
                near.say(reply);
                goesOn = !isData(command) || !reply.startsWith("354") || body(near, far);
            }
        }
    }

    private String offer() {
        boolean knowsNobody = fault.account().equals(Optional.of(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_NOT_OFFERED));
        return knowsNobody ? "250 relay" : "250-relay\r\n250-AUTH PLAIN\r\n250 STARTTLS";
    }

    private static boolean isData(String command) {
        return command.equalsIgnoreCase("DATA");
    }

    /** The server never hears of the mail. */
    private void refuse(SmtpWire near, SmtpWire far) throws IOException {
        near.say("354 go on");
        linesOfBody(near);
        far.say("RSET");
        far.reply();
        near.say(fault.reply().map(FaultyRelay::line).orElseThrow());
    }

    /** All lines of a mail, its dot too: of one that is broken off nobody hears. */
    private static List<String> linesOfBody(SmtpWire near) throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            String line = near.hear();
            if (line == null) {
                throw new IOException("the client has gone");
            }
            lines.add(line);
        } while (!lines.get(lines.size() - 1).equals(DOT));
        return lines;
    }

    /** What the fault says to a command; empty where the server may answer. */
    private Optional<String> own(String command) {
        String verb = command.toUpperCase(Locale.ROOT);
        if (verb.equals("STARTTLS")) {
            return Optional.of(NOT_NOW);
        } else if (verb.startsWith("AUTH ")) {
            return Optional.of(welcome());
        } else if (verb.startsWith("MAIL FROM:")) {
            return fault.account().map(problem -> switch (problem) {
                case ACCOUNT_SENDER_REFUSED -> "550 5.7.60 not as this sender";
                case ACCOUNT_ENCRYPTION_REQUIRED -> "530 5.7.0 must issue a STARTTLS command first";
                default -> "530 5.7.0 authentication required";
            });
        }
        boolean asksForRecipient = verb.startsWith("RCPT TO:<") && fault.kind() == Fault.Kind.RECIPIENTS;
        return asksForRecipient ? fault.replyTo(addressIn(command)).map(FaultyRelay::line) : Optional.empty();
    }

    private String welcome() {
        Optional<AccountProblem.Kind> problem = fault.account();
        if (problem.equals(Optional.of(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE))) {
            return NOT_NOW;
        }
        boolean refused = problem.equals(Optional.of(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED));
        return refused ? "535 5.7.8 authentication failed" : "235 2.7.0 welcome";
    }

    private static EmailAddress addressIn(String command) {
        return EmailAddress.of(command.substring(command.indexOf('<') + 1, command.indexOf('>')));
    }

    /** In UTF-8, as a client reads it; the wire takes each of its characters for a byte. */
    private static String line(ServerReply reply) {
        String line = reply.code() + " " + reply.enhancedCode().map(enhanced -> enhanced + " ").orElse("") + reply.text();
        return new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void hold() throws IOException {
        try {
            fault.hold();
        } catch (IllegalStateException e) {
            throw new IOException("as a server that breaks down", e);
        }
    }

    /** Whether the conversation goes on after the mail. */
    private boolean body(SmtpWire near, SmtpWire far) throws IOException {
        List<String> lines = linesOfBody(near);
        if (fault.kind() == Fault.Kind.HELD) {
            hold();
        }
        far.say(String.join("\r\n", lines));
        String reply = far.reply();
        if (fault.kind() == Fault.Kind.REPLY_LOST) {
            return false;
        }
        near.say(reply);
        return true;
    }
}
