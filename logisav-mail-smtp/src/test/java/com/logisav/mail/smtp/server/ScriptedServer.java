package com.logisav.mail.smtp.server;

import com.logisav.mail.smtp.StrictReading;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server that does at each step what a test says, one connection after the other unless told otherwise, on a port of loopback. It
 * remembers what it was told, and knows of each mail whether it came to its end.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final int PATIENCE = 20_000;
    /** More than a segment of the loopback, so that who reads is not waited for at each. */
    private static final int SMALL_BUFFER = 256 * 1024;
    private static final int DRIP = 20;
    private static final int DRIPS = PATIENCE / DRIP;

    private final ServerSocket listener;
    private final Thread thread;
    private final Map<String, List<Reaction>> script = new HashMap<>();
    private final Map<String, List<Reaction>> next = new HashMap<>();
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<String> groups = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();
    private final List<byte[]> complete = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Semaphore ended = new Semaphore(0);
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private SSLContext tls;
    private List<String> protocols = List.of();
    private boolean implicitTls;
    private boolean several;
    private volatile boolean outlasted;

    private ScriptedServer() throws IOException {
        listener = new ServerSocket();
        // So that a server which does not read is noticed before megabytes have gone into the buffers between.
        listener.setReceiveBufferSize(SMALL_BUFFER);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        on("greeting", Reaction.reply("220 scripted ESMTP"));
        on("EHLO", Reaction.reply("250-scripted", "250 ENHANCEDSTATUSCODES"));
        on("HELO", Reaction.reply("250 scripted"));
        on("STARTTLS", Reaction.startTls("220 2.0.0 go ahead"));
        on("AUTH", Reaction.reply("235 2.7.0 welcome"));
        on("MAIL", Reaction.reply("250 2.1.0 Ok"));
        on("RCPT", Reaction.reply("250 2.1.5 Ok"));
        on("DATA", Reaction.reply("354 go on"));
        on(".", Reaction.reply("250 2.0.0 Ok: queued as 4F2A1B3C4D"));
        on("RSET", Reaction.reply("250 2.0.0 Ok"));
        on("QUIT", Reaction.reply("221 2.0.0 Bye").thenClose());
    }

    /** A server that takes everything, until told otherwise. */
    public static ScriptedServer create() throws IOException {
        return new ScriptedServer();
    }

    /** What happens at a step ("greeting", a verb, "body" for the first bytes of a mail, "."): one for each time, the last stays. */
    public ScriptedServer on(String step, Reaction... reactions) {
        script.put(step, List.of(reactions));
        return this;
    }

    /** The same for every connection but the first. */
    public ScriptedServer onNext(String step, Reaction... reactions) {
        next.put(step, List.of(reactions));
        return this;
    }

    public ScriptedServer tls(SSLContext context) {
        tls = context;
        return this;
    }

    /** Knows these versions of TLS and no other. */
    public ScriptedServer protocols(String... newProtocols) {
        protocols = List.of(newProtocols);
        return this;
    }

    public ScriptedServer implicitTls(SSLContext context) {
        implicitTls = true;
        return tls(context);
    }

    /** Serves several connections at once. */
    public ScriptedServer severalAtOnce() {
        several = true;
        return this;
    }

    public ScriptedServer start() {
        thread.start();
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The lines that were heard outside of mails, once the visitor has left. */
    public List<String> commands() throws InterruptedException {
        if (!ended.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the connection is still open; heard " + commands);
        }
        ended.release();
        return List.copyOf(commands);
    }

    /** The same lines, those that came in one piece joined by bars. */
    public List<String> groups() {
        return List.copyOf(groups);
    }

    /** How many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    /** The mails whose final dot was read, with dot-stuffing undone. */
    public List<byte[]> completeMails() {
        return List.copyOf(complete);
    }

    /** Whether a visitor waited until the server was tired of dripping. */
    public boolean outlastedItsVisitor() {
        return outlasted;
    }

    @Override
    public void close() throws Exception {
        closing.countDown();
        listener.close();
        for (Socket socket : List.copyOf(open)) {
            socket.close();
        }
        thread.join(PATIENCE);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Map<String, List<Reaction>> its = new HashMap<>(script);
                if (connections.incrementAndGet() > 1) {
                    its.putAll(next);
                }
                receive(socket, its);
            } catch (IOException e) {
                // Closed: the test is over.
            }
        }
    }

    private void receive(Socket socket, Map<String, List<Reaction>> its) {
        if (!several) {
            serve(socket, its);
            return;
        }
        Thread visit = new Thread(() -> serve(socket, its), "scripted-smtp-visit");
        visit.setDaemon(true);
        visit.start();
    }

    private void serve(Socket accepted, Map<String, List<Reaction>> its) {
        try (Socket socket = accepted) {
            socket.setSoTimeout(PATIENCE);
            // What is said of itself after a reply is there at once, not when that was acknowledged.
            socket.setTcpNoDelay(true);
            new Visit(implicitTls ? secured(socket) : socket, socket, its).run();
        } catch (IOException e) {
            // The visitor left, or was shown the door. The next one may come.
        } finally {
            ended.release();
        }
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, false);
        secured.setUseClientMode(false);
        if (!protocols.isEmpty()) {
            secured.setEnabledProtocols(protocols.toArray(String[]::new));
        }
        secured.startHandshake();
        return secured;
    }

    /** One connection. */
    private final class Visit {

        private final Map<String, List<Reaction>> its;
        private final Map<String, Integer> turns = new HashMap<>();
        private final Socket raw;
        private Socket socket;
        private InputStream in;

        Visit(Socket socket, Socket raw, Map<String, List<Reaction>> its) throws IOException {
            this.its = its;
            this.socket = socket;
            this.raw = raw;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        void run() throws IOException {
            if (!react(reactionTo("greeting"))) {
                return;
            }
            boolean more = false;
            for (String line = readLine(); line != null; line = readLine()) {
                commands.add(line);
                groups.add(more ? groups.remove(groups.size() - 1) + "|" + line : line);
                more = in.available() > 0;
                String verb = its.containsKey(line) ? line : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                Reaction reaction = reactionTo(verb);
                boolean goesOn = react(reaction);
                if (!goesOn || (verb.equals("DATA") && reaction.bytes.length > 0 && reaction.bytes[0] == '3' && !readMail())) {
                    return;
                }
            }
        }

        private Reaction reactionTo(String step) {
            List<Reaction> reactions = its.getOrDefault(step, List.of(Reaction.reply("500 5.5.1 what?")));
            int turn = turns.merge(step, 1, Integer::sum);
            return reactions.get(Math.min(turn, reactions.size()) - 1);
        }

        /** Whether the connection goes on. */
        private boolean react(Reaction reaction) throws IOException {
            reaction.announced.countDown();
            await(reaction.gate);
            socket.getOutputStream().write(reaction.bytes);
            socket.getOutputStream().flush();
            switch (reaction.then) {
                case GO_ON -> {
                    return reaction.next == null || react(reaction.next);
                }
                case START_TLS -> {
                    socket = secured(raw);
                    in = new BufferedInputStream(socket.getInputStream());
                    return true;
                }
                case RESET -> raw.setSoLinger(true, 0);
                case SILENCE -> waitForTheEnd();
                case STALL -> waitUnread();
                case DRIP -> drip();
                case CLOSE -> {
                    // Below, by whoever opened it.
                }
            }
            raw.close();
            return false;
        }

        private void await(CountDownLatch gate) {
            try {
                outlasted |= !gate.await(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void waitForTheEnd() throws IOException {
            while (in.read() >= 0) {
                // Until the other side gives up.
            }
        }

        private void waitUnread() {
            try {
                outlasted = !closing.await(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** The waiting between two bytes is for bytes that do not come. */
        private void drip() throws IOException {
            raw.setSoTimeout(DRIP);
            int drips = 0;
            while (drips < DRIPS) {
                try {
                    if (in.read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException e) {
                    drips++;
                    socket.getOutputStream().write('2');
                    socket.getOutputStream().flush();
                }
            }
            outlasted = true;
        }

        private boolean readMail() throws IOException {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            if (its.containsKey("body")) {
                mail.write(in.read());
                Reaction reaction = reactionTo("body");
                boolean goesOn = react(reaction);
                if (!goesOn || reaction.bytes.length > 0) {
                    return goesOn;
                }
            }
            for (String line = readLine(); line != null; line = readLine()) {
                if (line.equals(".")) {
                    complete.add(mail.toByteArray());
                    StrictReading.keepReceived(mail.toByteArray());
                    return react(reactionTo("."));
                }
                mail.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
                mail.writeBytes(new byte[] {'\r', '\n'});
            }
            return false;
        }

        /** Up to CRLF, and to nothing else. */
        private String readLine() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int last = -1;
            for (int b = read(); b >= 0; b = read()) {
                if (last == '\r' && b == '\n') {
                    String text = line.toString(StandardCharsets.ISO_8859_1);
                    return text.substring(0, text.length() - 1);
                }
                line.write(b);
                last = b;
            }
            return null;
        }

        private int read() throws IOException {
            try {
                return in.read();
            } catch (SocketException e) {
                return -1;
            }
        }
    }
}
