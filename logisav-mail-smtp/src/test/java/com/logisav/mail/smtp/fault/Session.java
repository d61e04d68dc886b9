package com.logisav.mail.smtp.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection to a faulty server, as RFC 5321 has it up to the fault and after it. */
final class Session {

    private static final String GARBAGE = "..what? 2 5 0";
    /** The start of a TLS record of 16 KB, so that a handshake goes on waiting for the rest. */
    private static final byte[] RECORD = {0x16, 3, 3, 0x3f, 0x7f};
    /** Many within the client's limit, as a second is of a limit of minutes. */
    private static final int DRIP_MILLIS = 25;
    private static final int LONGEST_DRIP = 600;

    private final Cell cell;
    private final Ledger ledger;
    private final SSLContext tls;
    private final CountDownLatch closing;
    private final AtomicBoolean failing;
    private final Socket raw;
    private Socket socket;
    private BufferedInputStream in;
    private boolean authenticated;
    private boolean mail;
    private int offered;
    private final List<String> recipients = new ArrayList<>();

    Session(Cell cell, Ledger ledger, SSLContext tls, Socket socket, CountDownLatch closing, AtomicBoolean failing) throws IOException {
        this.cell = cell;
        this.ledger = ledger;
        this.tls = tls;
        this.closing = closing;
        this.failing = failing;
        this.raw = socket;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Whether the connection goes on after what was said; {@code done} says what a client may count on then. */
    private record Said(boolean goesOn, boolean done) {
        static final Said NO_MORE = new Said(false, false);
    }

    void run() throws IOException {
        if (!say(Step.GREETING, "220 faulty ESMTP").goesOn()) {
            return;
        }
        for (String line = readLine(); line != null; line = readLine()) {
            if (!answer(line)) {
                return;
            }
        }
    }

    private boolean answer(String line) throws IOException {
        switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO":
                return ehlo();
            case "STARTTLS":
                return startTls();
            case "AUTH":
                Said welcome = say(Step.AUTH, "235 2.7.0 welcome");
                authenticated = welcome.done();
                return welcome.goesOn();
            case "MAIL":
                return mail();
            case "RCPT":
                return rcpt(line.substring("RCPT TO:<".length(), line.indexOf('>')));
            case "DATA":
                return data();
            case "QUIT":
                say(Step.QUIT, "221 2.0.0 bye");
                return false;
            case "RSET":
                mail = false;
                recipients.clear();
                return write("250 2.0.0 reset");
            default:
                return write(line.startsWith("HELO") || line.equals("NOOP") ? "250 faulty" : "500 5.5.1 what?");
        }
    }

    private boolean isEncrypted() {
        return socket instanceof SSLSocket;
    }

    private boolean ehlo() throws IOException {
        String pipelining = cell.mode().pipelining ? "250-PIPELINING\r\n" : "";
        return say(isEncrypted() ? Step.EHLO_AGAIN : Step.EHLO,
            "250-faulty\r\n" + pipelining + "250-ENHANCEDSTATUSCODES\r\n" + (isEncrypted() ? "250 AUTH PLAIN" : "250 STARTTLS")).goesOn();
    }

    private boolean startTls() throws IOException {
        Said ready = say(Step.STARTTLS, "220 2.0.0 go ahead");
        if (!ready.done()) {
            return ready.goesOn();
        }
        if (failsAt(Step.HANDSHAKE) && !fail().goesOn()) {
            return false;
        }
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, false);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        socket = encrypted;
        in = new BufferedInputStream(encrypted.getInputStream());
        return true;
    }

    private boolean mail() throws IOException {
        if (in.available() > 0) {
            ledger.readGroup();
        }
        if (!authenticated) {
            return write("530 5.7.0 who are you?");
        }
        Said ok = say(Step.MAIL, "250 2.1.0 ok");
        mail = ok.done();
        offered = 0;
        recipients.clear();
        return ok.goesOn();
    }

    private boolean rcpt(String address) throws IOException {
        if (!mail) {
            return write("503 5.5.1 MAIL first");
        }
        Step step = failsAt(Step.EACH_RCPT) ? Step.EACH_RCPT : Step.ofRecipient(offered++);
        Said ok = say(step, "250 2.1.5 ok");
        if (ok.done()) {
            recipients.add(address);
        }
        return ok.goesOn();
    }

    private boolean data() throws IOException {
        if (recipients.isEmpty() && !(mail && cell.mode().lenient)) {
            return write("554 5.5.1 no valid recipients");
        }
        Said go = say(Step.DATA, "354 go on");
        return go.done() ? readMail() : go.goesOn();
    }

    private boolean readMail() throws IOException {
        Said body = new Said(true, true);
        if (failsAt(Step.BODY)) {
            in.mark(1);
            in.read();
            in.reset();
            body = fail();
            if (!body.goesOn()) {
                return false;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.equals(".")) {
                return endOfData(bytes.toByteArray(), body);
            }
            bytes.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(new byte[] {'\r', '\n'});
        }
        return false;
    }

    /** The ledger is written before the reply: whoever has read that finds it there. */
    private boolean endOfData(byte[] bytes, Said body) throws IOException {
        ledger.readDot();
        boolean refused = failsAt(Step.END_OF_DATA) && cell.fault().isReply();
        boolean takes = body.done() && !refused && !recipients.isEmpty() && (cell.keeps() || !failing.get());
        if (takes) {
            ledger.took(recipients, bytes);
        }
        mail = false;
        if (!body.done()) {
            return true;
        }
        return recipients.isEmpty() ? write("554 5.5.1 no valid recipients") : say(Step.END_OF_DATA, "250 2.0.0 queued as F4017").goesOn();
    }

    private boolean write(String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return true;
    }

    private boolean failsAt(Step step) {
        return step == cell.step() && failing.get();
    }

    private Said say(Step step, String reply) throws IOException {
        if (failsAt(step)) {
            return fail();
        }
        write(reply);
        return new Said(true, true);
    }

    /** What came after garbage is as if it had been understood: the client cannot know. */
    private Said fail() throws IOException {
        switch (cell.fault()) {
            case TRANSIENT, PERMANENT -> {
                write(refusal());
                return new Said(true, false);
            }
            case GARBAGE -> {
                write(GARBAGE);
                return new Said(true, true);
            }
            case SILENCE -> waitForTheEnd();
            case DRIP -> drip();
            case RESET -> raw.setSoLinger(true, 0);
            case CLOSE -> {
                // Below.
            }
        }
        raw.close();
        return Said.NO_MORE;
    }

    private String refusal() {
        boolean later = cell.fault() == Fault.TRANSIENT;
        return switch (cell.step()) {
            case STARTTLS, AUTH -> later ? "454 4.7.0 not now" : "535 5.7.8 no";
            case FIRST_RCPT, SECOND_RCPT, LAST_RCPT, EACH_RCPT -> later ? "450 4.2.0 not now" : "550 5.1.1 unknown";
            default -> later ? "451 4.3.0 not now" : "554 5.3.0 no";
        };
    }

    /** While a mail is written, not even read. */
    private void waitForTheEnd() throws IOException {
        if (cell.step() == Step.BODY) {
            isOver(FaultyServer.PATIENCE);
            return;
        }
        while (in.read() >= 0) {
            // Until the other side gives up.
        }
    }

    /** A byte now and then: of a mail it is read, of a reply it is a digit. */
    private void drip() throws IOException {
        for (int i = 0; i < LONGEST_DRIP; i++) {
            if (isOver(DRIP_MILLIS)) {
                return;
            }
            if (cell.step() == Step.BODY) {
                in.read();
            } else if (cell.step() == Step.HANDSHAKE) {
                raw.getOutputStream().write(i < RECORD.length ? RECORD[i] : 0);
            } else {
                socket.getOutputStream().write('2');
                socket.getOutputStream().flush();
            }
        }
        ledger.wonder("the visitor waited for ever");
    }

    private boolean isOver(int millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Up to CRLF, and to nothing else. */
    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (last == '\r' && b == '\n') {
                byte[] bytes = line.toByteArray();
                return new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
            }
            line.write(b);
            last = b;
        }
        return null;
    }
}
