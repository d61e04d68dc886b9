package com.logisav.mail.core.internal.send;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.core.internal.EarlierAttempts;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.frozen.FrozenMail;
import com.logisav.mail.core.internal.frozen.FrozenMailFormat;
import com.logisav.mail.core.internal.frozen.FrozenMails;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.MailTransport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a frozen mail, exactly it, and at most once for each recipient unless somebody decides otherwise. */
public final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Wiring wiring;
    private final Journal journal;
    private final FrozenMails mails;
    private final Claims claims;
    private final Dispatch dispatch;

    /** A sender for this wiring. */
    public Sender(Wiring wiring, FrozenMails mails) {
        this.wiring = wiring;
        this.journal = new Journal(wiring.journal());
        this.mails = mails;
        this.claims = new Claims(journal, wiring.clock());
        this.dispatch = new Dispatch(wiring, journal);
    }

    /**
     * The attempts of a review, as far as they are this actor's.
     *
     * <p>Looked at before the frozen mail, which is gone once everybody is settled: a second send must name the first all the same.
     */
    public Attempts attempts(Actor actor, ReviewId id) {
        List<JournalEntry> entries = journal.attempts(id, MailContext.of(actor));
        if (entries.stream().anyMatch(entry -> !entry.actorId().equals(actor.id()))) {
            throw ReviewException.notFound();
        }
        return new Attempts(entries);
    }

    /**
     * The review to send for the first time.
     *
     * @throws AlreadyAttemptedException where it was sent before
     * @throws ReviewException           where it is not there, or not what was shown
     */
    public FrozenMail unsent(Actor actor, ReviewId id, String digest) {
        attempts(actor, id).first().ifPresent(first -> {
            throw AlreadyAttemptedException.of(first);
        });
        FrozenMail mail = namingOther(actor, id, Attempts.none(), () -> mails.get(actor, id));
        if (!isSame(FrozenMailFormat.digest(mail.manifest()), digest)) {
            throw ReviewException.digestMismatch();
        }
        return mail;
    }

    /** Another send may have ended, and removed the mail, since the attempts were looked at: that one is named then, too. */
    private <T> T namingOther(Actor actor, ReviewId id, Attempts seen, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ReviewException | ContentUnreadableException e) {
            attempts(actor, id).firstAfter(seen).ifPresent(other -> {
                throw AlreadyAttemptedException.of(other);
            });
            throw e;
        }
    }

    private static boolean isSame(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    /** The first attempt. */
    public DeliveryReceipt send(Actor actor, ReviewId id, FrozenMail mail, SendWatch watch) {
        OutgoingMail outgoing = namingOther(actor, id, Attempts.none(), () -> mails.outgoing(actor, mail));
        return attempt(actor, new AttemptId(id, 1), mail, outgoing, Attempts.none(), watch);
    }

    /**
     * The review to send to whom it can be sent again; asked of the attempts first, since a mail that reached everybody is gone.
     *
     * @throws NothingToRetryException where there is nobody left
     * @throws ReviewException         where it is not there
     */
    public FrozenMail toRetry(Actor actor, ReviewId id, Attempts attempts) {
        if (attempts.first().isPresent() && attempts.safeToRetry().isEmpty()) {
            throw NothingToRetryException.create();
        }
        return namingOther(actor, id, attempts, () -> mails.get(actor, id));
    }

    /**
     * One more attempt for those who cannot get it twice, with the same bytes: not for whom another mail reached since, either.
     *
     * @throws NothingToRetryException where there is nobody left
     */
    public DeliveryReceipt retry(Actor actor, ReviewId id, FrozenMail mail, Attempts attempts, SendWatch watch) {
        EarlierAttempts others = claims.others(id, mail, Dispatch.context(actor, mail.manifest()));
        List<EmailAddress> safe = attempts.safeToRetry().stream()
            .filter(address -> others.reaching(List.of(address), mail.manifest()).isEmpty()).toList();
        if (safe.isEmpty()) {
            throw NothingToRetryException.create();
        }
        OutgoingMail outgoing = namingOther(actor, id, attempts, () -> mails.outgoing(actor, mail)).onlyTo(safe);
        AttemptId next = attempts.last().orElseThrow(ReviewException::notFound).attempt().next();
        return attempt(actor, next, mail, outgoing, attempts, watch);
    }

    /**
     * Whether a person may give up what is left of a mail: nobody is in doubt, and who was put off got the same in another mail since.
     */
    public boolean mayBeGivenUp(Actor actor, ReviewId id, FrozenMail mail, Attempts attempts) {
        List<EmailAddress> deferred = attempts.deferred();
        EarlierAttempts others = deferred.isEmpty() ? EarlierAttempts.none() : claims.others(id, mail, Dispatch.context(actor, mail.manifest()));
        return !attempts.isInDoubt() && deferred.stream().allMatch(address -> others.reaching(List.of(address), mail.manifest()).stream()
            .anyMatch(entry -> EarlierAttempts.isAccepted(entry, address)));
    }

    private DeliveryReceipt attempt(Actor actor, AttemptId attempt, FrozenMail mail, OutgoingMail outgoing, Attempts before,
        SendWatch watch) {
        MailContext context = Dispatch.context(actor, mail.manifest());
        MailTransport transport = dispatch.transport(mail.manifest(), context);
        JournalEntry claimed = claims.claim(actor, attempt, mail, outgoing, context);
        hold(actor, claimed, mail, outgoing, context);
        DeliveryReceipt receipt = dispatch.send(claimed, outgoing, transport, watch, context);
        // What the journal does not know to be settled is shown as in doubt, and somebody may still want to look at it.
        if (before.isSettledWith(receipt) && receipt.journalFailure().isEmpty()) {
            release(actor, attempt.review(), mail);
        }
        return receipt;
    }

    /**
     * All that is left to do between claim and first byte. Keeps the frozen mail, since what is in doubt must not expire; here it shows, too,
     * where the review was discarded, or expired, since it was looked at: with the claim, nobody discards it any more.
     */
    private void hold(Actor actor, JournalEntry claimed, FrozenMail mail, OutgoingMail outgoing, MailContext context) {
        try {
            mails.keep(actor, claimed.attempt().review(), mail, endOf(Wiring.Lifetimes.UNSETTLED));
        } catch (RuntimeException e) {
            dispatch.giveUp(claimed, outgoing, context);
            throw e;
        }
    }

    private Instant endOf(Duration lifetime) {
        return wiring.clock().instant().plus(lifetime);
    }

    /** The mail has left: a store that fails to clean up is no reason to tell its sender otherwise. */
    private void release(Actor actor, ReviewId id, FrozenMail mail) {
        Duration sent = wiring.lifetimes().sent();
        try {
            if (sent.isZero()) {
                mails.remove(actor, id, mail);
            } else {
                mails.keep(actor, id, mail, endOf(sent));
            }
        } catch (RuntimeException e) {
            FailureReport.warn(LOG, "A sent mail could not be removed from the content store:", e);
        }
    }
}
