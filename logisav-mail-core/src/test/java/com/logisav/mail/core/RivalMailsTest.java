package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reviews of the same, sent in the same moment: what one node sees of the other's mail, step by step. */
class RivalMailsTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private final Rival journal = new Rival();
    private Composer composer;
    private Review mine;
    private Review other;

    @BeforeEach
    void review_twice() {
        host.journal = journal;
        composer = host.mail(contents).as(HostWorld.secretary());
        mine = composer.review(composer.draft(HostWorld.INVOICE_REF));
        other = composer.review(composer.draft(HostWorld.INVOICE_REF));
    }

    private void send(Review review) {
        composer.send(review.id(), review.digest());
    }

    private void refusedNaming(Review refused, Review first) {
        assertThatThrownBy(() -> send(refused)).isInstanceOfSatisfying(AlreadyAttemptedException.class, e -> {
            assertThat(e.errorCode()).isEqualTo(MailErrorCode.ALREADY_ATTEMPTED);
            assertThat(e.code()).isEqualTo("ALREADY_ATTEMPTED_MEANWHILE");
            assertThat(e.first().attempt().review()).isEqualTo(first.id());
        });
    }

    private void leftAlone(Review winner) {
        assertThat(host.sent).singleElement()
            .satisfies(mail -> assertThat(mail.manifest().messageId()).isEqualTo(winner.manifest().messageId()));
    }

    private List<RecipientStatus> endOf(Review review) {
        return journal.attempts(review.id(), MailContext.of(HostWorld.secretary())).get(0).transmission().orElseThrow().outcomes().stream()
            .map(RecipientOutcome::status).toList();
    }

    @Test
    void the_later_claim_gives_up_and_the_earlier_one_leaves() {
        journal.afterClaim = () -> {
            journal.unseen = 1;
            refusedNaming(other, mine);
        };

        send(mine);

        leftAlone(mine);
        assertThat(endOf(other)).containsExactly(RecipientStatus.NOT_TRIED);
    }

    @Test
    void a_later_claim_that_has_not_given_up_yet_stops_nobody() {
        JournalEntry later = JournalEntry.started(new AttemptId(other.id(), 1), HostWorld.secretary(), composer.frozen(other.id()),
            HostWorld.NOW);
        journal.afterClaim = () -> journal.real.attempted(later, MailContext.of(HostWorld.secretary()));

        send(mine);

        leftAlone(mine);
    }

    @Test
    void a_claim_that_came_after_another_mail_left_gives_up() {
        journal.beforeClaim = () -> send(other);

        refusedNaming(mine, other);

        leftAlone(other);
        assertThat(endOf(mine)).containsExactly(RecipientStatus.NOT_TRIED);
    }

    @Test
    void a_mail_that_has_left_counts_wherever_a_journal_lists_it() {
        journal.order = entries -> {
            Collections.reverse(entries);
            return entries;
        };
        journal.beforeClaim = () -> send(other);

        refusedNaming(mine, other);

        leftAlone(other);
    }

    @Test
    void a_journal_that_does_not_list_the_claim_lets_nothing_leave_beside_another_mail() {
        journal.order = entries -> {
            entries.removeIf(entry -> entry.attempt().review().equals(mine.id()));
            return entries;
        };
        journal.beforeClaim = () -> send(other);

        refusedNaming(mine, other);

        leftAlone(other);
    }

    @Test
    void a_journal_that_fails_to_say_lets_nothing_leave() {
        journal.afterClaim = () -> journal.order = entries -> {
            throw new IllegalStateException("database is down");
        };

        assertThatThrownBy(() -> send(mine)).hasMessageContaining("SPI_THREW");

        assertThat(host.sent).isEmpty();
        assertThat(endOf(mine)).containsExactly(RecipientStatus.NOT_TRIED);
    }

    @Test
    void who_is_seen_before_the_claim_is_named_without_one() {
        send(other);

        refusedNaming(mine, other);

        assertThat(journal.attempts(mine.id(), MailContext.of(HostWorld.secretary()))).isEmpty();
        assertThat(composer.frozen(mine.id()).manifest().messageId()).isEqualTo(mine.manifest().messageId());
    }

    @Test
    void what_was_given_up_reaches_nobody_by_a_retry_either() {
        journal.beforeClaim = () -> send(other);
        refusedNaming(mine, other);

        assertThatThrownBy(() -> composer.retry(mine.id())).hasMessageContaining("NOTHING_TO_RETRY");
        leftAlone(other);
        assertThat(composer.discard(mine.id())).isTrue();
    }

    /** A journal in which something happens between two looks. */
    private static final class Rival implements MailJournal {

        private final MailJournal real = MailJournal.inMemory();
        private Runnable beforeClaim = () -> { };
        private Runnable afterClaim = () -> { };
        private UnaryOperator<List<JournalEntry>> order = entries -> entries;
        private int unseen;

        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            Runnable before = beforeClaim;
            Runnable after = afterClaim;
            beforeClaim = () -> { };
            afterClaim = () -> { };
            before.run();
            Optional<JournalEntry> holder = real.attempted(entry, context);
            after.run();
            return holder;
        }

        @Override
        public void finished(JournalEntry entry, MailContext context) {
            real.finished(entry, context);
        }

        @Override
        public List<JournalEntry> attempts(ReviewId review, MailContext context) {
            return real.attempts(review, context);
        }

        @Override
        public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
            if (unseen > 0) {
                unseen--;
                return Page.empty();
            }
            return Page.of(order.apply(new ArrayList<>(real.about(about, page, context).items())), page);
        }
    }
}
