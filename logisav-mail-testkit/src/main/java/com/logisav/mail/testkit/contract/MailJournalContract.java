package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailJournal}: extend it, supply the journal and a way to roll a transaction back, and all rules are tests. */
public abstract class MailJournalContract extends TenantContract<MailJournal> {

    private static final String JRN_01 =
        "JRN-01: of any number of concurrent claims of the same attempt, exactly one is granted; the others get the entry that holds it";
    private static final String JRN_02 = "JRN-02: a claim survives a rollback of the caller's transaction";
    private static final String JRN_03 =
        "JRN-03: what has finished is answered with its transmission; what has not, without; both whole, as they were told";
    private static final String JRN_04 = "JRN-04: entries of another tenant are never answered, equal records and reviews or not";
    private static final String JRN_05 = "JRN-05: entries about a record come by place, the highest first, all pages together each once";
    private static final String JRN_06 = "JRN-06: null is never answered";
    private static final String JRN_07 = "JRN-07: the attempts of a review come in their order";
    private static final String JRN_08 =
        "JRN-08: claims of different attempts at different places, at once or not, are all granted and remembered";
    private static final String JRN_09 = "JRN-09: of any number of concurrent claims of the same place about a record, exactly one is granted, "
        + "whatever their reviews; the others get the entry that holds it";
    private static final String AFTERWARDS = " [one after the other]";
    private static final String ANOTHER_NODE = " [another node]";

    /** Of a race: a journal that looks before it writes loses one, but not each. So many at least, and more while there is time. */
    private static final int ROUNDS = 20;
    private static final Duration RACING = Duration.ofMillis(500);
    private static final int LISTED = 5;
    private static final int MANY = 500;
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final ReviewId review = newReview();
    private final MailableRef ownRecord = MailableRef.of(MailableType.INVOICE, "contract-" + UUID.randomUUID());

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

    /** A record about which the journal knows nothing yet. Override it where the records must exist, or have identifiers of another form. */
    protected MailableRef record() {
        return ownRecord;
    }

    /** Others, about which it knows nothing yet either: best of all, one of the same type, and one of another with the same identifier. */
    protected List<MailableRef> otherRecords() {
        return List.of(MailableRef.of(record().type(), record().id() + "x"), MailableRef.of(MailableType.QUOTE, record().id()));
    }

    @Override
    final MailJournal implementation() {
        return journal();
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
        for (int first = 0; first == 0 || System.nanoTime() - began < RACING.toNanos(); first += ROUNDS) {
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
        List<JournalEntry> granted = IntStream.range(0, entries.size()).filter(i -> answers.get(i).isEmpty()).mapToObj(entries::get).toList();
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
        JournalEntry claimed = entry(review, 1, 3, NOON);
        claim(claimed, context());
        checkRemembered("attempts(..)", only(attempts(context())), claimed);
        checkRemembered("about(..)", only(about(MANY, context())), claimed);
        JournalEntry ended = ended(claimed);
        subject().finished(ended, context());
        checkRemembered("attempts(..)", only(attempts(context())), ended);
        checkRemembered("about(..)", only(about(MANY, context())), ended);
    }

    @Test
    @DisplayName(JRN_03 + " [mails and ends of every kind]")
    void remembers_all_that_was_told() {
        int number = 0;
        for (OutgoingMail mail : JournalSamples.mails(record())) {
            for (Transmission end : JournalSamples.ends(mail, NOON.plusSeconds(1))) {
                number++;
                JournalEntry claimed = JournalEntry.started(new AttemptId(review, number), number, actor(), mail, NOON);
                claim(claimed, context());
                checkRemembered("attempts(..)", same(claimed, attempts(context())), claimed);
                JournalEntry ended = claimed.finished(end, NOON.plusSeconds(2));
                subject().finished(ended, context());
                checkRemembered("attempts(..)", same(claimed, attempts(context())), ended);
                checkRemembered("about(..)", same(claimed, about(MANY, context())), ended);
            }
        }
    }

    private JournalEntry same(JournalEntry claimed, List<JournalEntry> entries) {
        return entries.stream().filter(each -> each.attempt().equals(claimed.attempt())).findFirst()
            .orElseThrow(() -> broken(JRN_08, "an attempt that was claimed is not remembered"));
    }

    private void checkRemembered(String call, JournalEntry answer, JournalEntry told) {
        check(answer.equals(told), JRN_03, call + " answered an attempt " + (told.hasEnded() ? "that has ended" : "without an end")
            + " with another " + difference(answer, told));
    }

    private static String difference(JournalEntry answer, JournalEntry told) {
        if (!answer.transmission().equals(told.transmission())) {
            return "transmission";
        }
        if (!answer.finishedAt().equals(told.finishedAt())) {
            return "time of its end";
        }
        return answer.manifest().equals(told.manifest()) ? "place, actor, envelope or beginning" : "mail";
    }

    @Test
    @DisplayName(JRN_03 + ANOTHER_NODE)
    void tells_ends_to_every_node() {
        MailJournal other = another(JRN_03);
        attempts(other, context());
        claim(entry(1, NOON, actor()), context());
        check(attempts(other, context()).stream().map(JournalEntry::hasEnded).toList().equals(List.of(false)), JRN_03,
            "another node does not know of an attempt");
        subject().finished(ended(entry(1, NOON, actor())), context());
        check(attempts(other, context()).stream().allMatch(JournalEntry::hasEnded), JRN_03, "another node does not know of an attempt's end");
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
    void lists_by_place() {
        claimAndList(List.of(subject()));
    }

    @Test
    @DisplayName(JRN_05 + ANOTHER_NODE)
    void lists_by_place_on_every_node() {
        claimAndList(List.of(subject(), another(JRN_05)));
    }

    /** Claims in turn on these nodes, whose clocks differ: the later, the earlier. */
    private void claimAndList(List<MailJournal> nodes) {
        Map<ReviewId, Integer> places = new HashMap<>();
        nodes.forEach(node -> about(node, MANY, context()));
        for (int place = 1; place <= LISTED; place++) {
            JournalEntry claimed = entry(newReview(), 1, place, NOON.minusSeconds(place));
            places.put(claimed.attempt().review(), place);
            claim(nodes.get(place % nodes.size()), claimed, context());
        }
        for (int size : new int[] {1, 2, LISTED, MANY}) {
            for (MailJournal node : nodes) {
                List<Integer> listed = about(node, size, context()).stream().map(entry -> places.get(entry.attempt().review())).toList();
                check(listed.equals(List.of(5, 4, 3, 2, 1)), JRN_05, "pages of " + size + " list places 1 to 5 as " + listed);
            }
        }
    }

    @Test
    @DisplayName(JRN_05 + " [of this record alone]")
    void lists_no_other_record() {
        claimForOthers();
        check(about(MANY, context()).isEmpty(), JRN_05, "about(..) answered an entry about another record");
    }

    @Test
    @DisplayName(JRN_06)
    void answers_no_null() {
        attempts(context());
        about(MANY, context());
        attempted(entry(1, NOON, actor()), context());
        attempted(entry(newReview(), 1, 1, NOON), context());
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
        check(attempts(context()).isEmpty(), JRN_07, "attempts(..) answered an attempt of another review");
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

    private void claimForOthers() {
        otherRecords().forEach(other -> claim(firstAbout(other), context()));
    }

    private static ReviewId newReview() {
        return ReviewId.of("review-" + UUID.randomUUID());
    }

    /** The first attempt about a record, in a review of its own. */
    private JournalEntry firstAbout(MailableRef about) {
        return JournalEntry.started(new AttemptId(newReview(), 1), 1, actor(), SampleMail.about(about).build(), NOON);
    }

    /** An attempt of the review, at the place with its number. */
    private JournalEntry entry(int attempt, Instant startedAt, Actor by) {
        return JournalEntry.started(new AttemptId(review, attempt), attempt, by, SampleMail.about(record()).build(), startedAt);
    }

    private JournalEntry entry(ReviewId of, int attempt, int place, Instant startedAt) {
        return JournalEntry.started(new AttemptId(of, attempt), place, actor(), SampleMail.about(record()).build(), startedAt);
    }

    private static JournalEntry ended(JournalEntry entry) {
        return entry.finished(SampleMail.accepted(entry), NOON.plusSeconds(1));
    }

    private MailJournal another(String rule) {
        subject();
        return anotherNode().orNotRun(rule);
    }

    private void claim(JournalEntry entry, MailContext context) {
        claim(subject(), entry, context);
    }

    private void claim(MailJournal node, JournalEntry entry, MailContext context) {
        check(attempted(node, entry, context).isEmpty(), JRN_08, "the first claim of an attempt was refused");
    }

    private Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        return attempted(subject(), entry, context);
    }

    private Optional<JournalEntry> attempted(MailJournal node, JournalEntry entry, MailContext context) {
        return notNull(JRN_06, "attempted(..)", node.attempted(entry, context));
    }

    private List<JournalEntry> attempts(MailContext context) {
        return attempts(subject(), context);
    }

    private List<JournalEntry> attempts(MailJournal node, MailContext context) {
        return noNulls(JRN_06, "attempts(..)", node.attempts(review, context));
    }

    private JournalEntry only(List<JournalEntry> entries) {
        check(entries.size() == 1, JRN_08, "one attempt was claimed, and " + entries.size() + " are remembered");
        return entries.get(0);
    }

    private List<JournalEntry> about(int size, MailContext context) {
        return about(subject(), size, context);
    }

    private List<JournalEntry> about(MailJournal node, int size, MailContext context) {
        return allPages(JRN_06, JRN_05, "about(..)", size, page -> node.about(record(), page, context));
    }
}
