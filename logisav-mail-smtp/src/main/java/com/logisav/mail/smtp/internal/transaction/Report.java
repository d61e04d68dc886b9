package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.dialogue.Classification;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.dialogue.Terms;
import com.logisav.mail.smtp.internal.dialogue.Verdict;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From conversations that are over to what is said of them. */
final class Report {

    private final ServerPlan plan;
    private final Map<Recipient, RecipientOutcome> outcomes = new HashMap<>();
    private final List<SmtpTransaction> transactions = new ArrayList<>();
    private @Nullable AccountProblem problem;
    private @Nullable String contentFailure;

    Report(ServerPlan plan) {
        this.plan = plan;
    }

    /** A transaction is over: what it says of its recipients is the last word on them, for now. */
    void add(TransactionResult result) {
        boolean toAll = outcomes.isEmpty() && isSaidToAll(result.conversation(), result.recipients().size());
        for (int i = 0; i < result.recipients().size(); i++) {
            outcomes.put(result.recipients().get(i), outcome(result, i, toAll));
        }
        result.end().contentFailure().ifPresent(failure -> contentFailure = failure);
        addTransaction(result);
    }

    /** The end, for these recipients. */
    Transmission transmission(List<Recipient> recipients) {
        Transmission transmission =
            Transmission.of(recipients.stream().map(each -> Objects.requireNonNull(outcomes.get(each))).toList(), transactions);
        if (problem != null) {
            transmission = transmission.because(problem);
        }
        return contentFailure == null ? transmission : transmission.becauseContentFailed(contentFailure);
    }

    private RecipientOutcome outcome(TransactionResult result, int index, boolean toAll) {
        Recipient recipient = result.recipients().get(index);
        TransactionEnd end = result.end();
        if (end.exceededLimit().isPresent()) {
            long limit = end.exceededLimit().getAsLong();
            return RecipientOutcome.tooLarge(recipient.address(), recipient.role(), end.length(), limit, result.endedAt());
        }
        Conversation conversation = result.conversation();
        Terms terms = terms(conversation);
        Conversation.Answer answer = conversation.answer(index);
        if (answer != null && !answer.reply().isPositive()) {
            Verdict own = Classification.of(SmtpPhase.RCPT, answer.reply(), end.cause(), terms, toAll);
            return judged(recipient, own, answer.reply(), answer.at());
        }
        Verdict common = Classification.of(conversation.phase(), conversation.reply(), end.cause(), terms, toAll);
        return judged(recipient, common, conversation.reply(), result.endedAt());
    }

    /** Whether the server took nothing from us, in words for those whom it does not know, or does not hear in the clear. One recipient who fares otherwise disproves it. */
    private boolean isSaidToAll(Conversation conversation, int recipients) {
        ServerReply last = conversation.reply();
        Terms terms = terms(conversation);
        if (conversation.phase() == SmtpPhase.MAIL) {
            return last != null && isAboutUs(last, terms);
        }
        return conversation.phase() == SmtpPhase.RCPT && IntStream.range(0, recipients).mapToObj(conversation::answer)
            .allMatch(answer -> answer != null && isAboutUs(answer.reply(), terms));
    }

    private static boolean isAboutUs(ServerReply reply, Terms terms) {
        return Classification.mayWantAccount(reply, terms) || Classification.wantsEncryption(reply, terms);
    }

    private Terms terms(Conversation conversation) {
        return conversation.terms(plan.credentials().isPresent());
    }

    private RecipientOutcome judged(Recipient recipient, Verdict verdict, @Nullable ServerReply reply, Instant at) {
        verdict.account().ifPresent(kind -> remember(AccountProblem.of(inTheAccountsWords(kind), plan.host()), reply));
        RecipientOutcome outcome = RecipientOutcome.of(recipient.address(), recipient.role(), verdict.status(), at);
        return reply == null ? outcome : outcome.replied(reply);
    }

    /** Who has no password must not be told to check it. */
    private AccountProblem.Kind inTheAccountsWords(AccountProblem.Kind kind) {
        boolean token = kind == AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED && plan.usesTokens();
        return token ? AccountProblem.Kind.ACCOUNT_TOKEN_REFUSED : kind;
    }

    private void remember(AccountProblem found, @Nullable ServerReply reply) {
        if (problem == null) {
            problem = reply == null ? found : found.replied(reply);
        }
    }

    private void addTransaction(TransactionResult result) {
        Conversation conversation = result.conversation();
        if (conversation.phase() == SmtpPhase.CONNECT) {
            return;
        }
        ServerReply reply = conversation.reply();
        boolean answered = conversation.phase() == SmtpPhase.END_OF_DATA && reply != null && !reply.isIntermediate();
        SmtpTransaction.Builder transaction = SmtpTransaction.builder(plan.host(), plan.port(), conversation.startedAt())
            .reached(answered ? SmtpPhase.DONE : conversation.phase(), result.endedAt());
        conversation.tls().ifPresent(tls -> transaction.tls(tls.protocol(), tls.cipher()));
        conversation.sha256().ifPresent(transaction::sha256);
        if (answered && reply != null) {
            QueueIds.in(reply).ifPresent(transaction::queueId);
        }
        transactions.add(transaction.build());
    }
}
