package com.logisav.mail.smtp.internal.dialogue;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.server.TimeLimits;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import java.io.IOException;

/** What one mail says on a connection and what it hears, written down in its conversation, each step with its limit. */
public final class Dialogue {

    private static final int GOODBYE = 421;

    private final WireSocket socket;
    private final TimeLimits limits;
    private final Conversation conversation;
    private final Patience patience;

    Dialogue(WireSocket socket, TimeLimits limits, Conversation conversation, Patience patience) {
        this.socket = socket;
        this.limits = limits;
        this.conversation = conversation;
        this.patience = patience;
    }

    /**
     * A step begins whose reply is not known: it is about to be said, or its turn has come among those that were said together.
     *
     * @throws IOException where the caller has given up: it stays in the step before, whose reply is no word on what comes after it
     */
    public void enter(SmtpPhase phase) throws IOException {
        if (patience.isOver()) {
            conversation.forget();
            throw new IOException("the caller has given up");
        }
        conversation.enter(phase);
        patience.enter(phase);
        socket.allow(patience.left(limits.of(phase)));
    }

    public void say(String commands) throws IOException {
        socket.write(commands);
    }

    /**
     * The reply to the step that was entered, which is remembered.
     *
     * @throws IOException where none came, what came is none, or the server says that it closes the connection
     */
    public ServerReply hear() throws IOException {
        ServerReply reply = ServerReplies.read(socket);
        conversation.heard(reply);
        if (reply.code() == GOODBYE) {
            throw new IOException("the server closes the connection");
        }
        return reply;
    }

    /** A reply that nothing depends on: what it answers was decided before. Nor is it waited for longer than for any other. */
    public ServerReply overhear() throws IOException {
        socket.allow(patience.left(limits.command()));
        return ServerReplies.read(socket);
    }

    public Conversation conversation() {
        return conversation;
    }

    public Patience patience() {
        return patience;
    }
}
