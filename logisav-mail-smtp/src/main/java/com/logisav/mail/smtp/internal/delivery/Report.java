package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a conversation that is over to what is said of it. */
final class Report {

    private final ServerPlan plan;
    private final Conversation conversation;
    private final Ending ending;
    private final Instant endedAt;
    private @Nullable AccountProblem problem;

    private Report(ServerPlan plan, Conversation conversation, Ending ending, Instant endedAt) {
        this.plan = plan;
        this.conversation = conversation;
        this.ending = ending;
        this.endedAt = endedAt;
    }

    static Transmission of(ServerPlan plan, List<Recipient> recipients, Conversation conversation, Ending ending, Instant endedAt) {
        return new Report(plan, conversation, ending, endedAt).transmission(recipients);
    }

    private Transmission transmission(List<Recipient> recipients) {
        List<RecipientOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            outcomes.add(outcome(recipients.get(i), conversation.answer(i)));
        }
        Transmission transmission = Transmission.of(outcomes, transactions());
        if (problem != null) {
            transmission = transmission.because(problem);
        }
        return ending.contentFailure().isPresent() ? transmission.becauseContentFailed(ending.contentFailure().get()) : transmission;
    }

    private RecipientOutcome outcome(Recipient recipient, Conversation.@Nullable Answer answer) {
        if (ending.exceededLimit().isPresent()) {
            long limit = ending.exceededLimit().getAsLong();
            return RecipientOutcome.tooLarge(recipient.address(), recipient.role(), ending.length(), limit, endedAt);
        }
        if (answer != null && !answer.reply().isPositive()) {
            return judged(recipient, SmtpPhase.RCPT, answer.reply(), answer.at());
        }
        return judged(recipient, conversation.phase(), conversation.reply(), endedAt);
    }

    private RecipientOutcome judged(Recipient recipient, SmtpPhase phase, @Nullable ServerReply reply, Instant at) {
        Verdict verdict = Classification.of(phase, reply, ending.cause());
        verdict.account().ifPresent(kind -> remember(AccountProblem.of(kind, plan.host()), reply));
        RecipientOutcome outcome = RecipientOutcome.of(recipient.address(), recipient.role(), verdict.status(), at);
        return reply == null ? outcome : outcome.replied(reply);
    }

    private void remember(AccountProblem found, @Nullable ServerReply reply) {
        if (problem == null) {
            problem = reply == null ? found : found.replied(reply);
        }
    }

    private List<SmtpTransaction> transactions() {
        if (conversation.phase() == SmtpPhase.CONNECT) {
            return List.of();
        }
        ServerReply reply = conversation.reply();
        boolean answered = conversation.phase() == SmtpPhase.END_OF_DATA && reply != null && reply.code() / 100 != 3;
        SmtpTransaction.Builder transaction = SmtpTransaction.with(plan.host(), plan.port(), conversation.startedAt())
            .reached(answered ? SmtpPhase.DONE : conversation.phase(), endedAt);
        conversation.tls().ifPresent(tls -> transaction.tls(tls.protocol(), tls.cipher()));
        conversation.sha256().ifPresent(transaction::sha256);
        if (answered && reply != null) {
            QueueIds.in(reply).ifPresent(transaction::queueId);
        }
        return List.of(transaction.build());
    }
}
