package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.pool.UnpooledConnection;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Causes;
import com.logisav.mail.smtp.internal.wire.CertificateWitness;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.TlsClient;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Asks a server that was misunderstood once more, in the other way, so that a wrong choice of encryption can be told from a dead port. */
final class Probe {

    /** What answers to an attempt at TLS. */
    enum Answer { TLS, SOMETHING_ELSE, NOTHING }

    private final ServerPlan plan;
    private final Addresses addresses;
    private final Clock clock;
    private final Patience patience;

    Probe(ServerPlan plan, Addresses addresses, Clock clock, Patience patience) {
        this.plan = plan;
        this.addresses = addresses;
        this.clock = clock;
        this.patience = patience;
    }

    /** Whether the port speaks TLS from the first byte, with whatever certificate. */
    Answer fromTheStart() {
        CertificateWitness witness = new CertificateWitness();
        try (WireSocket socket = new WireSocket(plan, TlsClient.trusting(plan.authorities(), witness), addresses)) {
            patience.goThrough(socket);
            socket.open(patience);
            socket.allow(patience.left(plan.limits().command()));
            socket.encrypt();
            return Answer.TLS;
        } catch (SSLException e) {
            if (!witness.chain().isEmpty()) {
                return Answer.TLS;
            }
            // The JDK's answer to bytes that are none of TLS; alerts and handshakes have exceptions of their own.
            boolean foreign = e.getClass() == SSLException.class;
            return foreign ? Answer.SOMETHING_ELSE : Causes.find(EOFException.class, e).isPresent() ? Answer.NOTHING : Answer.TLS;
        } catch (IOException e) {
            return witness.chain().isEmpty() ? Answer.NOTHING : Answer.TLS;
        }
    }

    /** Whether the port greets as a mail server does before anything is encrypted. */
    boolean greetsInPlainText() {
        ServerPlan plain = plan.with(Encryption.NONE, Optional.empty(), plan.limits());
        Conversation conversation = new Conversation(1, clock);
        try (UnpooledConnection unpooled = new UnpooledConnection(plain, addresses, TlsClient.trusting(plan.authorities()))) {
            unpooled.open(patience, conversation).leave();
            return true;
        } catch (MessagingException | IOException e) {
            return conversation.phase().compareTo(SmtpPhase.EHLO) > 0;
        }
    }
}
