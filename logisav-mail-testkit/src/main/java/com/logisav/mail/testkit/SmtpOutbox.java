package com.logisav.mail.testkit;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.internal.Bytes;
import com.logisav.mail.testkit.internal.GreenMailInbox;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mails go over a socket to a server in this process, and are read from its mailboxes.
 *
 * <p>The server knows messages by mailbox alone, so the order of sending and the record of each mail are noted on the way out; what each
 * mail looks like, and whom it reached, is what the server holds.
 */
final class SmtpOutbox implements Outbox {

    private final Clock clock;
    private final List<OutgoingMail> sent = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Fault> given = new ArrayList<>();
    private @Nullable GreenMailInbox inbox;
    private @Nullable SmtpTransport smtp;

    SmtpOutbox(Clock clock) {
        OptionalLibrary.GREENMAIL.require();
        this.clock = clock;
    }

    @Override
    public void open() {
        GreenMailInbox started = GreenMailInbox.start();
        inbox = started;
        smtp = SmtpTransport.of(SmtpSettings.plainOnLoopback(started.port()).build(), clock);
    }

    @Override
    public void close() {
        releaseAll();
        if (smtp != null) {
            smtp.close();
        }
        if (inbox != null) {
            inbox.stop();
        }
    }

    private synchronized void releaseAll() {
        given.forEach(Fault::release);
    }

    @Override
    public MailTransport transport() {
        return this::send;
    }

    private Transmission send(OutgoingMail mail, MailContext context) {
        MailTransport present = Objects.requireNonNull(smtp, "mails are sent while a test runs, not before");
        GreenMailInbox server = Objects.requireNonNull(inbox, "as the transport");
        Fault fault = note(mail);
        return fault == null ? present.send(mail, context) : FaultyWay.to(server.port(), fault, clock).send(mail, context);
    }

    @Override
    public synchronized void failNext(Fault fault) {
        FaultyWay.check(fault);
        faults.add(fault);
        given.add(fault);
    }

    private synchronized @Nullable Fault note(OutgoingMail mail) {
        sent.add(mail);
        return faults.poll();
    }

    @Override
    public synchronized List<ReceivedMail> received() {
        Map<String, Integer> seen = new HashMap<>();
        List<ReceivedMail> received = new ArrayList<>();
        for (OutgoingMail mail : sent) {
            received(mail, seen).ifPresent(received::add);
        }
        return received;
    }

    /** The mail as it lies in the first of its recipients' mailboxes; a retry puts the same message into the same mailbox once more. */
    private Optional<ReceivedMail> received(OutgoingMail mail, Map<String, Integer> seen) {
        List<String> reached = new ArrayList<>();
        ReceivedMail found = null;
        for (Recipient recipient : mail.envelope()) {
            String address = recipient.address().wire();
            List<ReceivedMail> copies = copies(mail, address);
            int before = seen.getOrDefault(mail.manifest().messageId() + address, 0);
            if (copies.size() > before) {
                seen.put(mail.manifest().messageId() + address, before + 1);
                reached.add(address);
                found = found == null ? copies.get(before) : found;
            }
        }
        return Optional.ofNullable(found)
            .map(message -> message.in(mail.manifest().envelopeSender().wire(), reached).about(mail.manifest().about()));
    }

    private List<ReceivedMail> copies(OutgoingMail mail, String address) {
        GreenMailInbox present = Objects.requireNonNull(inbox, "nothing was received before the test");
        return present.messagesFor(address).stream().map(Bytes::toArray).map(ReceivedMail::of)
            .filter(message -> message.header("Message-ID").equals(Optional.of(mail.manifest().messageId().wire()))).toList();
    }
}
