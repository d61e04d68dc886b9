package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailJournal}: extend it, supply the journal and a way to roll a transaction back, and all rules are tests. */
public abstract class MailJournalContract extends TenantContract<MailJournal> {

    private static final String JRN_01 =
        "JRN-01: of any number of concurrent claims of the same attempt, exactly one is granted; the others get the entry that holds it";
    private static final String JRN_02 = "JRN-02: a claim survives a rollback of the caller's transaction";
    private static final String JRN_03 = "JRN-03: what has finished is answered with its transmission; what has not, without";
    private static final String JRN_04 = "JRN-04: entries of another tenant are never answered, equal records and reviews or not";
    private static final String JRN_05 = "JRN-05: entries about a record come newest first, all pages together each once";
    private static final String JRN_06 = "JRN-06: null is never answered";
    private static final String JRN_07 = "JRN-07: the attempts of a review come in their order";
    private static final String JRN_08 = "JRN-08: claims of different attempts, at once or not, are all granted and remembered";

    private static final int MANY = 500;
    private static final int ENDLESS = 1000;
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ReviewId review = ReviewId.of("review-" + UUID.randomUUID());
    private final MailableRef record = MailableRef.of(MailableType.INVOICE, "contract-" + UUID.randomUUID());

    /** Runs work inside a transaction of the caller and rolls it back. */
    @FunctionalInterface
    public interface RollingBack {

        /** Begins a transaction on this thread as the host does, runs the work, rolls back. */
        void run(Runnable work) throws Exception;
    }

    /** The journal under test; empty, or with entries that these tests do not look at. */
    protected abstract MailJournal journal();

    /** A second journal over the same storage, as another node has it; {@link Declared#without} where one process is all. */
    protected abstract Declared<MailJournal> anotherNode();

    /** How a caller's transaction is rolled back; {@link Declared#without} where the host has none. */
    protected abstract Declared<RollingBack> rollingBack();

    @Override
    final MailJournal implementation() {
        return journal();
    }

    @Test
    @DisplayName(JRN_01)
    void grants_one_of_many_claims() throws Exception {
        MailJournal other = anotherNode().isThere() ? anotherNode().orNotRun(JRN_01) : subject();
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < Together.THREADS; i++) {
            entries.add(entry(1, NOON.plusSeconds(i), actor()));
        }
        List<Optional<JournalEntry>> answers = Together.run(thread -> () ->
            notNull(JRN_06, "attempted(..)", (thread % 2 == 0 ? subject() : other).attempted(entries.get(thread), context())));
        List<Integer> granted = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).isEmpty()) {
                granted.add(i);
            }
        }
        check(granted.size() == 1, JRN_01, Together.THREADS + " claims of one attempt at once, and " + granted.size() + " were granted");
        Instant holder = entries.get(granted.get(0)).startedAt();
        for (Optional<JournalEntry> answer : answers) {
            check(answer.isEmpty() || answer.get().startedAt().equals(holder), JRN_01,
                "a refused claim got another entry than the one granted");
        }
    }

    @Test
    @DisplayName(JRN_01 + " [one after the other]")
    void refuses_a_second_claim() {
        claim(entry(1, NOON, actor()), context());
        JournalEntry ended = entry(1, NOON, actor()).finished(SampleMail.accepted(entry(1, NOON, actor())), NOON.plusSeconds(1));
        check(attempted(entry(1, NOON.plusSeconds(9), actor()), context()).isPresent(), JRN_01, "a second claim was granted");
        subject().finished(ended, context());
        check(attempted(entry(1, NOON.plusSeconds(9), actor()), context()).isPresent(), JRN_01, "a claim of what has ended was granted");
    }

    @Test
    @DisplayName(JRN_02)
    void keeps_a_claim_through_a_rollback() throws Exception {
        RollingBack rollingBack = rollingBack().orNotRun(JRN_02);
        subject();
        rollingBack.run(() -> claim(entry(1, NOON, actor()), context()));
        check(attempted(entry(1, NOON, actor()), context()).isPresent(), JRN_02, "the claim was rolled back with the caller's transaction");
        rollingBack.run(() -> subject().finished(ended(entry(1, NOON, actor())), context()));
        check(attempts(context()).stream().allMatch(JournalEntry::hasEnded), JRN_02,
            "the end was rolled back with the caller's transaction");
    }

    @Test
    @DisplayName(JRN_03)
    void remembers_ends() {
        claim(entry(1, NOON, actor()), context());
        JournalEntry open = only(attempts(context()));
        check(open.transmission().isEmpty() && open.finishedAt().isEmpty(), JRN_03, "an attempt without an end has one");
        JournalEntry ended = ended(entry(1, NOON, actor()));
        subject().finished(ended, context());
        for (JournalEntry answer : List.of(only(attempts(context())), only(about(MANY, context())))) {
            Optional<Transmission> end = answer.transmission();
            check(end.isPresent() && end.get().outcomes().equals(ended.transmission().orElseThrow().outcomes()), JRN_03,
                "an attempt that has ended has not the outcomes with which it ended");
            check(answer.finishedAt().equals(ended.finishedAt()), JRN_03, "an attempt ended at another time than was told");
            check(isSame(answer, ended), JRN_03, "an attempt came back with another manifest, envelope or actor");
        }
    }

    @Test
    @DisplayName(JRN_03 + " [one attempt alone]")
    void ends_no_other_attempt() {
        claim(entry(1, NOON, actor()), context());
        claim(entry(2, NOON, actor()), context());
        subject().finished(ended(entry(1, NOON, actor())), context());
        check(attempts(context()).stream().noneMatch(each -> each.attempt().number() == 2 && each.hasEnded()), JRN_03,
            "the end of an attempt ended another one of its review");
    }

    @Test
    @DisplayName(JRN_04)
    void hides_entries_of_other_tenants() {
        MailContext foreigner = foreignContext(JRN_04);
        claim(entry(1, NOON, actor()), context());
        check(attempts(foreigner).isEmpty(), JRN_04, "attempts(..) answered an entry of another tenant");
        check(about(MANY, foreigner).isEmpty(), JRN_04, "about(..) answered an entry of another tenant");
        JournalEntry theirs = entry(1, NOON.plusSeconds(5), foreigner.actor());
        check(attempted(theirs, foreigner).isEmpty(), JRN_04, "a claim was refused because of one in another tenant");
        check(only(attempts(context())).startedAt().equals(NOON), JRN_04, "an entry of another tenant took the place of ours");
        boolean open = !only(attempts(foreigner)).hasEnded();
        subject().finished(ended(entry(1, NOON, actor())), context());
        check(!open || !only(attempts(foreigner)).hasEnded(), JRN_04, "the end of an attempt ended one of another tenant");
    }

    @Test
    @DisplayName(JRN_05)
    void lists_newest_first() {
        for (int i = 1; i <= 5; i++) {
            claim(entry(i, NOON.plusSeconds(i), actor()), context());
        }
        for (int size : new int[] {1, 2, 5, MANY}) {
            List<Integer> numbers = about(size, context()).stream().map(entry -> entry.attempt().number()).toList();
            check(numbers.equals(List.of(5, 4, 3, 2, 1)), JRN_05, "pages of " + size + " list attempts 1 to 5 as " + numbers);
        }
    }

    @Test
    @DisplayName(JRN_05 + " [of this record alone]")
    void lists_no_other_record() {
        claimForOthers();
        check(about(MANY, context()).stream().allMatch(each -> each.manifest().about().equals(record)), JRN_05,
            "about(..) answered an entry about another record");
    }

    @Test
    @DisplayName(JRN_06)
    void answers_no_null() {
        attempts(context());
        about(MANY, context());
        claim(entry(1, NOON, actor()), context());
        attempted(entry(1, NOON, actor()), context());
        attempts(context());
        about(MANY, context());
    }

    @Test
    @DisplayName(JRN_07)
    void lists_attempts_in_order() {
        // The numbers decide: the clocks of two nodes may differ.
        for (int i = 1; i <= 12; i++) {
            claim(entry(i, NOON.minusSeconds(i), actor()), context());
        }
        List<Integer> numbers = attempts(context()).stream().map(entry -> entry.attempt().number()).toList();
        check(numbers.equals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)), JRN_07, "attempts(..) lists attempts 1 to 12 as " + numbers);
    }

    @Test
    @DisplayName(JRN_07 + " [of this review alone]")
    void lists_attempts_of_no_other_review() {
        claimForOthers();
        check(attempts(context()).stream().allMatch(each -> each.attempt().review().equals(review)), JRN_07,
            "attempts(..) answered an attempt of another review");
    }

    @Test
    @DisplayName(JRN_08)
    void grants_claims_of_different_attempts_at_once() throws Exception {
        subject();
        List<Optional<JournalEntry>> answers = Together.run(thread -> () -> attempted(entry(thread + 1, NOON, actor()), context()));
        check(answers.stream().allMatch(Optional::isEmpty), JRN_08, "a claim was refused because of a claim of another attempt");
        check(attempts(context()).size() == Together.THREADS, JRN_08,
            "of " + Together.THREADS + " claims granted at once " + attempts(context()).size() + " are remembered");
    }

    /** A record of the same type, and one of another type with the same identifier, each in a review of its own. */
    private void claimForOthers() {
        for (MailableRef other : List.of(
            MailableRef.of(record.type(), record.id() + "x"), MailableRef.of(MailableType.QUOTE, record.id()))) {
            AttemptId attempt = new AttemptId(ReviewId.of("review-" + UUID.randomUUID()), 1);
            claim(JournalEntry.started(attempt, actor(), SampleMail.about(other).build(), NOON), context());
        }
    }

    private JournalEntry entry(int attempt, Instant startedAt, Actor by) {
        return JournalEntry.started(new AttemptId(review, attempt), by, SampleMail.about(record).build(), startedAt);
    }

    private static JournalEntry ended(JournalEntry entry) {
        return entry.finished(SampleMail.accepted(entry), NOON.plusSeconds(1));
    }

    private static boolean isSame(JournalEntry one, JournalEntry other) {
        return one.attempt().equals(other.attempt()) && one.tenant().equals(other.tenant()) && one.actorId().equals(other.actorId())
            && one.actorName().equals(other.actorName()) && one.envelope().equals(other.envelope())
            && one.startedAt().equals(other.startedAt()) && isSame(one.manifest(), other.manifest());
    }

    private static boolean isSame(Manifest one, Manifest other) {
        return one.about().equals(other.about()) && one.messageId().equals(other.messageId()) && one.subject().equals(other.subject())
            && one.text().equals(other.text()) && one.html().equals(other.html()) && one.recipients().equals(other.recipients())
            && one.files().equals(other.files()) && one.origin().equals(other.origin());
    }

    private void claim(JournalEntry entry, MailContext context) {
        check(attempted(entry, context).isEmpty(), JRN_08, "the first claim of an attempt was refused");
    }

    private Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        return notNull(JRN_06, "attempted(..)", subject().attempted(entry, context));
    }

    private List<JournalEntry> attempts(MailContext context) {
        return noNulls(JRN_06, "attempts(..)", subject().attempts(review, context));
    }

    private JournalEntry only(List<JournalEntry> entries) {
        check(entries.size() == 1, JRN_08, "one attempt was claimed, and " + entries.size() + " are remembered");
        return entries.get(0);
    }

    private List<JournalEntry> about(int size, MailContext context) {
        List<JournalEntry> all = new ArrayList<>();
        PageRequest page = PageRequest.first(size);
        for (int i = 0; i < ENDLESS; i++) {
            Page<JournalEntry> answer = notNull(JRN_06, "about(..)", subject().about(record, page, context));
            all.addAll(answer.items());
            if (!answer.hasMore()) {
                return Collections.unmodifiableList(all);
            }
            page = page.next();
        }
        throw broken(JRN_05, "about(..) says after " + ENDLESS + " pages that there are more");
    }
}
