package com.logisav.mail.testkit;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.PlannedFaults;
import com.logisav.mail.testkit.internal.GreenMailInbox;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.internal.TakenMail;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mails go over a socket to a server in this process, a new one for each test.
 *
 * <p>What is told of them is what was said on the wire, whatever they were meant to be. Noted on the way out is only what no wire says: the
 * record that a mail is about, and in which order its recipients were, which the server does not keep.
 */
final class SmtpOutbox implements Outbox {

    private final Clock clock;
    private final Map<String, OutgoingMail> noted = new HashMap<>();
    private final PlannedFaults faults = new PlannedFaults();
    private final MailTransport.Watched transport = new OnTheWire();
    private @Nullable GreenMailInbox inbox;
    private @Nullable SmtpTransport smtp;

    SmtpOutbox(Clock clock) {
        OptionalLibrary.GREENMAIL.require();
        this.clock = clock;
    }

    @Override
    public synchronized void open() {
        GreenMailInbox started = GreenMailInbox.start();
        inbox = started;
        smtp = SmtpTransport.of(SmtpSettings.plainOnLoopback(started.port()).build(), clock);
    }

    @Override
    public synchronized void close() {
        faults.releaseAll();
        if (smtp != null) {
            smtp.close();
            smtp = null;
        }
        if (inbox != null) {
            inbox.stop();
        }
    }

    @Override
    public synchronized Runnable remember() {
        Runnable faultsThen = faults.remember();
        return () -> {
            faultsThen.run();
            forget();
        };
    }

    private synchronized void forget() {
        noted.clear();
    }

    @Override
    public MailTransport transport() {
        return transport;
    }

    /** Where the server of this test listens, on 127.0.0.1. */
    synchronized int port() {
        return client().settings().port();
    }

    private synchronized SmtpTransport client() {
        SmtpTransport present = smtp;
        if (present == null) {
            throw new IllegalStateException("mails are sent while a test runs, neither before nor after it: there is a server then");
        }
        return present;
    }

    /** Can do what the real transport can, being it: mails are watched on their way, and settings are checked at the server of the test. */
    private final class OnTheWire implements MailTransport.Watched {

        @Override
        public Transmission send(OutgoingMail mail, MailContext context) {
            return way(mail).send(mail, context);
        }

        @Override
        public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
            return way(mail).send(mail, context, watch);
        }

        @Override
        public SettingsCheck check(CheckRequest request, MailContext context) {
            return client().check(request, context);
        }
    }

    private synchronized MailTransport.Watched way(OutgoingMail mail) {
        SmtpTransport client = client();
        noted.putIfAbsent(mail.manifest().messageId().wire(), mail);
        return faults.next(mail).<MailTransport.Watched>map(fault -> FaultyWay.to(port(), fault, clock)).orElse(client);
    }

    @Override
    public void failNext(Fault fault) {
        FaultyWay.check(fault);
        faults.add(fault);
    }

    @Override
    public List<String> unmetFaults() {
        return faults.unmet();
    }

    @Override
    public synchronized List<ReceivedMail> received() {
        return inbox == null ? List.of() : inbox.taken().stream().map(this::received).toList();
    }

    private ReceivedMail received(TakenMail taken) {
        ReceivedMail mail = ReceivedMail.of(taken.message().toArray());
        Optional<OutgoingMail> meant = mail.header("Message-ID").flatMap(id -> Optional.ofNullable(noted.get(id)));
        List<String> recipients = ordered(taken.recipients(), meant.map(OutgoingMail::envelope).orElse(List.of()));
        ReceivedMail inEnvelope = mail.in(taken.sender(), recipients);
        Optional<MailableRef> about = meant.map(sent -> sent.manifest().about());
        return about.map(inEnvelope::about).orElse(inEnvelope);
    }

    /** Those who were meant in the order of the mail, then all others. */
    private static List<String> ordered(List<String> taken, List<Recipient> meant) {
        Set<String> ordered = new LinkedHashSet<>();
        meant.stream().map(recipient -> recipient.address().wire()).filter(taken::contains).forEach(ordered::add);
        ordered.addAll(taken);
        return List.copyOf(ordered);
    }
}
