package com.logisav.examples.fieldservice.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Fetches what arrived, as each recipient's mail program would: over POP3, mailbox by mailbox. */
final class Mailboxes {

    private final Servers servers;

    Mailboxes(Servers servers) {
        this.servers = servers;
    }

    /** A mail that lay in somebody's mailbox. */
    record Copy(String mailbox, ReceivedMail mail) {}

    List<Copy> fetchAll() throws IOException {
        List<Copy> copies = new ArrayList<>();
        for (GreenMailUser owner : servers.owners()) {
            fetch(owner, copies);
        }
        return copies;
    }

    private void fetch(GreenMailUser owner, List<Copy> copies) throws IOException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("pop3")) {
            store.connect("127.0.0.1", servers.popPort(), owner.getLogin(), owner.getPassword());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    message.writeTo(bytes);
                    copies.add(new Copy(owner.getEmail(), ReceivedMail.parse(bytes.toByteArray())));
                }
            }
        } catch (MessagingException e) {
            throw new IOException("the mailbox " + owner.getEmail() + " could not be read", e);
        }
    }
}
