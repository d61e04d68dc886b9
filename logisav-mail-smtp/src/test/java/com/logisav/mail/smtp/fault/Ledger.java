package com.logisav.mail.smtp.fault;

import com.logisav.mail.smtp.StrictReading;
import java.util.ArrayList;
import java.util.List;

/** What a server knows itself: what it took, and what it had to wonder about. */
final class Ledger {

    private final List<Taken> taken = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private boolean dot;
    private boolean grouped;

    /** A mail that the server answers for from now on. */
    record Taken(List<String> recipients, byte[] bytes) {}

    synchronized void took(List<String> recipients, byte[] bytes) {
        taken.add(new Taken(List.copyOf(recipients), bytes));
        StrictReading.keepReceived(bytes);
    }

    /** What was up to here is another mail's. */
    synchronized void turnPage() {
        taken.clear();
        dot = false;
        grouped = false;
    }

    /** A final dot was read, whatever became of the mail. */
    synchronized void readDot() {
        dot = true;
    }

    /** More was there to read when MAIL was. */
    synchronized void readGroup() {
        grouped = true;
    }

    synchronized void wonder(String what) {
        oddities.add(what);
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized boolean hasReadDot() {
        return dot;
    }

    synchronized boolean hasReadGroup() {
        return grouped;
    }

    synchronized List<String> oddities() {
        return List.copyOf(oddities);
    }

    /** Whether a mail was taken for this recipient. */
    boolean holds(String recipient) {
        return taken().stream().anyMatch(mail -> mail.recipients().contains(recipient));
    }
}
