package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewId;
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
import org.junit.jupiter.api.Nested;
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

    private List<JournalEntry> attemptsOf(Review review) {
        return journal.attempts(review.id(), MailContext.of(HostWorld.secretary()));
    }

    private Review ofOtherWords(String subject) {
        return composer.review(composer.draft(HostWorld.INVOICE_REF).withoutAttachment("DEFAULT_DOCUMENT:invoice").withSubject(subject));
    }

    @Test
    void who_is_listed_before_the_claim_is_named_without_one() {
        send(other);

        refusedNaming(mine, other);

        assertThat(journal.claims).isEqualTo(1);
        assertThat(composer.frozen(mine.id()).manifest().messageId()).isEqualTo(mine.manifest().messageId());
    }

    @Test
    void who_claimed_the_place_in_between_is_named() {
        journal.beforeClaim = () -> send(other);

        refusedNaming(mine, other);

        leftAlone(other);
        assertThat(attemptsOf(mine)).isEmpty();
    }

    @Test
    void who_is_under_way_is_named_and_leaves() {
        journal.afterClaim = () -> refusedNaming(other, mine);

        send(mine);

        leftAlone(mine);
        assertThat(attemptsOf(other)).isEmpty();
    }

    @Test
    void a_claim_at_a_higher_place_stops_nobody() {
        JournalEntry later = JournalEntry.started(new AttemptId(other.id(), 1), 2, HostWorld.secretary(), composer.frozen(other.id()),
            HostWorld.NOW);
        journal.afterClaim = () -> journal.real.attempted(later, MailContext.of(HostWorld.secretary()));

        send(mine);

        leftAlone(mine);
    }

    @Test
    void a_list_that_lags_behind_lets_one_of_two_leave() {
        journal.listed = entries -> List.of();
        journal.beforeClaim = () -> send(other);

        refusedNaming(mine, other);

        leftAlone(other);
    }

    @Test
    void a_list_in_another_order_than_that_of_the_claims_lets_one_of_two_leave() {
        send(ofOtherWords("Rappel"));
        host.sent.clear();
        journal.listed = entries -> {
            Collections.reverse(entries);
            return entries;
        };
        journal.afterClaim = () -> refusedNaming(other, mine);

        send(mine);

        leftAlone(mine);
    }

    @Test
    void mails_that_are_not_the_same_all_leave_one_behind_the_other_however_far_the_list_lags_behind() {
        journal.listed = entries -> List.of();

        for (String subject : List.of("Rappel", "Relance", "Mise en demeure")) {
            send(ofOtherWords(subject));
        }
        send(mine);

        assertThat(host.sent).hasSize(4);
        assertThat(attemptsOf(mine)).singleElement().extracting(JournalEntry::place).isEqualTo(4);
    }

    @Test
    void a_mail_stands_behind_all_that_are_listed_though_others_were_removed_since() {
        for (int place : new int[] {3, 7}) {
            Review removed = ofOtherWords("Rappel " + place);
            journal.real.attempted(JournalEntry.started(new AttemptId(removed.id(), 1), place, HostWorld.secretary(),
                composer.frozen(removed.id()), HostWorld.NOW), MailContext.of(HostWorld.secretary()));
        }
        journal.listed = entries -> {
            Collections.reverse(entries);
            return entries;
        };

        send(mine);

        assertThat(attemptsOf(mine)).singleElement().extracting(JournalEntry::place).isEqualTo(8);
    }

    @Test
    void a_retry_stands_behind_its_own_first_attempt_though_it_is_not_listed() {
        journal.listed = entries -> List.of();
        host.answering(RecipientStatus.DEFERRED);
        send(mine);

        composer.retry(mine.id());

        assertThat(attemptsOf(mine)).extracting(JournalEntry::place).containsExactly(1, 2);
    }

    @Test
    void who_was_refused_reaches_nobody_by_a_retry_either() {
        journal.beforeClaim = () -> send(other);
        refusedNaming(mine, other);

        assertThatThrownBy(() -> composer.retry(mine.id())).hasMessageContaining("NOTHING_TO_RETRY");
        leftAlone(other);
        assertThat(composer.discard(mine.id())).isTrue();
    }

    @Test
    void a_journal_that_fails_to_list_lets_nothing_leave() {
        journal.listed = entries -> {
            throw new IllegalStateException("database is down");
        };

        assertThatThrownBy(() -> send(mine)).hasMessageContaining("SPI_THREW");

        assertThat(host.sent).isEmpty();
        assertThat(attemptsOf(mine)).isEmpty();
    }

    @Nested
    class A_journal_that_refuses {

        private void lets_nothing_leave(UnaryOperator<JournalEntry> holder, String defect) {
            journal.holder = Optional.of(holder);

            assertThatThrownBy(() -> send(mine)).isInstanceOf(HostDefectException.class)
                .hasMessageContaining("SPI_BROKE_CONTRACT").hasMessageContaining(defect);

            assertThat(host.sent).isEmpty();
        }

        private JournalEntry entry(JournalEntry asked, Actor by, MailableRef about, int place) {
            Manifest manifest = Manifest.builder(about).from(asked.manifest().from()).messageId(asked.manifest().messageId())
                .date(asked.manifest().date()).build();
            return JournalEntry.started(new AttemptId(other.id(), 1), place, by, OutgoingMail.of(manifest, List.of()), HostWorld.NOW);
        }

        @Test
        void each_place_is_a_defect_after_so_many() {
            lets_nothing_leave(asked -> entry(asked, HostWorld.secretary(), HostWorld.INVOICE_REF, asked.place()), "refused 200 places");

            assertThat(journal.claims).isEqualTo(200);
        }

        @Test
        void with_an_entry_at_another_place_has_a_defect() {
            lets_nothing_leave(asked -> entry(asked, HostWorld.secretary(), HostWorld.INVOICE_REF, asked.place() + 1),
                "holds neither its attempt nor its place");
        }

        @Test
        void with_an_entry_about_another_record_has_a_defect() {
            lets_nothing_leave(asked -> entry(asked, HostWorld.secretary(), HostWorld.OTHER_INVOICE, asked.place()),
                "holds neither its attempt nor its place");
        }

        @Test
        void with_an_entry_of_another_company_has_a_defect() {
            lets_nothing_leave(asked -> entry(asked, Actor.of("secretary").in(Tenant.of("other")), HostWorld.INVOICE_REF, asked.place()),
                "holds neither its attempt nor its place");
            lets_nothing_leave(asked -> JournalEntry.started(asked.attempt(), asked.place(),
                Actor.of("secretary").in(Tenant.of("other")), composer.frozen(mine.id()), HostWorld.NOW), "holds neither its attempt");
        }
    }

    /** A journal in which something happens between two looks. */
    private static final class Rival implements MailJournal {

        private final MailJournal real = MailJournal.inMemory();
        private Runnable beforeClaim = () -> { };
        private Runnable afterClaim = () -> { };
        private UnaryOperator<List<JournalEntry>> listed = entries -> entries;
        private Optional<UnaryOperator<JournalEntry>> holder = Optional.empty();
        private int claims;

        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            Runnable before = beforeClaim;
            Runnable after = afterClaim;
            beforeClaim = () -> { };
            afterClaim = () -> { };
            before.run();
            claims++;
            Optional<JournalEntry> answer = holder.map(asked -> asked.apply(entry)).or(() -> real.attempted(entry, context));
            after.run();
            return answer;
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
            return Page.of(listed.apply(new ArrayList<>(real.about(about, page, context).items())), page);
        }
    }
}
