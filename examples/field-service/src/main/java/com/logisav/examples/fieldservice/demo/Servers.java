package com.logisav.examples.fieldservice.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.logisav.mail.smtp.SmtpSettings;
import java.util.List;
import java.util.Set;
import org.subethamail.smtp.server.SMTPServer;

/** Two SMTP servers on free ports of this machine: one that takes everything, and a relay that refuses mailboxes which do not exist. */
final class Servers implements AutoCloseable {

    private final GreenMail inbox;
    private final SMTPServer relay;

    private Servers(GreenMail inbox, SMTPServer relay) {
        this.inbox = inbox;
        this.relay = relay;
    }

    /** Starts both; these mailboxes do not exist. */
    static Servers start(Set<String> unknownMailboxes) {
        GreenMail inbox = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.POP3.dynamicPort()});
        inbox.start();
        int port = inbox.getSmtp().getPort();
        SMTPServer relay = new SMTPServer.Builder().port(0).hostName("relay.example").insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new RelayedMail(port, unknownMailboxes)).build();
        relay.start();
        return new Servers(inbox, relay);
    }

    /** The server that takes everything. */
    SmtpSettings direct() {
        return SmtpSettings.plainOnLoopback(inbox.getSmtp().getPort()).build();
    }

    /** The server that refuses what does not exist, and passes the rest on to the other one. */
    SmtpSettings checking() {
        return SmtpSettings.plainOnLoopback(relay.getPortAllocated()).build();
    }

    int popPort() {
        return inbox.getPop3().getPort();
    }

    /** Whoever got a mail; their mailboxes were made when the first one came. */
    List<GreenMailUser> owners() {
        return List.copyOf(inbox.getUserManager().listUser());
    }

    @Override
    public void close() {
        relay.stop();
        inbox.stop();
    }
}
