package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.dialogue.Dialogue;
import com.logisav.mail.smtp.internal.dialogue.SmtpConnection;
import com.logisav.mail.smtp.internal.mime.ContentFailedException;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import java.io.IOException;
import java.time.Duration;

/**
 * One mail on an open connection, from MAIL to the reply to its dot (RFC 5321, section 3.3).
 *
 * <p>What may be said together is (RFC 2920): MAIL, RCPT and DATA to one recipient, so that its mail takes two round trips; MAIL and the
 * RCPTs to several, whose DATA waits to know that there is anybody to send to. Each reply is heard in the phase of the command that it
 * answers, so that a connection that ends among them ends where it does without PIPELINING.
 */
final class MailTransaction {

    /** Few enough that the replies to them fit a receive buffer: neither side then waits for the other to read (RFC 2920, section 3.1). */
    private static final int GROUP = 100;
    private static final Duration REASON = Duration.ofSeconds(2);
    private static final int GO_ON = 354;

    private final SmtpConnection connection;
    private final Dialogue dialogue;
    private final Envelope envelope;
    private final boolean together;

    MailTransaction(SmtpConnection connection, Dialogue dialogue, Envelope envelope) {
        this.connection = connection;
        this.dialogue = dialogue;
        this.envelope = envelope;
        this.together = connection.extensions().pipelining();
    }

    /**
     * Offers the mail. What became of it is in the conversation then, whether this returns or throws.
     *
     * @return whether the server took it; where it did not, its next mail begins with RSET
     * @throws IOException where the connection is of no further use
     */
    boolean run(WireMessage message) throws IOException {
        boolean inOne = together && envelope.recipients().size() == 1;
        if (!(inOne ? offerInOne() : offer())) {
            return false;
        }
        write(message);
        return dialogue.hear().isPositive();
    }

    private boolean offerInOne() throws IOException {
        dialogue.enter(SmtpPhase.MAIL);
        dialogue.say(mail() + rcpt(0) + "DATA\r\n");
        boolean sender = dialogue.hear().isPositive();
        boolean recipient = sender && hearOf(0);
        if (recipient) {
            dialogue.enter(SmtpPhase.DATA);
            return dialogue.hear().code() == GO_ON;
        }
        if (!sender) {
            dialogue.overhear();
        }
        if (dialogue.overhear().code() == GO_ON) {
            // The server waits for a mail to nobody.
            dialogue.say(".\r\n");
            dialogue.overhear();
        }
        return false;
    }

    private boolean offer() throws IOException {
        int first = together ? Math.min(GROUP, envelope.recipients().size()) : 0;
        dialogue.enter(SmtpPhase.MAIL);
        dialogue.say(mail() + rcpts(0, first));
        if (!dialogue.hear().isPositive()) {
            for (int i = 0; i < first; i++) {
                dialogue.overhear();
            }
            return false;
        }
        if (!offerRecipients(first)) {
            return false;
        }
        dialogue.enter(SmtpPhase.DATA);
        dialogue.say("DATA\r\n");
        return dialogue.hear().code() == GO_ON;
    }

    /** Offers every recipient; one that is refused does not stand in the way of the next. Too many of them do. */
    private boolean offerRecipients(int said) throws IOException {
        int count = envelope.recipients().size();
        int accepted = hearOf(0, said);
        int next = said;
        while (next < count && !(accepted > 0 && dialogue.conversation().isTooMany(next - 1))) {
            int until = together ? Math.min(count, next + GROUP) : next + 1;
            dialogue.enter(SmtpPhase.RCPT);
            dialogue.say(rcpts(next, until));
            accepted += hearOf(next, until);
            next = until;
        }
        dialogue.conversation().answeredLike(next - 1, next);
        return accepted > 0;
    }

    private int hearOf(int from, int until) throws IOException {
        int accepted = 0;
        for (int i = from; i < until; i++) {
            accepted += hearOf(i) ? 1 : 0;
        }
        return accepted;
    }

    private boolean hearOf(int recipient) throws IOException {
        dialogue.enter(SmtpPhase.RCPT);
        try {
            ServerReply reply = dialogue.hear();
            if (reply.isIntermediate()) {
                throw new IOException("no reply to a recipient");
            }
            return reply.isPositive();
        } finally {
            dialogue.conversation().answered(recipient);
        }
    }

    private void write(WireMessage message) throws IOException {
        dialogue.enter(SmtpPhase.BODY);
        MessageOutput out = new MessageOutput(connection.output(), dialogue.patience());
        try {
            message.writeTo(out);
            dialogue.conversation().wrote(out.sha256());
            dialogue.patience().commit();
            dialogue.enter(SmtpPhase.END_OF_DATA);
            out.end();
        } catch (ContentFailedException e) {
            throw e;
        } catch (IOException e) {
            hearReason();
            throw e;
        }
    }

    /** The server broke off while the mail was written: it may have said why (552 while the mail is too large). */
    private void hearReason() {
        if (connection.socket().hasUnread()) {
            try {
                connection.socket().allow(REASON);
                dialogue.hear();
            } catch (IOException e) {
                // It had not said all of it; what counts is that the mail did not get through.
            }
        }
    }

    private String mail() {
        String size = connection.extensions().size() ? " SIZE=" + envelope.length() : "";
        return "MAIL FROM:<" + envelope.sender().wire() + ">" + size + "\r\n";
    }

    private String rcpt(int recipient) {
        return "RCPT TO:<" + envelope.recipients().get(recipient).wire() + ">\r\n";
    }

    private String rcpts(int from, int until) {
        StringBuilder commands = new StringBuilder();
        for (int i = from; i < until; i++) {
            commands.append(rcpt(i));
        }
        return commands.toString();
    }
}
