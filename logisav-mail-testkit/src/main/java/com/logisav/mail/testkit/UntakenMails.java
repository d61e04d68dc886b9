package com.logisav.mail.testkit;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.RecordingJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a test that misses a mail should look at: what was tried and is not known to be taken, and what was frozen and waits. */
final class UntakenMails {

    private static final String REVIEW = "review";

    private final List<String> lines = new ArrayList<>();

    private UntakenMails() {}

    /** Lines to be shown; empty where there is nothing to be said. */
    static String of(RecordingJournal journal, InMemoryContents contents) {
        UntakenMails untaken = new UntakenMails();
        untaken.tried(journal);
        untaken.waiting(contents);
        return String.join("\n", untaken.lines);
    }

    private void tried(RecordingJournal journal) {
        List<JournalEntry> ends = journal.ends();
        List<String> tried = new ArrayList<>();
        ends.forEach(end -> end.transmission().ifPresent(transmission -> tried.addAll(untaken(end, transmission))));
        journal.claims().stream().filter(claim -> ends.stream().noneMatch(end -> end.attempt().equals(claim.attempt())))
            .forEach(claim -> tried.add("  " + claim.manifest().about() + ": under way, no outcome is known"));
        if (!tried.isEmpty()) {
            lines.add("tried, and not known to be taken:");
            lines.addAll(tried);
        }
    }

    private static List<String> untaken(JournalEntry entry, Transmission transmission) {
        String why = transmission.accountProblem().map(AccountProblem::code).or(transmission::contentFailure).map(cause -> ", " + cause)
            .orElse("");
        return transmission.outcomes().stream().filter(outcome -> outcome.status() != RecipientStatus.ACCEPTED)
            .map(outcome -> "  " + entry.manifest().about() + " for " + outcome.address().readable() + ": " + outcome.status()
                + outcome.reply().map(UntakenMails::words).orElse(why)).toList();
    }

    private static String words(ServerReply reply) {
        return ", " + reply.code() + reply.enhancedCode().map(code -> " " + code).orElse("") + " " + reply.text();
    }

    private void waiting(InMemoryContents contents) {
        TreeSet<String> actors = new TreeSet<>();
        contents.owners().stream().filter(owner -> owner.purpose().equals(REVIEW)).map(ContentOwner::actorId).forEach(actors::add);
        actors.forEach(actor -> lines.add("frozen for " + actor + ", and waits for send(review.id(), review.digest()), or for retry(..)"));
    }
}
