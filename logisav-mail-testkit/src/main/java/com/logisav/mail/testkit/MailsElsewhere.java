package com.logisav.mail.testkit;

import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mails that were sent, and not over this extension's transport: a host may have put one of its own in the place. Known as far as the journal
 * is the extension's.
 */
final class MailsElsewhere {

    private final TestHost host;
    private volatile int forgotten;

    MailsElsewhere(TestHost host) {
        this.host = host;
    }

    /** Those so far are not spoken of any more. */
    void forget() {
        forgotten = all().size();
    }

    /** All are spoken of. */
    void forgetNone() {
        forgotten = 0;
    }

    /** A line to be shown where a mail is missing; empty where there is none. */
    String shown() {
        return about().isEmpty() ? "" : "taken by another transport than this extension's: " + String.join(", ", about());
    }

    /** Fails where there is one. */
    void requireNone() {
        if (!about().isEmpty()) {
            throw new AssertionError("expected no mail to be sent, but another transport than this extension's took one about "
                + String.join(", ", about()));
        }
    }

    private List<String> about() {
        List<String> all = all();
        return all.subList(Math.min(forgotten, all.size()), all.size());
    }

    /** The records that they are about, in the order of sending; a mail that arrived here is known by its Message-ID. */
    private List<String> all() {
        if (!host.inUse.isAsked(host.journal)) {
            return List.of();
        }
        Set<String> here = host.outbox.received().stream().map(MailsElsewhere::messageId).flatMap(Optional::stream).collect(Collectors.toSet());
        return host.journal.ends().stream()
            .filter(end -> end.transmission().filter(sent -> !sent.outcomes(RecipientStatus.ACCEPTED).isEmpty()).isPresent())
            .filter(end -> !here.contains(end.manifest().messageId().wire())).map(end -> end.manifest().about().toString()).toList();
    }

    private static Optional<String> messageId(ReceivedMail mail) {
        return mail.header("Message-ID");
    }
}
