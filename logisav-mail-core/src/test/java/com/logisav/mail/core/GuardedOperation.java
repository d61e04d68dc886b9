package com.logisav.mail.core;

import com.logisav.mail.access.Permission;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.MatrixSituation.Step;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.PageRequest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Each operation of a composer that asks permissions, with those that it asks before anything else. */
enum GuardedOperation {

    DRAFT("draft", Step.DRAFT, s -> s.composer.draft(HostWorld.INVOICE_REF), Permission.SEND),
    REBUILD("rebuild", Step.DRAFT, s -> s.composer.rebuild(s.draft.values()), Permission.SEND),
    SENDERS("senders", Step.DRAFT, s -> s.composer.senders(HostWorld.INVOICE_REF), Permission.SEND),
    LETTERS("letters", Step.DRAFT, s -> s.composer.letters(s.draft), Permission.SEND, Permission.USE_LETTER),
    USE_LETTER("useLetter", Step.DRAFT, s -> s.composer.useLetter(s.draft, "reminder"), Permission.SEND, Permission.USE_LETTER),
    LINKED_FILES("linkedFiles", Step.DRAFT, s -> s.composer.linkedFiles(HostWorld.INVOICE_REF, PageRequest.first(5), ""),
        Permission.SEND, Permission.LIST_LINKED_FILES),
    ATTACH_LINKED_FILE("attachLinkedFile", Step.DRAFT, s -> s.composer.attachLinkedFile(s.draft, "plan"),
        Permission.SEND, Permission.ATTACH_LINKED_FILE),
    UPLOAD("upload", Step.DRAFT, s -> s.composer.upload(s.draft, "x.txt", new ByteArrayInputStream(new byte[] {'a'})),
        Permission.SEND, Permission.UPLOAD),
    OPEN_DOCUMENT("open", Step.DRAFT, s -> s.composer.open(s.draft, "DEFAULT_DOCUMENT:invoice"), Permission.SEND,
        Permission.OPEN_ATTACHMENT),
    REVIEW("review", Step.DRAFT, s -> s.composer.review(s.draft), Permission.SEND),
    SEND("send", Step.REVIEW, s -> s.composer.send(s.review().id(), s.review().digest()), Permission.SEND, Permission.ADD_FREE_RECIPIENT,
        Permission.UPLOAD, Permission.ATTACH_LINKED_FILE, Permission.OMIT_DEFAULT_DOCUMENT, Permission.USE_LETTER, Permission.SEND_AGAIN),
    RETRY("retry", Step.SEND, s -> s.composer.retry(s.review().id()), Permission.SEND, Permission.ADD_FREE_RECIPIENT,
        Permission.UPLOAD, Permission.ATTACH_LINKED_FILE, Permission.OMIT_DEFAULT_DOCUMENT, Permission.USE_LETTER, Permission.SEND_AGAIN),
    SEND_AGAIN("sendAgain", Step.SEND, s -> s.composer.sendAgain(s.review().id()), Permission.SEND, Permission.ADD_FREE_RECIPIENT,
        Permission.UPLOAD, Permission.ATTACH_LINKED_FILE, Permission.OMIT_DEFAULT_DOCUMENT, Permission.USE_LETTER, Permission.SEND_AGAIN),
    FROZEN("frozen", Step.REVIEW, s -> s.composer.frozen(s.review().id()), Permission.SEND, Permission.OPEN_ATTACHMENT),
    HISTORY("history", Step.DRAFT, s -> s.composer.history(HostWorld.INVOICE_REF, PageRequest.first(5)), Permission.SEE_HISTORY),
    TEST_SETTINGS("testSettings", Step.DRAFT, s -> s.composer.testSettings(CheckRequest.of(HostWorld.SENDER)), Permission.TEST_SETTINGS),
    TEST_UNSAVED_SETTINGS("testSettings", Step.DRAFT, s -> s.composer.testSettings(CheckRequest.of(HostWorld.SENDER),
        s.host.calls.noting(MailTransport.class, () -> s.host.transport)), Permission.TEST_SETTINGS),
    READ_DEFAULT_MESSAGES("defaultMessages", Step.DRAFT, s -> s.composer.defaultMessages().slots(), Permission.READ_DEFAULT_MESSAGES),
    WRITE_DEFAULT_MESSAGES("defaultMessages", Step.DRAFT, s -> s.composer.defaultMessages().save(
        DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE, "x", MessageBody.empty())), Permission.WRITE_DEFAULT_MESSAGES),
    READ_LETTERS("letterTemplates", Step.DRAFT, s -> s.composer.letterTemplates().list(), Permission.READ_LETTERS),
    WRITE_LETTERS("letterTemplates", Step.DRAFT, s -> s.composer.letterTemplates().save(
        LetterTemplate.of("x", "x", "x", MessageBody.empty())), Permission.WRITE_LETTERS);

    /** Called by this name on a composer. */
    final String method;
    /** The first step after which it can be called. */
    final Step first;
    final Consumer<MatrixSituation> call;
    final List<Permission> needed;

    GuardedOperation(String method, Step first, Consumer<MatrixSituation> call, Permission... needed) {
        this.method = method;
        this.first = first;
        this.call = call;
        this.needed = List.of(needed);
    }

    List<Step> steps() {
        return Stream.of(Step.values()).filter(step -> step.compareTo(first) >= 0)
            .filter(step -> this != SEND || step == Step.REVIEW).toList();
    }

    /** The library's own stores, which tell what a review is about; everything else is the host's and is not asked before a refusal. */
    Set<String> askedBefore() {
        return first == Step.DRAFT ? Set.of("MailPermissions.decide")
            : Set.of("MailPermissions.decide", "MailJournal.attempts", "ContentStore.find");
    }
}
