package com.logisav.mail.core.internal.send;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.core.internal.EarlierAttempts;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.frozen.FrozenMail;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Claims attempts, each at the place after all that it knows about the record: of two mails with the same, the one at the higher place knew
 * of the other before it was claimed. A list that lags behind so costs tries, never a second mail.
 */
final class Claims {

    /** How many claims may be met that were not listed: many more than mails about one record are sent in the same moment. */
    private static final int MOST_MET = 200;

    private final Journal journal;
    private final Clock clock;

    Claims(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The attempts of other reviews, that nobody knew of when this one was made. */
    EarlierAttempts others(ReviewId id, FrozenMail mail, MailContext context) {
        return listed(mail, context).butOf(id, mail.known());
    }

    private EarlierAttempts listed(FrozenMail mail, MailContext context) {
        return EarlierAttempts.about(mail.manifest().about(), journal, context);
    }

    /**
     * Claims an attempt, before its first byte.
     *
     * @param outgoing the frozen mail, to those for whom this attempt is
     * @throws AlreadyAttemptedException where somebody else holds the attempt, or another mail brought the same to one of these recipients
     *                                   since the review, or may have; nothing was sent
     * @throws HostDefectException       where the journal grants no place
     */
    JournalEntry claim(Actor actor, AttemptId attempt, FrozenMail mail, OutgoingMail outgoing, MailContext context) {
        EarlierAttempts below = listed(mail, context);
        for (int met = 0; met < MOST_MET; met++) {
            requireFirst(below.butOf(attempt.review(), mail.known()), outgoing);
            JournalEntry entry = JournalEntry.started(attempt, below.nextPlace(), actor, outgoing, clock.instant());
            Optional<JournalEntry> holder = journal.claim(entry, context);
            if (holder.isEmpty()) {
                return entry;
            }
            // Below it is only what was looked at.
            below = EarlierAttempts.of(otherThan(attempt, holder.get()));
        }
        throw journal.withoutPlace(mail.manifest().about(), MOST_MET);
    }

    private static JournalEntry otherThan(AttemptId attempt, JournalEntry holder) {
        if (holder.attempt().equals(attempt)) {
            throw AlreadyAttemptedException.of(holder);
        }
        return holder;
    }

    /** The first of those in the way is named: whoever reviewed was not warned. */
    private static void requireFirst(EarlierAttempts others, OutgoingMail outgoing) {
        List<EmailAddress> envelope = outgoing.envelope().stream().map(Recipient::address).toList();
        List<JournalEntry> reaching = others.reaching(envelope, outgoing.manifest());
        if (!reaching.isEmpty()) {
            throw AlreadyAttemptedException.meanwhile(reaching.get(reaching.size() - 1));
        }
    }
}
