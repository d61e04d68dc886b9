package com.logisav.mail.core;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.BodyTooLongException;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Checked;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.core.internal.frozen.FrozenMail;
import com.logisav.mail.core.internal.send.Attempts;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.DraftValuesException;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one actor can do with mail: from a record to a draft, a review, a receipt.
 *
 * <p>Each method asks the host's permissions before it reads anything of the host's, and loads the record anew. All methods run on the
 * caller's thread. A composer keeps nothing between calls, so it can be made for each request and used on any node; it is safe for
 * concurrent use. Drafting and reviewing may run inside a transaction of the host, {@link #send}, {@link #retry} must not.
 *
 * <p>Every method may throw {@link NotPermittedException} and {@code HostDefectException}; others are named where they arise.
 */
public final class Composer {

    private final Steps steps;
    private final Actor actor;

    Composer(Steps steps, Actor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    /** Whether a mail about a record could be sent: cheap, for greying a button. Never throws for what it asks about. */
    public Availability availability(MailableRef ref) {
        return steps.admission().availability(ref, actor);
    }

    /** The host's decision on every permission for a record, for showing and hiding a window's buttons. */
    public Map<Permission, Decision> allowed(MailableRef ref) {
        MailContext context = MailContext.of(actor);
        Map<Permission, Decision> decisions = new LinkedHashMap<>();
        Permission.builtIn().forEach(each -> decisions.put(each, steps.gate().ask(
            each.isAboutRecord() ? PermissionRequest.of(each, ref) : PermissionRequest.of(each), context)));
        return Collections.unmodifiableMap(decisions);
    }

    /**
     * The draft that a compose window opens with: recipients, default message, documents.
     *
     * @throws UnavailableException  where the actor has no sender identity
     * @throws BodyTooLongException where the default message is longer than a mail may be
     */
    public MailDraft draft(MailableRef ref) {
        Admitted admitted = admit(ref);
        RecordFacts facts = steps.admission().facts().find(admitted);
        return steps.checker().check(admitted, facts, steps.assembler().assemble(admitted, facts)).draft();
    }

    /**
     * A draft that came back from a browser, on whatever node: checked against the record in everything, merged in nothing.
     *
     * @throws DraftValuesException where the values are no draft
     * @throws UnavailableException where the actor has no sender identity (any more)
     * @throws BodyTooLongException where the body is longer than a mail may have
     */
    public MailDraft rebuild(DraftValues values) {
        MailDraft draft = values.read();
        return checked(admit(draft.about()), draft);
    }

    private MailDraft checked(Admitted admitted, MailDraft draft) {
        return steps.checker().check(admitted, steps.admission().facts().find(admitted), draft).draft();
    }

    private Admitted admit(MailableRef ref, PermissionRequest... besides) {
        return steps.admission().admit(ref, actor, List.of(besides));
    }

    /** The identities that the actor may write under about a record, the preferred one first; empty where there is none. */
    public List<SenderIdentity> senders(MailableRef ref) {
        Admitted admitted = admit(ref);
        return steps.admission().facts().senders(ref, admitted.context());
    }

    /** The draft under another identity of the actor. One that is not is an alert at review. */
    public MailDraft withSender(MailDraft draft, SenderIdentity sender) {
        return draft.withSender(sender.id());
    }

    /** The letters for the record's type and language. */
    public List<LetterTemplate> letters(MailDraft draft) {
        return steps.letters().letters(admit(draft.about(), PermissionRequest.of(Permission.USE_LETTER, draft.about())));
    }

    /**
     * The draft with a letter's subject, body and files; recipients and all other attachments stay, and {@link MailDraft#restoreMessage}
     * brings the replaced words back. Checked like a draft that is rebuilt.
     *
     * @throws TemplateException where there is no such letter for this record
     */
    public MailDraft useLetter(MailDraft draft, String letterId) {
        Admitted admitted = admit(draft.about(), PermissionRequest.of(Permission.USE_LETTER, draft.about()).regarding(letterId));
        return checked(admitted, steps.letters().use(admitted, draft, letterId));
    }

    /** A page of the files that are stored with a record, and of no others, whatever the host's store answers. */
    public Page<LinkedFile> linkedFiles(MailableRef ref, PageRequest page, String search) {
        Admitted admitted = admit(ref, PermissionRequest.of(Permission.LIST_LINKED_FILES, ref));
        return steps.linkedFiles().list(new LinkedFileQuery(ref, search, page), admitted.context());
    }

    /**
     * The draft with a file that is stored with its record.
     *
     * @throws AttachmentRefusedException where the record has no such file, be it unknown, gone or another's
     */
    public MailDraft attachLinkedFile(MailDraft draft, String fileId) {
        Admitted admitted = admit(draft.about(), PermissionRequest.of(Permission.ATTACH_LINKED_FILE, draft.about()).regarding(fileId));
        return draft.attach(Attachment.of(steps.linkedFiles().require(draft.about(), fileId, admitted.context())));
    }

    /**
     * Takes a file from outside: reads the stream to its end or to the limit, looks at it, stores it for this actor and record.
     *
     * @param name  as the browser calls it; cleaned
     * @param bytes not closed
     * @return to be attached with {@link MailDraft#attach(UploadRef)}
     * @throws AttachmentRefusedException where the policy refuses it; nothing is stored
     * @throws ContentUnreadableException where the stream or the store fails; nothing is stored
     */
    public UploadRef upload(MailDraft draft, String name, InputStream bytes) {
        return steps.uploads().take(admit(draft.about(), PermissionRequest.of(Permission.UPLOAD, draft.about())), draft, name, bytes);
    }

    /** Removes the actor's uploads of a draft that will not be sent. Needs no permission, and no record that is still there. */
    public void discard(MailDraft draft) {
        steps.uploads().discard(actor, draft);
    }

    /**
     * An attachment of a draft, rendered or read now, for the person to look at before sending.
     *
     * @throws AttachmentRefusedException where the draft, or the record, has no such attachment
     * @throws ContentUnreadableException where it cannot be rendered or read
     */
    public OpenedFile open(MailDraft draft, String attachmentId) {
        Admitted admitted = admit(draft.about(), PermissionRequest.of(Permission.OPEN_ATTACHMENT, draft.about()).regarding(attachmentId));
        return steps.opener().open(admitted, steps.admission().facts().documents(admitted, new ArrayList<>()), draft, attachmentId);
    }

    /**
     * Freezes a draft: everything is checked again, the documents are rendered, every file is read. Ready or blocked, with all alerts.
     *
     * @throws UnavailableException       where the actor has no sender identity (any more)
     * @throws BodyTooLongException       where the body is longer than a mail may have
     * @throws ContentUnreadableException where the frozen mail cannot be stored
     */
    public Review review(MailDraft draft) {
        Optional<Admitted> admitted = steps.admission().find(draft.about(), actor, List.of());
        if (admitted.isEmpty()) {
            return Review.blocked(List.of(MailAlert.blocking(AlertCode.RECORD_GONE, MailAlert.Field.RECORD, Map.of())));
        }
        Checked checked = steps.checker().check(admitted.get(), steps.admission().facts().find(admitted.get()), draft);
        return steps.freezer().freeze(admitted.get(), checked);
    }

    /**
     * Sends exactly what was reviewed, once. Blocks until the outcome is known; must not run inside a transaction of the host.
     *
     * <p>Where the process ends between the claim and the outcome, the attempt is in doubt, and nothing is sent again without a person's
     * decision. The frozen mail is kept for that person, from the moment on that the claim was granted; where the process ends in that very
     * moment, only as long as an unsent review ({@link LogisavMailBuilder#keepReviews}).
     *
     * @param digest that of the review that was shown
     * <p>Where the same (a document in common, or the same words without any) reached one of its recipients in another mail about the record
     * since it was reviewed, or may have, it is refused too, whoever may send again: nobody was warned of that mail. Review it again, and the
     * warning is there. Of two such mails at the same time, on whatever nodes, the one whose claim the journal lists first leaves.
     *
     * @return what the server took, for each recipient; a refused recipient, an outage or a wrong password is an outcome, not an exception
     * @throws AlreadyAttemptedException where it was sent, or is being sent, already, or the same was in another mail; names the first attempt
     * @throws ReviewException           where the review is not there, or not what was shown
     * @throws UnavailableException      where no transport is configured (any more)
     */
    public DeliveryReceipt send(ReviewId id, String digest) {
        return send(id, digest, SendWatch.silent());
    }

    /**
     * Sends exactly what was reviewed, once, as {@link #send(ReviewId, String)} does, for somebody who looks on, has a limit, or may cancel
     * until the mail is the server's. What was cancelled was attempted and is not tried: {@link #retry} sends it after all.
     *
     * @param watch for this send and no other; a transport that is no {@code MailTransport.Watched} reports nothing, and cannot be stopped
     */
    public DeliveryReceipt send(ReviewId id, String digest, SendWatch watch) {
        FrozenMail mail = steps.sender().unsent(actor, id, digest);
        steps.admission().admit(mail.manifest().about(), actor, mail.relied());
        return steps.sender().send(actor, id, mail, watch);
    }

    /**
     * Sends the same bytes again, to the recipients for whom that is safe and to no others: who got the same in another mail about the record
     * since, or may have, is left out. To write to those all the same, there is {@link #sendAgain}.
     *
     * @throws NothingToRetryException   where nobody is left
     * @throws AlreadyAttemptedException where another retry came first, or another mail with the same in the same moment
     * @throws ReviewException           where the review is not there (any more)
     */
    public DeliveryReceipt retry(ReviewId id) {
        return retry(id, SendWatch.silent());
    }

    /** Sends the same bytes again, as {@link #retry(ReviewId)} does, watched as {@link #send(ReviewId, String, SendWatch)} is. */
    public DeliveryReceipt retry(ReviewId id, SendWatch watch) {
        Attempts attempts = steps.sender().attempts(actor, id);
        FrozenMail mail = steps.sender().toRetry(actor, id, attempts);
        steps.admission().admit(mail.manifest().about(), actor, mail.relied());
        return steps.sender().retry(actor, id, mail, attempts, watch);
    }

    /**
     * A new mail with the words and files of one that was sent, for the recipients that no server is known to have taken or refused it for:
     * a decision to risk a duplicate, which needs a permission of its own.
     *
     * @return to be looked at and sent like any review; blocked where its sender is no longer one of the actor's identities
     * @throws NothingToRetryException where everybody is settled
     * @throws ReviewException         where the review is not there (any more)
     */
    public Review sendAgain(ReviewId id) {
        Attempts attempts = steps.sender().attempts(actor, id);
        FrozenMail mail = steps.frozen().get(actor, id);
        PermissionRequest sendAgain = PermissionRequest.of(Permission.SEND_AGAIN, mail.manifest().about());
        List<PermissionRequest> relied = new ArrayList<>(mail.relied());
        relied.add(0, sendAgain);
        Admitted admitted = steps.admission().admit(mail.manifest().about(), actor, relied);
        Recipients recipients = attempts.unsettledOf(mail.manifest().recipients());
        if (recipients.isEmpty()) {
            throw NothingToRetryException.create();
        }
        List<SenderIdentity> senders = steps.admission().facts().senders(admitted.ref(), admitted.context());
        return steps.freezer().again(admitted, senders,
            new FrozenMail(mail.manifest().toBuilder().recipients(recipients).build(), mail.tokens(), relied, mail.known()));
    }

    /**
     * A frozen mail, with the way to the bytes of its files: for a preview, or for {@code MimeRenderer} to make an {@code .eml} of it.
     * There before it is sent, and after for as long as a recipient is unsettled or the host keeps sent mails. One with attachments needs
     * the permission to open them.
     *
     * @throws ReviewException where the review is not there (any more)
     */
    public OutgoingMail frozen(ReviewId id) {
        FrozenMail mail = steps.frozen().get(actor, id);
        PermissionRequest open = PermissionRequest.of(Permission.OPEN_ATTACHMENT, mail.manifest().about());
        steps.admission().admit(mail.manifest().about(), actor, mail.manifest().attachments().isEmpty() ? List.of() : List.of(open));
        return steps.frozen().outgoing(actor, mail);
    }

    /**
     * Removes a review that will not be sent, or not again: also one that nobody was tried with, because it was cancelled or the account had
     * a problem. One that was sent stays while a recipient is deferred or in doubt; who got the same in another mail since, {@link
     * #sendAgain} or not, is no longer deferred.
     *
     * <p>At the same time as a {@link #send} of it, one of the two comes first: the mail leaves as a whole and once, or not at all. It may
     * leave after {@code true} was answered here, where the claim was granted while its parts were being removed.
     *
     * @return whether it was removed
     * @throws ReviewException where the review is not there (any more)
     */
    public boolean discard(ReviewId id) {
        FrozenMail mail = steps.frozen().get(actor, id);
        if (!steps.sender().mayBeGivenUp(actor, id, mail, steps.sender().attempts(actor, id))) {
            return false;
        }
        steps.frozen().remove(actor, id, mail);
        return true;
    }

    /** What was sent about a record, by whom and with which outcomes, newest first. */
    public Page<JournalEntry> history(MailableRef ref, PageRequest page) {
        return steps.history(ref, page, actor);
    }

    /**
     * Finds out whether mails could be sent under an identity, without sending one: connects to the server, and says what is right and what
     * to change. Blocks for the request's limit at most; must not run inside a transaction of the host.
     *
     * @return a wrong password, an outage, settings that are not there are its problem, not an exception
     */
    public SettingsCheck testSettings(CheckRequest request) {
        return steps.settings().check(request, actor);
    }

    /**
     * The same for settings that were entered and are not saved yet.
     *
     * @param unsaved made from them, under the host's rules: {@code SmtpTransports.trying(settings)}
     */
    public SettingsCheck testSettings(CheckRequest request, MailTransport unsaved) {
        return steps.settings().check(request, unsaved, actor);
    }

    /** The configuration of default messages; each of its calls is guarded. */
    public DefaultMessages defaultMessages() {
        return new DefaultMessages(steps.wiring(), steps.gate(), MailContext.of(actor));
    }

    /** The administration of letter templates; each of its calls is guarded. */
    public LetterTemplates letterTemplates() {
        return new LetterTemplates(steps.wiring(), steps.gate(), MailContext.of(actor));
    }

    @Override
    public String toString() {
        return "Composer[" + actor + "]";
    }
}
