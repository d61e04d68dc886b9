package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.about.Actor;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Checked;
import com.logisav.mail.core.internal.FileIntake;
import com.logisav.mail.core.internal.FrozenMail;
import com.logisav.mail.core.internal.FrozenMailFormat;
import com.logisav.mail.core.internal.FrozenMails;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.TakenFile;
import com.logisav.mail.core.internal.Wiring;
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
import java.util.Optional;

/** Makes of a proven draft a mail that no longer changes, or says all that keeps it from becoming one. */
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
        this.earlier = new EarlierMails(wiring.journal(), gate);
        this.identity = new MailIdentity(wiring.clock());
    }

    /** The review of a checked draft; stored only where nothing blocks it. */
    public Review freeze(Admitted admitted, Checked checked) {
        if (checked.isBlocked() || checked.sender().isEmpty()) {
            return Review.blocked(checked.draft().alerts());
        }
        List<MailAlert> alerts = new ArrayList<>(checked.draft().alerts());
        try (TakenFiles taken = files.take(checked.attachments(), admitted, alerts)) {
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
        List<PermissionRequest> relied = new ArrayList<>(checked.granted());
        earlier.alerts(admitted, manifest, relied).forEach(alerts::add);
        alerts.sort(Comparator.comparing(MailAlert::severity));
        if (alerts.stream().anyMatch(MailAlert::isBlocking)) {
            return Review.blocked(alerts);
        }
        Instant until = wiring.clock().instant().plus(wiring.lifetimes().reviews());
        List<Content> contents = new ArrayList<>();
        for (TakenFile file : taken.inOrder()) {
            contents.add(file::open);
        }
        ReviewId id = store(admitted.context().actor(), manifest, contents, relied, until);
        return Review.ready(id, until, manifest, FrozenMailFormat.digest(manifest), alerts);
    }

    private Manifest manifest(Admitted admitted, MailDraft draft, SenderIdentity sender, String text, Optional<String> html,
        TakenFiles taken) {
        return Manifest.about(admitted.ref()).recordLabel(draft.recordLabel())
            .messageId(identity.newMessageId(sender)).date(identity.now(admitted.context().zone())).locale(draft.locale())
            .senderId(sender.id()).from(sender.from()).replyTo(sender.replyTo()).envelopeSender(sender.envelopeSender())
            .recipients(draft.recipients())
            .subject(draft.subject()).text(text).html(html)
            .files(taken.manifestFiles())
            .origin(draft.origin()).build();
    }

    /** All or nothing: what was stored before a failure is removed again. */
    private ReviewId store(Actor actor, Manifest manifest, List<Content> contents, List<PermissionRequest> relied,
        Instant until) throws IOException {
        List<String> tokens = new ArrayList<>();
        try {
            for (Content content : contents) {
                try (InputStream in = content.open()) {
                    tokens.add(mails.putFile(actor, in, until));
                }
            }
            return mails.put(actor, new FrozenMail(manifest, tokens, relied), until);
        } catch (IOException | RuntimeException e) {
            removeAll(actor, tokens, e);
            throw e;
        }
    }

    private void removeAll(Actor actor, List<String> tokens, Exception cause) {
        for (String token : tokens) {
            try {
                mails.remove(actor, token);
            } catch (IOException | RuntimeException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** The same words and files as a new mail, for these recipients: what is sent again on purpose. */
    public Review again(Actor actor, FrozenMail mail, Recipients recipients) {
        Manifest old = mail.manifest();
        SenderIdentity sender = SenderIdentity.of(old.senderId(), old.from());
        Manifest manifest = old.toBuilder().recipients(recipients)
            .messageId(identity.newMessageId(sender)).date(identity.now(old.date().getZone())).build();
        Instant until = wiring.clock().instant().plus(wiring.lifetimes().reviews());
        OutgoingMail outgoing = mails.outgoing(actor, mail);
        List<Content> contents = old.files().stream().map(outgoing::content).toList();
        try {
            ReviewId id = store(actor, manifest, contents, mail.relied(), until);
            return Review.ready(id, until, manifest, FrozenMailFormat.digest(manifest), List.of());
        } catch (IOException e) {
            throw ContentUnreadableException.of("A frozen mail", e);
        }
    }
}
