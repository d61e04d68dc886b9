package com.logisav.mail.testkit.fake;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.testkit.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server says of one mail, given a fault or none. */
final class ScriptedServer {

    private static final String HOST = "smtp.test.example";
    private static final ServerReply TAKEN = ServerReply.of(250, "2.0.0 Ok: queued");

    private final @Nullable Fault fault;
    private final Instant now;

    ScriptedServer(@Nullable Fault fault, Instant now) {
        this.fault = fault;
        this.now = now;
    }

    /** Whether the bytes of the mail come so far that the server has them all. */
    boolean takes(OutgoingMail mail) {
        return (fault == null || fault.account().isEmpty()) && mail.envelope().stream().anyMatch(this::takesFor);
    }

    boolean takesFor(Recipient recipient) {
        return fault == null || fault.replyTo(recipient.address()).isEmpty();
    }

    Transmission answer(OutgoingMail mail) {
        Transmission transmission = Transmission.of(mail.envelope().stream().map(this::outcome).toList(), List.of());
        Optional<AccountProblem.Kind> account = fault == null ? Optional.empty() : fault.account();
        return account.map(problem -> transmission.because(AccountProblem.of(problem, HOST))).orElse(transmission);
    }

    private RecipientOutcome outcome(Recipient recipient) {
        Optional<ServerReply> reply = fault == null ? Optional.empty() : fault.replyTo(recipient.address());
        if (reply.isPresent()) {
            return with(recipient, reply.get().isTransient() ? RecipientStatus.DEFERRED : RecipientStatus.REFUSED).replied(reply.get());
        } else if (fault != null && fault.kind() == Fault.Kind.REPLY_LOST) {
            return with(recipient, RecipientStatus.IN_DOUBT);
        } else if (fault != null && fault.account().isPresent()) {
            return with(recipient, RecipientStatus.NOT_TRIED);
        }
        return with(recipient, RecipientStatus.ACCEPTED).replied(TAKEN);
    }

    private RecipientOutcome with(Recipient recipient, RecipientStatus status) {
        return RecipientOutcome.of(recipient.address(), recipient.role(), status, now);
    }
}
