package com.logisav.mail.testkit.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small server that does at each step of SMTP what a test says, also what no correct server would: silence, garbage, half a reply.
 *
 * <pre>{@code
 * try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(SmtpStep.END_OF_DATA, Reaction.silence())) {
 *     SmtpSettings settings = SmtpSettings.plainOnLoopback(server.port()).endOfDataTimeout(Duration.ofMillis(200)).build();
 *     ..
 * }
 * }</pre>
 *
 * <p>On a free port of the loopback. Safe for concurrent use.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final ServerSocket listener;
    private final Map<SmtpStep, List<Reaction>> script = new EnumMap<>(SmtpStep.class);
    private final Map<SmtpStep, AtomicInteger> turns = new EnumMap<>(SmtpStep.class);
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger mails = new AtomicInteger();
    private final List<Socket> visitors = Collections.synchronizedList(new ArrayList<>());

    private ScriptedSmtpServer(ServerSocket listener) {
        this.listener = listener;
        for (SmtpStep step : SmtpStep.values()) {
            turns.put(step, new AtomicInteger());
        }
        at(SmtpStep.GREETING, Reaction.reply("220 scripted ESMTP")).at(SmtpStep.EHLO, Reaction.reply("250-scripted", "250 ENHANCEDSTATUSCODES"))
            .at(SmtpStep.STARTTLS, Reaction.reply("502 5.5.1 no TLS here")).at(SmtpStep.AUTH, Reaction.reply("235 2.7.0 welcome"))
            .at(SmtpStep.MAIL, Reaction.reply("250 2.1.0 Ok")).at(SmtpStep.RCPT, Reaction.reply("250 2.1.5 Ok"))
            .at(SmtpStep.DATA, Reaction.reply("354 go on")).at(SmtpStep.END_OF_DATA, Reaction.reply("250 2.0.0 Ok: queued as 4F2A1B3C4D"))
            .at(SmtpStep.RSET, Reaction.reply("250 2.0.0 Ok")).at(SmtpStep.QUIT, Reaction.reply("221 2.0.0 Bye").thenClose());
    }

    /** Starts a server that takes everything until something else is said. */
    public static ScriptedSmtpServer start() {
        try {
            ScriptedSmtpServer server = new ScriptedSmtpServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
            started(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What it does at this step from now on, in place of what was said of it before.
     *
     * @param reactions one for each time, over all connections; the last stays
     */
    public ScriptedSmtpServer at(SmtpStep step, Reaction... reactions) {
        if (reactions.length == 0) {
            throw new IllegalArgumentException("nothing is a reaction, too: Reaction.silence()");
        }
        synchronized (script) {
            script.put(step, List.of(reactions));
            turns.put(step, new AtomicInteger());
        }
        return this;
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    /** The lines that it heard outside of mails, in order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** How many mails came to their final dot, whatever it answered then. */
    public int completeMails() {
        return mails.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket visitor : List.copyOf(visitors)) {
                visitor.close();
            }
        } catch (IOException e) {
            // Nobody is served any longer, which is what was wanted.
        }
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                visitors.add(socket);
                if (listener.isClosed()) {
                    // Let in at the last moment, when those who were there had been shown the door.
                    socket.close();
                    return;
                }
                socket.setSoTimeout(PATIENCE);
                // Kept connections stay open between two mails, and must not keep the next client waiting.
                started(() -> visit(socket));
            } catch (IOException e) {
                // The server was closed, or the visitor left before it was let in.
            }
        }
    }

    private void visit(Socket socket) {
        try (socket) {
            new ScriptedVisit(socket, this).run();
        } catch (IOException e) {
            // The visitor left, or was shown the door.
        }
    }

    private static void started(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    void heard(String command) {
        commands.add(command);
    }

    void complete() {
        mails.incrementAndGet();
    }

    boolean hasNothingToSay(SmtpStep step) {
        synchronized (script) {
            return !script.containsKey(step);
        }
    }

    Reaction reactionAt(SmtpStep step) {
        synchronized (script) {
            List<Reaction> reactions = script.getOrDefault(step, List.of(Reaction.reply("500 5.5.1 what?")));
            int turn = turns.getOrDefault(step, new AtomicInteger()).getAndIncrement();
            return reactions.get(Math.min(turn, reactions.size() - 1));
        }
    }
}
