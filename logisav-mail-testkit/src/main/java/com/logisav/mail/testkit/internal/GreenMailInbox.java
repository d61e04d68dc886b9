package com.logisav.mail.testkit.internal;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A real SMTP server on a free port of the loopback, with a mailbox for every address that it takes a mail for. */
public final class GreenMailInbox {

    private final GreenMail server;
    private final int port;

    private GreenMailInbox(GreenMail server) {
        this.server = server;
        this.port = server.getSmtp().getPort();
    }

    /** Starts a server. */
    public static GreenMailInbox start() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return new GreenMailInbox(server);
    }

    /** Where it listens, on 127.0.0.1; after it was stopped, where it did. */
    public int port() {
        return port;
    }

    /** The messages that were taken for an address, in order. */
    public List<Bytes> messagesFor(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        try {
            List<Bytes> messages = new ArrayList<>();
            for (StoredMessage message : server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.getMimeMessage().writeTo(bytes);
                messages.add(Bytes.of(bytes.toByteArray()));
            }
            return messages;
        } catch (FolderException | MessagingException | IOException e) {
            throw new IllegalStateException("GreenMail's mailbox cannot be read", e);
        }
    }

    /** Stops the server. */
    public void stop() {
        server.stop();
    }
}
