package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckProblem.Kind;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.dialogue.Cause;
import com.logisav.mail.smtp.internal.dialogue.Classification;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.Terms;
import com.logisav.mail.smtp.internal.dialogue.Verdict;
import com.logisav.mail.smtp.internal.network.HostNotAllowedException;
import com.logisav.mail.smtp.internal.pool.ConnectionOpener;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Causes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** From how a check ended to what to change in the settings. */
final class Diagnosis {

    private final ServerPlan plan;
    private final Conversation conversation;
    private final Terms terms;
    private final List<X509Certificate> chain;
    private final Probe probe;
    private final Map<String, String> facts;
    private final Instant now;

    Diagnosis(ServerPlan plan, Conversation conversation, List<X509Certificate> chain, Probe probe, Map<String, String> facts,
        Instant now) {
        this.plan = plan;
        this.conversation = conversation;
        this.terms = conversation.terms(plan.credentials().isPresent());
        this.chain = chain;
        this.probe = probe;
        this.facts = facts;
        this.now = now;
    }

    /**
     * What is wrong.
     *
     * @param late whether the connection was given up because an answer did not come in time
     */
    CheckProblem of(Exception thrown, boolean late) {
        if (thrown instanceof ConnectionOpener.TokenFailedException) {
            return CheckProblem.of(Kind.CHECK_TOKEN_UNAVAILABLE, facts);
        }
        ServerReply reply = conversation.reply();
        return switch (conversation.phase()) {
            case CONNECT -> problem(connecting(thrown));
            case GREETING, EHLO -> problem(reply == null ? unanswered(late) : turnedAway(reply));
            case TLS -> CertificateFault.of(chain, thrown, now, facts).orElseGet(() -> problem(encrypting(thrown, late)));
            case AUTH -> reply == null ? notAuthenticated(thrown, late) : problem(authentication(reply));
            default -> problem(reply == null ? ended(late) : refused(reply));
        };
    }

    private CheckProblem problem(Kind kind) {
        ServerReply reply = conversation.reply();
        CheckProblem problem = CheckProblem.of(kind, facts);
        return reply == null || kind == Kind.CHECK_NOT_SMTP ? problem : problem.replied(reply);
    }

    private static Kind ended(boolean late) {
        return late ? Kind.CHECK_TOO_SLOW : Kind.CHECK_CONNECTION_LOST;
    }

    private static Kind connecting(Exception thrown) {
        if (Causes.find(UnknownHostException.class, thrown).isPresent()) {
            return Kind.CHECK_HOST_UNKNOWN;
        } else if (Causes.find(HostNotAllowedException.class, thrown).isPresent()) {
            return Kind.CHECK_HOST_NOT_ALLOWED;
        }
        return Causes.find(ConnectException.class, thrown).isPresent() ? Kind.CHECK_CONNECTION_REFUSED : Kind.CHECK_NO_CONNECTION;
    }

    /** No reply to the connection itself, or to EHLO. */
    private Kind unanswered(boolean late) {
        if (conversation.heardNonsense()) {
            return Kind.CHECK_NOT_SMTP;
        }
        if (conversation.phase() == SmtpPhase.EHLO) {
            return ended(late);
        }
        Probe.Answer answer = plan.encryption() == Encryption.TLS ? Probe.Answer.NOTHING : probe.fromTheStart();
        return switch (answer) {
            case TLS -> Kind.CHECK_TLS_FROM_THE_START;
            case SOMETHING_ELSE -> Kind.CHECK_NOT_SMTP;
            case NOTHING -> late ? Kind.CHECK_SILENT : Kind.CHECK_CONNECTION_LOST;
        };
    }

    /** A server that speaks SMTP has left its words in the reply; from anybody else they were taken. */
    private static Kind turnedAway(ServerReply reply) {
        if (reply.isTransient()) {
            return Kind.CHECK_BUSY;
        }
        boolean speaksSmtp = reply.isPermanent() && (!reply.text().isEmpty() || reply.enhancedCode().isPresent());
        return speaksSmtp ? Kind.CHECK_TURNED_AWAY : Kind.CHECK_NOT_SMTP;
    }

    private Kind encrypting(Exception thrown, boolean late) {
        if (plan.encryption() == Encryption.STARTTLS && conversation.offered("STARTTLS").isEmpty()) {
            return Kind.CHECK_STARTTLS_NOT_OFFERED;
        }
        ServerReply reply = conversation.reply();
        if (reply != null && reply.code() != 220) {
            return Kind.CHECK_STARTTLS_REFUSED;
        }
        if (plan.encryption() == Encryption.TLS && chain.isEmpty() && probe.greetsInPlainText()) {
            return Kind.CHECK_TLS_NOT_FROM_THE_START;
        }
        if (late) {
            return plan.encryption() == Encryption.TLS ? Kind.CHECK_SILENT : Kind.CHECK_TOO_SLOW;
        }
        return Causes.find(SSLException.class, thrown).isPresent() ? Kind.CHECK_TLS_FAILED : Kind.CHECK_CONNECTION_LOST;
    }

    /** Nothing was said, since there was nothing to say it with, or nothing came back. */
    private CheckProblem notAuthenticated(Exception thrown, boolean late) {
        if (conversation.heardNonsense() || Causes.find(IOException.class, thrown).isPresent()) {
            return problem(ended(late));
        }
        Optional<String> methods = conversation.offered("AUTH").filter(offered -> !offered.isEmpty());
        if (methods.isPresent()) {
            Map<String, String> more = new HashMap<>(facts);
            more.put("methods", String.join(", ", methods.get().split(" ")));
            return CheckProblem.of(Kind.CHECK_AUTHENTICATION_METHOD, more);
        }
        return problem(terms.mayOfferMoreInTls() ? Kind.CHECK_ENCRYPTION_REQUIRED : Kind.CHECK_AUTHENTICATION_NOT_OFFERED);
    }

    private Kind authentication(ServerReply reply) {
        String enhanced = reply.enhancedCode().orElse("");
        if (Classification.wantsEncryption(reply, terms)) {
            return Kind.CHECK_ENCRYPTION_REQUIRED;
        } else if (enhanced.equals("5.7.139")) {
            return Kind.CHECK_ACCOUNT_NOT_FOR_SMTP;
        } else if (reply.isTransient() && !isForGood(reply)) {
            return Kind.CHECK_BUSY;
        } else if (plan.usesTokens()) {
            return Kind.CHECK_TOKEN_REFUSED;
        }
        boolean forApplications = reply.code() == 534 || enhanced.equals("5.7.9");
        return forApplications ? Kind.CHECK_PASSWORD_FOR_APPLICATIONS : Kind.CHECK_PASSWORD_REFUSED;
    }

    /** 432 and 4.7.12 ask for a new password; any other 4xx passes. */
    private static boolean isForGood(ServerReply reply) {
        return reply.code() == 432 || reply.enhancedCode().orElse("").equals("4.7.12");
    }

    /** A server that relays only for whom it knows says so at MAIL, at RCPT, or both. What a mail would end with decides. */
    private Kind refused(ServerReply reply) {
        Verdict verdict = Classification.of(conversation.phase(), reply, Cause.REPLY, terms, true);
        if (verdict.status() == RecipientStatus.DEFERRED) {
            return Kind.CHECK_BUSY;
        }
        Kind other = conversation.phase() == SmtpPhase.MAIL ? Kind.CHECK_SENDER_REFUSED : Kind.CHECK_RECIPIENT_REFUSED;
        return verdict.account().map(account -> switch (account) {
            case ACCOUNT_ENCRYPTION_REQUIRED -> Kind.CHECK_ENCRYPTION_REQUIRED;
            case ACCOUNT_AUTHENTICATION_REQUIRED -> Kind.CHECK_AUTHENTICATION_REQUIRED;
            case ACCOUNT_AUTHENTICATION_FAILED -> plan.usesTokens() ? Kind.CHECK_TOKEN_REFUSED : Kind.CHECK_PASSWORD_REFUSED;
            case ACCOUNT_SENDER_REFUSED -> Kind.CHECK_SENDER_REFUSED;
            default -> other;
        }).orElse(other);
    }
}
