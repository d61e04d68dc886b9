package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.Dialogue;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.pool.UnpooledConnection;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.CertificateWitness;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.TlsClient;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes the way of a mail up to a chosen stage, never to DATA, over the very connections that mails go through, and says what it met. For one
 * use, on one thread.
 */
public final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final CheckStage depth;
    private final EmailAddress sender;
    private final EmailAddress recipient;
    private final ServerPlan plan;
    private final Addresses addresses;
    private final Clock clock;
    private final CertificateWitness witness = new CertificateWitness();
    private final Conversation conversation;
    private final Waiting waiting = new Waiting();
    private final Patience patience;

    /**
     * A check of this server.
     *
     * @param depth     the last stage
     * @param sender    for MAIL
     * @param recipient for RCPT
     * @param limit     for all together
     */
    public Rehearsal(ServerPlan plan, Addresses addresses, Clock clock, CheckStage depth, EmailAddress sender, EmailAddress recipient,
        Duration limit) {
        this.depth = depth;
        this.sender = sender;
        this.recipient = recipient;
        this.plan = Itinerary.shortened(plan, depth, limit);
        this.addresses = new RememberedAddresses(addresses);
        this.clock = clock;
        this.conversation = new Conversation(1, clock);
        this.patience = Patience.of(SendWatch.reporting(waiting::begin).within(limit), 0);
    }

    /** Connects, and says how far that went. */
    public SettingsCheck run() {
        try {
            rehearse();
            return SettingsCheck.passed(steps(Itinerary.of(plan, depth)));
        } catch (MessagingException | IOException e) {
            LOG.debug("{}: a check ended in phase {}", plan, conversation.phase(), e);
            boolean late = patience.isOver() || waiting.lasted(plan.limits().of(conversation.phase()));
            List<CheckStage> before = Itinerary.before(plan, depth, conversation);
            return SettingsCheck.failed(steps(before), problem(e, late));
        }
    }

    private CheckProblem problem(Exception thrown, boolean late) {
        Probe probe = new Probe(plan, addresses, clock, patience);
        return new Diagnosis(plan, conversation, witness.chain(), probe, facts(), clock.instant()).of(thrown, late);
    }

    private void rehearse() throws MessagingException, IOException {
        if (depth == CheckStage.CONNECT) {
            connect();
            return;
        }
        try (UnpooledConnection unpooled = new UnpooledConnection(plan, addresses, TlsClient.trusting(plan.authorities(), witness))) {
            SmtpConnection connection = unpooled.open(patience, conversation);
            Dialogue dialogue = connection.dialogue(conversation, patience);
            if (depth.compareTo(CheckStage.MAIL) >= 0) {
                say(dialogue, SmtpPhase.MAIL, "MAIL FROM:<" + sender.wire() + ">\r\n");
            }
            if (depth.compareTo(CheckStage.RCPT) >= 0) {
                say(dialogue, SmtpPhase.RCPT, "RCPT TO:<" + recipient.wire() + ">\r\n");
            }
            connection.leave();
        }
    }

    private void connect() throws IOException {
        conversation.enter(SmtpPhase.CONNECT);
        try (WireSocket socket = new WireSocket(plan, TlsClient.trusting(plan.authorities()), addresses)) {
            patience.goThrough(socket);
            socket.open(patience);
        }
    }

    private static void say(Dialogue dialogue, SmtpPhase phase, String command) throws IOException {
        dialogue.enter(phase);
        dialogue.say(command);
        if (!dialogue.hear().isPositive()) {
            throw new IOException("the server does not agree");
        }
    }

    private List<CheckStep> steps(List<CheckStage> stages) {
        return stages.stream().map(stage -> CheckStep.of(stage, facts())).toList();
    }

    private Map<String, String> facts() {
        return Map.of("host", plan.host(), "port", Integer.toString(plan.port()),
            "protocol", conversation.tls().map(Conversation.Tls::protocol).orElse("TLS"),
            "sender", sender.readable(), "recipient", recipient.readable());
    }
}
