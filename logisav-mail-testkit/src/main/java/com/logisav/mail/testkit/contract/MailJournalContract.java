package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailJournal}: extend it, supply the journal and a way to roll a transaction back, and all rules are tests. */
public abstract class MailJournalContract extends JournalClaimsContract {

    private static final String JRN_02 = "JRN-02: a claim survives a rollback of the caller's transaction";
    private static final String JRN_03 =
        "JRN-03: what has finished is answered with its transmission; what has not, without; both whole, as they were told";
    private static final String JRN_04 = "JRN-04: entries of another tenant are never answered, equal records and reviews or not";
    private static final String JRN_05 = "JRN-05: entries about a record come by place, the highest first, all pages together each once";
    private static final String JRN_07 = "JRN-07: the attempts of a review come in their order";
    private static final int LISTED = 5;
    private static final int MANY = 500;

    /** Runs work inside a transaction of the caller and rolls it back. */
    @FunctionalInterface
    public interface RollingBack {

        /** Begins a transaction on this thread as the host does, runs the work, rolls back. */
        void run(Runnable work) throws Exception;
    }

    /** The journal under test; empty, or with entries that these tests do not look at. */
    protected abstract MailJournal journal();

    /** How a caller's transaction is rolled back; {@link Declared#without} where the host has none. */
    protected abstract Declared<RollingBack> rollingBack();

    @Override
    final MailJournal implementation() {
        return journal();
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
    void remembers_all_that_was_told() {
        Actor named = actor().named(JournalSamples.NAME);
        int number = 0;
        for (OutgoingMail mail : JournalSamples.mails(record())) {
            for (Transmission end : JournalSamples.ends(mail, NOON.plusSeconds(1))) {
                number++;
                JournalEntry claimed = JournalEntry.started(new AttemptId(review, number), number + 2, named, mail, NOON);
                claim(claimed, context());
                checkRemembered(claimed);
                JournalEntry ended = claimed.finished(end, NOON.plusSeconds(2));
                subject().finished(ended, context());
                checkRemembered(ended);
            }
        }
    }

    private void checkRemembered(JournalEntry told) {
        checkRemembered("attempts(..)", same(told, attempts(context())), told);
        checkRemembered("about(..)", same(told, about(MANY, context())), told);
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
        check(attempts(other, context()).stream().allMatch(JournalEntry::hasEnded), JRN_03,
            "another node does not know of an attempt's end");
    }

    @Test
    @DisplayName(JRN_03 + " [one attempt alone]")
    void ends_no_other_attempt() {
        claim(entry(1, NOON, actor()), context());
        claim(entry(2, NOON, actor()), context());
        // Whether all are granted is the matter of other rules.
        List<JournalEntry> ofOtherReviews = Stream.concat(Stream.of(entry(newReview(), 1, 3, NOON)),
            otherRecords().stream().map(this::firstAbout)).filter(other -> attempted(other, context()).isEmpty()).toList();
        subject().finished(ended(entry(1, NOON, actor())), context());
        check(attempts(context()).stream().noneMatch(each -> each.attempt().number() == 2 && each.hasEnded()), JRN_03,
            "the end of an attempt ended another one of its review");
        for (JournalEntry other : ofOtherReviews) {
            List<JournalEntry> found = noNulls(JRN_06, "attempts(..)", subject().attempts(other.attempt().review(), context()));
            check(found.stream().noneMatch(JournalEntry::hasEnded), JRN_03, "the end of an attempt ended one of another review");
        }
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
    @DisplayName(JRN_04 + " [ends of what was not claimed there]")
    void ends_no_attempt_of_another_tenant() {
        MailContext foreigner = foreignContext(JRN_04);
        claim(entry(1, NOON, actor()), context());
        boolean open = !only(attempts(context())).hasEnded();
        try {
            subject().finished(ended(entry(1, NOON, foreigner.actor())), foreigner);
        } catch (RuntimeException e) {
            // Nobody has claimed it in that tenant, and a journal may say so.
        }
        check(!open || !only(attempts(context())).hasEnded(), JRN_04, "what another tenant told ended an attempt of ours");
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

    private void claimForOthers() {
        otherRecords().forEach(other -> claim(firstAbout(other), context()));
    }

    private List<JournalEntry> about(int size, MailContext context) {
        return about(subject(), size, context);
    }

    private List<JournalEntry> about(MailJournal node, int size, MailContext context) {
        return allPages(JRN_06, JRN_05, "about(..)", size, page -> node.about(record(), page, context));
    }
}
