package com.logisav.mail.testkit.fault;

import com.logisav.mail.testkit.internal.SmtpWire;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection to a scripted server. */
final class ScriptedVisit {

    private static final int MILLIS_BETWEEN_DRIPS = 20;

    private final Socket socket;
    private final ScriptedSmtpServer server;
    private final SmtpWire wire;

    ScriptedVisit(Socket socket, ScriptedSmtpServer server) throws IOException {
        this.socket = socket;
        this.server = server;
        this.wire = new SmtpWire(socket);
    }

    void run() throws IOException {
        if (!react(SmtpStep.GREETING)) {
            return;
        }
        for (String line = wire.hear(); line != null; line = wire.hear()) {
            server.heard(line);
            if (!answer(stepOf(line))) {
                return;
            }
        }
    }

    /** Whether the connection goes on. */
    private boolean answer(@Nullable SmtpStep step) throws IOException {
        if (step == null) {
            return does(Reaction.reply("500 5.5.1 what?"));
        }
        Reaction reaction = server.reactionAt(step);
        return does(reaction) && (step != SmtpStep.DATA || !reaction.asksForTheMail() || readMail());
    }

    private static @Nullable SmtpStep stepOf(String line) {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> SmtpStep.EHLO;
            case "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "QUIT" -> SmtpStep.valueOf(verb);
            default -> null;
        };
    }

    private boolean react(SmtpStep step) throws IOException {
        return does(server.reactionAt(step));
    }

    private boolean does(Reaction reaction) throws IOException {
        socket.getOutputStream().write(reaction.bytes());
        switch (reaction.then()) {
            case GO_ON -> {
                return true;
            }
            case RESET -> socket.setSoLinger(true, 0);
            case SILENCE -> waitForTheEnd();
            case DRIP -> drip();
            case CLOSE -> {
                // Below.
            }
        }
        socket.close();
        return false;
    }

    private void waitForTheEnd() throws IOException {
        while (wire.hearsByte()) {
            // Until the other side gives up.
        }
    }

    /** Waits for bytes that do not come, and says a digit instead. */
    private void drip() throws IOException {
        socket.setSoTimeout(MILLIS_BETWEEN_DRIPS);
        while (true) {
            try {
                if (!wire.hearsByte()) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                socket.getOutputStream().write('2');
            }
        }
    }

    private boolean readMail() throws IOException {
        if (!server.hasNothingToSay(SmtpStep.BODY)) {
            // What it says in the middle of a mail stands for the reply to it.
            return wire.hearsByte() && react(SmtpStep.BODY) && readToTheDot();
        }
        return readToTheDot() && react(SmtpStep.END_OF_DATA);
    }

    private boolean readToTheDot() throws IOException {
        for (String line = wire.hear(); line != null; line = wire.hear()) {
            if (line.equals(".")) {
                server.complete();
                return true;
            }
        }
        return false;
    }
}
