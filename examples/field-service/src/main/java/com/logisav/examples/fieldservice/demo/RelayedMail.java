package com.logisav.examples.fieldservice.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.client.SmartClient;

/** A mail on its way through a relay that knows which mailboxes exist: the others are refused at once, the rest gets the mail. */
final class RelayedMail implements MessageHandler {

    private final int nextPort;
    private final Set<String> unknownMailboxes;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    RelayedMail(int nextPort, Set<String> unknownMailboxes) {
        this.nextPort = nextPort;
        this.unknownMailboxes = unknownMailboxes;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (unknownMailboxes.contains(address.toLowerCase(Locale.ROOT))) {
            throw new RejectException(550, "5.1.1 <" + address + ">: Recipient address rejected: User unknown");
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream bytes) throws IOException {
        SmartClient next = SmartClient.createAndConnect("127.0.0.1", nextPort, "relay.example");
        try {
            next.from(sender);
            for (String recipient : recipients) {
                next.to(recipient);
            }
            next.dataStart();
            next.dataWrite(bytes.readAllBytes());
            next.dataEnd();
        } finally {
            next.quit();
        }
        return "2.0.0 Ok: queued";
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
