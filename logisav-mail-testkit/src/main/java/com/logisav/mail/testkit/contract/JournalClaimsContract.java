package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailJournal} about claims: of many, one is granted. */
abstract class JournalClaimsContract extends TenantContract<MailJournal> {

    private static final String JRN_01 =
        "JRN-01: of any number of concurrent claims of the same attempt, exactly one is granted; the others get the entry that holds it";
    static final String JRN_06 = "JRN-06: null is never answered";
    static final String JRN_08 =
        "JRN-08: claims of different attempts at different places, at once or not, are all granted and remembered";
    private static final String JRN_09 =
        "JRN-09: of any number of concurrent claims of the same place about a record, exactly one is granted, "
            + "whatever their reviews; the others get the entry that holds it";
    private static final String AFTERWARDS = " [one after the other]";
    static final String ANOTHER_NODE = " [another node]";

    /** Of a race: a journal that looks before it writes loses one, but not each. So many at least, and more while there is time. */
    private static final int ROUNDS = 20;
    static final Duration RACING = Duration.ofMillis(500);
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final ReviewId review = newReview();
    private final MailableRef ownRecord = MailableRef.of(MailableType.INVOICE, "contract-" + UUID.randomUUID());

    /** A second journal over the same storage, as another node has it; {@link Declared#without} where one process is all. */
    protected abstract Declared<MailJournal> anotherNode();

    /** A record about which the journal knows nothing yet. Override it where records must exist, or have other identifiers. */
    protected MailableRef record() {
        return ownRecord;
    }

    /** Others, about which it knows nothing yet either: best of all, one of the same type, and one of another with the same identifier. */
    protected List<MailableRef> otherRecords() {
        return List.of(MailableRef.of(record().type(), record().id() + "x"), MailableRef.of(MailableType.QUOTE, record().id()));
    }

    /** How long claims race, at least. */
    Duration racing() {
        return RACING;
    }

    @Test
    @DisplayName(JRN_01)
    void grants_one_of_many_claims() throws Exception {
        claimAttemptsAtOnce(subject());
    }

    @Test
    @DisplayName(JRN_01 + ANOTHER_NODE)
    void grants_one_of_many_claims_on_two_nodes() throws Exception {
        claimAttemptsAtOnce(another(JRN_01));
    }

    private void claimAttemptsAtOnce(MailJournal other) throws Exception {
        claimAtOnce(JRN_01, "one attempt", other, round -> {
            ReviewId claimed = newReview();
            int places = round * Together.THREADS + 1;
            return i -> entry(claimed, 1, places + i, NOON.plusSeconds(i));
        });
    }

    /** Claims on many threads, half of them on the other node, round after round. */
    private void claimAtOnce(String rule, String what, MailJournal other, IntFunction<IntFunction<JournalEntry>> claims) throws Exception {
        MailJournal own = subject();
        long began = System.nanoTime();
        for (int first = 0; first == 0 || System.nanoTime() - began < racing().toNanos(); first += ROUNDS) {
            List<List<JournalEntry>> entries = IntStream.range(first, first + ROUNDS).mapToObj(claims)
                .map(claim -> IntStream.range(0, Together.THREADS).mapToObj(claim).toList()).toList();
            List<List<Optional<JournalEntry>>> answers = Together.rounds(ROUNDS, round -> thread -> () ->
                notNull(JRN_06, "attempted(..)", (thread % 2 == 0 ? own : other).attempted(entries.get(round).get(thread), context())));
            for (int round = 0; round < ROUNDS; round++) {
                int each = round;
                checkOneIsGranted(rule, what, entries.get(round), answers.stream().map(thread -> thread.get(each)).toList());
            }
        }
    }

    private void checkOneIsGranted(String rule, String what, List<JournalEntry> entries, List<Optional<JournalEntry>> answers) {
        List<JournalEntry> granted = IntStream.range(0, entries.size())
            .filter(i -> answers.get(i).isEmpty()).mapToObj(entries::get).toList();
        check(granted.size() == 1, rule, Together.THREADS + " claims of " + what + " at once, and " + granted.size() + " were granted");
        check(answers.stream().flatMap(Optional::stream).allMatch(holder -> isHolder(holder, granted.get(0))), rule,
            "a refused claim got another entry than the one granted");
    }

    private static boolean isHolder(JournalEntry answer, JournalEntry granted) {
        return answer.attempt().equals(granted.attempt()) && answer.startedAt().equals(granted.startedAt());
    }

    @Test
    @DisplayName(JRN_01 + AFTERWARDS)
    void refuses_a_second_claim() {
        claim(entry(1, NOON, actor()), context());
        for (int place : new int[] {1, 2}) {
            check(attempted(entry(review, 1, place, NOON.plusSeconds(9)), context()).isPresent(), JRN_01, "a second claim was granted");
        }
        subject().finished(ended(entry(1, NOON, actor())), context());
        check(attempted(entry(review, 1, 2, NOON.plusSeconds(9)), context()).isPresent(), JRN_01, "a claim of what has ended was granted");
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

    @Test
    @DisplayName(JRN_08 + " [after a refusal]")
    void keeps_nothing_of_a_refused_claim() {
        ReviewId other = newReview();
        claim(entry(review, 1, 1, NOON), context());
        if (attempted(entry(other, 1, 1, NOON), context()).isPresent()) {
            check(attempted(entry(other, 1, 2, NOON), context()).isEmpty(), JRN_08,
                "an attempt that was refused, because its place was taken, was refused at the next place");
        }
        if (attempted(entry(review, 1, 3, NOON), context()).isPresent()) {
            check(attempted(entry(newReview(), 1, 3, NOON), context()).isEmpty(), JRN_08,
                "a place is taken by an attempt that was refused there");
        }
    }

    @Test
    @DisplayName(JRN_09)
    void grants_a_place_once() throws Exception {
        claimPlacesAtOnce(subject());
    }

    @Test
    @DisplayName(JRN_09 + ANOTHER_NODE)
    void grants_a_place_once_on_two_nodes() throws Exception {
        claimPlacesAtOnce(another(JRN_09));
    }

    private void claimPlacesAtOnce(MailJournal other) throws Exception {
        claimAtOnce(JRN_09, "one place about a record", other,
            round -> i -> entry(newReview(), 1, round + 1, NOON.plusSeconds(i)));
    }

    @Test
    @DisplayName(JRN_09 + AFTERWARDS)
    void refuses_a_place_that_is_taken() {
        JournalEntry first = entry(review, 1, 1, NOON);
        claim(first, context());
        Optional<JournalEntry> answer = attempted(entry(newReview(), 1, 1, NOON.plusSeconds(9)), context());
        check(answer.isPresent(), JRN_09, "a place that was taken was granted");
        check(isHolder(answer.get(), first), JRN_09, "a refused claim got another entry than the one granted");
        subject().finished(ended(first), context());
        check(attempted(entry(newReview(), 1, 1, NOON), context()).isPresent(), JRN_09, "the place of what has ended was granted");
    }

    @Test
    @DisplayName(JRN_09 + " [about one record alone]")
    void grants_the_same_place_about_another_record() {
        claim(entry(review, 1, 1, NOON), context());
        for (MailableRef other : otherRecords()) {
            check(attempted(firstAbout(other), context()).isEmpty(), JRN_09,
                "a place was refused because it is taken about another record");
        }
    }

    static ReviewId newReview() {
        return ReviewId.of("review-" + UUID.randomUUID());
    }

    /** The first attempt about a record, in a review of its own. */
    final JournalEntry firstAbout(MailableRef about) {
        return JournalEntry.started(new AttemptId(newReview(), 1), 1, actor(), SampleMail.about(about).build(), NOON);
    }

    /** An attempt of the review, at the place with its number. */
    final JournalEntry entry(int attempt, Instant startedAt, Actor by) {
        return JournalEntry.started(new AttemptId(review, attempt), attempt, by, SampleMail.about(record()).build(), startedAt);
    }

    final JournalEntry entry(ReviewId of, int attempt, int place, Instant startedAt) {
        return JournalEntry.started(new AttemptId(of, attempt), place, actor(), SampleMail.about(record()).build(), startedAt);
    }

    static JournalEntry ended(JournalEntry entry) {
        return entry.finished(SampleMail.accepted(entry), NOON.plusSeconds(1));
    }

    final MailJournal another(String rule) {
        subject();
        return anotherNode().orNotRun(rule);
    }

    final void claim(JournalEntry entry, MailContext context) {
        claim(subject(), entry, context);
    }

    final void claim(MailJournal node, JournalEntry entry, MailContext context) {
        check(attempted(node, entry, context).isEmpty(), JRN_08, "the first claim of an attempt was refused");
    }

    final Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        return attempted(subject(), entry, context);
    }

    final Optional<JournalEntry> attempted(MailJournal node, JournalEntry entry, MailContext context) {
        return notNull(JRN_06, "attempted(..)", node.attempted(entry, context));
    }

    final List<JournalEntry> attempts(MailContext context) {
        return attempts(subject(), context);
    }

    final List<JournalEntry> attempts(MailJournal node, MailContext context) {
        return noNulls(JRN_06, "attempts(..)", node.attempts(review, context));
    }

    final JournalEntry only(List<JournalEntry> entries) {
        check(entries.size() == 1, JRN_08, "one attempt was claimed, and " + entries.size() + " are remembered");
        return entries.get(0);
    }
}
