package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.MimeRenderer;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.PlannedFaults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transport without a socket: makes the bytes that a server would get, by the same way as the real one, and keeps them.
 *
 * <p>It can be watched and stopped like the real one; bytes are reported before the mail and after it.
 *
 * <p>It takes every mail for everybody unless it was told otherwise: each {@link #failNext} is about one send, in order. Safe for
 * concurrent use.
 */
public final class RecordingTransport implements MailTransport.Watched, Restorable {

    private final MimeRenderer renderer = MimeRenderer.standard();
    private final Clock clock;
    private List<ReceivedMail> received = new ArrayList<>();
    private final PlannedFaults faults = new PlannedFaults();
    private final List<CheckRequest> checks = new ArrayList<>();
    private final Deque<CheckProblem.Kind> findings = new ArrayDeque<>();

    /** A transport that has received nothing; outcomes have the time of this clock. */
    public RecordingTransport(Clock clock) {
        this.clock = clock;
    }

    /** The next send that has no fault yet meets this one. */
    public void failNext(Fault fault) {
        faults.add(fault);
    }

    /** The faults that met nothing so far, each with the reason; the extension fails a test that leaves one. */
    public List<String> unmetFaults() {
        return faults.unmet();
    }

    /** Lets go of every mail that is held, or will be by a fault that was given so far. */
    public void releaseAll() {
        faults.releaseAll();
    }

    /** The next check that has no finding yet comes to this one, at the stage that it is about; it passes otherwise. */
    public synchronized void findNext(CheckProblem.Kind finding) {
        findings.add(finding);
    }

    /** The checks that were asked for, in order. */
    public synchronized List<CheckRequest> checks() {
        return List.copyOf(checks);
    }

    /** What was taken for at least one recipient, in order; a mail in doubt was taken. */
    public synchronized List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    @Override
    public synchronized Runnable remember() {
        List<ReceivedMail> receivedThen = List.copyOf(received);
        Runnable faultsThen = faults.remember();
        List<CheckRequest> checksThen = List.copyOf(checks);
        List<CheckProblem.Kind> findingsThen = List.copyOf(findings);
        return () -> {
            faultsThen.run();
            restore(receivedThen, checksThen, findingsThen);
        };
    }

    private synchronized void restore(
        List<ReceivedMail> receivedThen, List<CheckRequest> checksThen, List<CheckProblem.Kind> findingsThen) {
        // A list of its own: a mail that is under way ends up in the one that was there when it began, where nobody looks any more.
        received = new ArrayList<>(receivedThen);
        checks.clear();
        checks.addAll(checksThen);
        findings.clear();
        findings.addAll(findingsThen);
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context) {
        return send(mail, context, SendWatch.silent());
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
        long startedAt = System.nanoTime();
        List<ReceivedMail> inbox = inbox();
        Fault fault = faults.next(mail).orElse(null);
        if (fault != null && fault.defect().isPresent()) {
            throw fault.defect().get();
        }
        ScriptedServer server = new ScriptedServer(fault, clock.instant());
        if (!server.takes(mail)) {
            return server.answer(mail);
        }
        try {
            byte[] message = rendered(mail);
            watch.report(SendProgress.of(SmtpPhase.BODY, 0, message.length));
            boolean tooLate = watch.limit().filter(limit -> System.nanoTime() - startedAt >= limit.toNanos()).isPresent();
            if (tooLate || !watch.commit()) {
                return Transmission.of(notTried(mail), List.of());
            }
            watch.report(SendProgress.of(SmtpPhase.END_OF_DATA, message.length, message.length));
            if (fault != null && fault.kind() == Fault.Kind.HELD) {
                fault.hold();
            }
            put(mail, message, server, inbox);
            return server.answer(mail);
        } catch (ContentUnreadableException e) {
            return contentFailed(mail, e);
        }
    }

    @Override
    public synchronized SettingsCheck check(CheckRequest request, MailContext context) {
        checks.add(request);
        return new ScriptedCheck(request).find(findings.poll());
    }

    private synchronized List<ReceivedMail> inbox() {
        return received;
    }

    private byte[] rendered(OutgoingMail mail) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try {
            renderer.write(mail, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message.toByteArray();
    }

    private synchronized void put(OutgoingMail mail, byte[] message, ScriptedServer server, List<ReceivedMail> inbox) {
        List<String> taken = mail.envelope().stream().filter(server::takesFor).map(recipient -> recipient.address().wire()).toList();
        inbox.add(ReceivedMail.of(message).in(mail.manifest().envelopeSender().wire(), taken).about(mail.manifest().about()));
    }

    private Transmission contentFailed(OutgoingMail mail, ContentUnreadableException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            // What the file's own stream threw lies under what the renderer says of it.
            cause = cause.getCause();
        }
        return Transmission.of(notTried(mail), List.of()).becauseContentFailed(cause.getClass().getName());
    }

    private List<RecipientOutcome> notTried(OutgoingMail mail) {
        return mail.envelope().stream()
            .map(each -> RecipientOutcome.of(each.address(), each.role(), RecipientStatus.NOT_TRIED, clock.instant())).toList();
    }
}
