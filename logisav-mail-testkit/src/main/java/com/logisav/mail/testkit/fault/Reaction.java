package com.logisav.mail.testkit.fault;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a {@link ScriptedSmtpServer} does when its turn comes. Immutable. */
public final class Reaction {

    /** What follows the bytes. */
    enum Then { GO_ON, CLOSE, RESET, SILENCE, DRIP }

    private final String says;
    private final Then then;

    private Reaction(String says, Then then) {
        this.says = says;
        this.then = then;
    }

    /**
     * Replies.
     *
     * @param lines one at least; several are a reply of several lines, written as the protocol has them: {@code 250-}, {@code 250 }
     * @throws IllegalArgumentException for no line, or for one with a line break or another control character
     */
    public static Reaction reply(String... lines) {
        if (lines.length == 0) {
            throw new IllegalArgumentException("no line is no reply: Reaction.silence() says nothing");
        }
        return new Reaction(Stream.of(lines).map(line -> ServerWords.line(line) + "\r\n").collect(Collectors.joining()), Then.GO_ON);
    }

    /** Says something that is no SMTP. */
    public static Reaction garbage() {
        return new Reaction("\u0016\u0003\u0001 <!DOCTYPE html>\r\n", Then.GO_ON);
    }

    /** Closes without a word. */
    public static Reaction close() {
        return new Reaction("", Then.CLOSE);
    }

    /** Resets the connection without a word. */
    public static Reaction reset() {
        return new Reaction("", Then.RESET);
    }

    /** Says nothing, and keeps the connection until the client leaves or says nothing for half a minute, or the server is closed. */
    public static Reaction silence() {
        return new Reaction("", Then.SILENCE);
    }

    /** Says a digit now and then and never ends the line, until the client leaves or the server is closed. */
    public static Reaction drip() {
        return new Reaction("", Then.DRIP);
    }

    /** Says this and closes. */
    public Reaction thenClose() {
        return new Reaction(says, Then.CLOSE);
    }

    /** Says this and resets the connection. */
    public Reaction thenReset() {
        return new Reaction(says, Then.RESET);
    }

    byte[] bytes() {
        return says.getBytes(StandardCharsets.UTF_8);
    }

    Then then() {
        return then;
    }

    boolean asksForTheMail() {
        return says.startsWith("354") && then == Then.GO_ON;
    }

    @Override
    public String toString() {
        return "Reaction[" + says.strip() + (then == Then.GO_ON ? "" : ", then " + then.name().toLowerCase(Locale.ROOT)) + "]";
    }
}
