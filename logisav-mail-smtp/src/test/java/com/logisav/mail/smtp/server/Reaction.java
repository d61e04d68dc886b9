package com.logisav.mail.smtp.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** What a scripted server does when its turn comes: writes bytes, and then goes on, closes, resets, stays silent, or drips. */
public final class Reaction {

    enum Then { GO_ON, CLOSE, RESET, SILENCE, STALL, DRIP, START_TLS }

    final byte[] bytes;
    final Then then;
    /** Opened when its turn has come. */
    final CountDownLatch announced;
    /** Waited for before anything is said. */
    final CountDownLatch gate;
    /** What comes of itself afterwards, or null. */
    final Reaction next;

    private Reaction(byte[] bytes, Then then) {
        this(bytes, then, new CountDownLatch(0), new CountDownLatch(0), null);
    }

    private Reaction(byte[] bytes, Then then, CountDownLatch announced, CountDownLatch gate, Reaction next) {
        this.bytes = bytes;
        this.then = then;
        this.announced = announced;
        this.gate = gate;
        this.next = next;
    }

    /** Says nothing, and goes on. */
    public static Reaction none() {
        return new Reaction(new byte[0], Then.GO_ON);
    }

    /** The same, once this is open. */
    public Reaction after(CountDownLatch newGate) {
        return new Reaction(bytes, then, announced, newGate, next);
    }

    /** The same, which opens this when its turn has come. */
    public Reaction announcing(CountDownLatch newAnnounced) {
        return new Reaction(bytes, then, newAnnounced, gate, next);
    }

    /** The same, and then another that nobody asked for. */
    public Reaction followedBy(Reaction newNext) {
        return new Reaction(bytes, then, announced, gate, newNext);
    }

    public static Reaction reply(String... lines) {
        return new Reaction((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8), Then.GO_ON);
    }

    /** Closes without a word. */
    public static Reaction close() {
        return new Reaction(new byte[0], Then.CLOSE);
    }

    /** Resets the connection without a word. */
    public static Reaction reset() {
        return new Reaction(new byte[0], Then.RESET);
    }

    /** Says nothing and keeps the connection. */
    public static Reaction silence() {
        return new Reaction(new byte[0], Then.SILENCE);
    }

    /** Says nothing, and does not even read until the server is closed. */
    public static Reaction stall() {
        return new Reaction(new byte[0], Then.STALL);
    }

    /** Says digits now and then, and never ends the line. */
    public static Reaction drip() {
        return new Reaction(new byte[0], Then.DRIP);
    }

    /** Replies and begins the handshake. */
    public static Reaction startTls(String... lines) {
        return new Reaction(reply(lines).bytes, Then.START_TLS);
    }

    /** These bytes and then silence. */
    public static Reaction flood(char filling, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) filling);
        return new Reaction(bytes, Then.SILENCE);
    }

    /** Whether the other side has to give up. */
    public boolean isEndless() {
        return then == Then.SILENCE || then == Then.STALL || then == Then.DRIP;
    }

    public Reaction thenClose() {
        return new Reaction(bytes, Then.CLOSE);
    }

    public Reaction thenSilence() {
        return new Reaction(bytes, Then.SILENCE);
    }

    public Reaction thenReset() {
        return new Reaction(bytes, Then.RESET);
    }

    @Override
    public String toString() {
        String said = new String(bytes, 0, Math.min(40, bytes.length), StandardCharsets.UTF_8).replace("\r\n", " ").strip();
        return said + (then == Then.GO_ON ? "" : (said.isEmpty() ? "" : ", then ") + then.name().toLowerCase(Locale.ROOT));
    }
}
