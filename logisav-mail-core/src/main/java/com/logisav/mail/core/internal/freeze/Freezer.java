package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.about.Actor;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Checked;
import com.logisav.mail.core.internal.EarlierAttempts;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.core.internal.frozen.FrozenMail;
import com.logisav.mail.core.internal.frozen.FrozenMailFormat;
import com.logisav.mail.core.internal.frozen.FrozenMails;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a checked draft into a frozen mail, or says all that keeps it from becoming one. */
public final class Freezer {

    private final Wiring wiring;
    private final FrozenMails mails;
    private final FileTaking files;
    private final EarlierMails earlier;
    private final MailIdentity identity;

    /** A freezer for this wiring. */
    public Freezer(Wiring wiring, PermissionGate gate, FrozenMails mails, FileIntake intake) {
        this.wiring = wiring;
        this.mails = mails;
        this.files = new FileTaking(wiring.policy(), intake);
        this.earlier = new EarlierMails(new Journal(wiring.journal()), gate);
        this.identity = new MailIdentity(wiring.clock());
    }

    /** The review of a checked draft, stored only where nothing blocks it. Goes to the end all the same, to tell all at once. */
    public Review freeze(Admitted admitted, Checked checked) {
        if (checked.sender().isEmpty()) {
            return Review.blocked(checked.draft().alerts());
        }
        List<MailAlert> alerts = new ArrayList<>(checked.draft().alerts());
        try (TakenFiles taken = new TakenFiles()) {
            if (!files.areTooMany(checked.draft())) {
                files.take(checked.attachments(), admitted, taken, alerts);
            }
            return freeze(admitted, checked, checked.sender().get(), taken, alerts);
        } catch (IOException e) {
            throw ContentUnreadableException.of("A frozen mail", e);
        }
    }

    private Review freeze(Admitted admitted, Checked checked, SenderIdentity sender, TakenFiles taken, List<MailAlert> alerts)
        throws IOException {
        Words.Completed completed = Words.complete(checked.draft(), sender);
        Optional<String> html = files.embedImages(completed.html(), identity.domainOf(sender), taken, alerts);
        Manifest manifest = manifest(admitted, checked.draft(), sender, completed.text(), html, taken);
        files.checkTotal(manifest, alerts);
        List<Content> contents = new ArrayList<>();
        for (TakenFile file : taken.inOrder()) {
            contents.add(file::open);
        }
        return stored(admitted, manifest, contents, checked.granted(), alerts);
    }

    /** Ready where nothing blocks it, counting what the journal tells about it. */
    private Review stored(Admitted admitted, Manifest manifest, List<Content> contents, List<PermissionRequest> granted,
        List<MailAlert> alerts)
        throws IOException {
        List<PermissionRequest> relied = new ArrayList<>(granted);
        EarlierAttempts known = earlier.look(admitted);
        alerts.addAll(earlier.alerts(admitted, manifest, known, relied));
        alerts.sort(Comparator.comparing(MailAlert::severity));
        if (alerts.stream().anyMatch(MailAlert::isBlocking)) {
            return Review.blocked(alerts);
        }
        Instant until = wiring.clock().instant().plus(wiring.lifetimes().reviews());
        FrozenMail mail = new FrozenMail(manifest, List.of(), relied.stream().distinct().toList(), known.of(manifest.recipients()));
        ReviewId id = store(admitted.context().actor(), mail, contents, until);
        return Review.ready(id, until, manifest, FrozenMailFormat.digest(manifest), alerts);
    }

    private Manifest manifest(Admitted admitted, MailDraft draft, SenderIdentity sender, String text, Optional<String> html,
        TakenFiles taken) {
        return Manifest.builder(admitted.ref()).recordLabel(draft.recordLabel())
            .messageId(identity.newMessageId(sender)).date(identity.now(admitted.context().recordZone())).locale(draft.locale())
            .senderId(sender.id()).from(sender.from()).replyTo(sender.replyTo()).envelopeSender(sender.envelopeSender())
            .recipients(draft.recipients())
            .subject(draft.subject()).text(text).html(html)
            .files(taken.manifestFiles())
            .origin(draft.origin()).build();
    }

    /** All or nothing: what was stored before a failure is removed again. */
    private ReviewId store(Actor actor, FrozenMail mail, List<Content> contents, Instant until) throws IOException {
        Manifest manifest = mail.manifest();
        List<String> tokens = new ArrayList<>();
        try {
            for (Content content : contents) {
                try (InputStream in = content.open()) {
                    tokens.add(mails.putFile(actor, manifest.about(), in, until));
                }
            }
            return mails.put(actor, mail.with(tokens), until);
        } catch (IOException | RuntimeException e) {
            removeAll(actor, manifest, tokens, e);
            throw e;
        }
    }

    private void removeAll(Actor actor, Manifest manifest, List<String> tokens, Exception cause) {
        for (String token : tokens) {
            try {
                mails.remove(actor, manifest.about(), token);
            } catch (IOException | RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /**
     * A new mail with the words and files of one that was sent.
     *
     * @param senders the identities that the actor has now
     * @param mail    the old one, with the recipients and permissions of the new one
     */
    public Review again(Admitted admitted, List<SenderIdentity> senders, FrozenMail mail) {
        Manifest old = mail.manifest();
        Optional<SenderIdentity> sender = senders.stream()
            .filter(each -> each.id().equals(old.senderId()) && each.from().address().equals(old.from().address())).findFirst();
        if (sender.isEmpty()) {
            return Review.blocked(List.of(MailAlert.blocking(AlertCode.SENDER_NOT_AVAILABLE, MailAlert.Field.SENDER, Map.of())));
        }
        Manifest manifest = old.toBuilder()
            .messageId(identity.newMessageId(sender.get())).date(identity.now(old.date().getZone())).build();
        OutgoingMail outgoing = mails.outgoing(admitted.context().actor(), mail);
        try {
            return stored(admitted, manifest, old.files().stream().map(outgoing::content).toList(), mail.relied(), new ArrayList<>());
        } catch (IOException e) {
            throw ContentUnreadableException.of("A frozen mail", e);
        }
    }
}
