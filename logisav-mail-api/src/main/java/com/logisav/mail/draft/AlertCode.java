package com.logisav.mail.draft;

import java.util.List;

/** What an alert is about, and which {@linkplain #argumentNames() arguments} its sentence needs. Constants may be added in any version. */
public enum AlertCode {
    /** Nobody to write to. Blocking. */
    NO_RECIPIENT,
    /**
     * A recipient that is not an address mail can be sent to, and why: a sentence, or the code of the {@code AddressProblem}. Blocking; a
     * warning where the record only offers it.
     */
    RECIPIENT_INVALID("address", "problem"),
    /** More recipients than the policy allows. Blocking. */
    TOO_MANY_RECIPIENTS("limit", "value"),
    /** An address that the record does not know, without the permission for it. Blocking. */
    FREE_RECIPIENT_NOT_PERMITTED("address"),
    /** No subject. Blocking. */
    SUBJECT_EMPTY,
    /** A subject of more characters than a line of a mail may have. Blocking. */
    SUBJECT_TOO_LONG("limit", "value"),
    /** No words at all. Warning. */
    BODY_EMPTY,
    /** A merge field that the record has no value for still stands in the text; one alert for each name. Blocking. */
    FIELD_WITHOUT_VALUE("name"),
    /**
     * What a template's author meant for a merge field, and what is none, stands in the text: the template came into the host's store
     * without having been checked. Names the first place in subject or body. Blocking.
     */
    TAG_UNREADABLE("tag"),
    /** The default document could not be made; {@code reason} may be added, a sentence of the renderer's. Blocking. */
    DOCUMENT_FAILED("file"),
    /** The default document was taken off, without the permission for it. Blocking. */
    DOCUMENT_MISSING("file"),
    /** A file that may not be attached; worded by the {@link com.logisav.mail.attachment.AttachmentRefusal}. Blocking. */
    ATTACHMENT_REFUSED("file"),
    /** A file whose bytes could not be read. Blocking. */
    ATTACHMENT_UNREADABLE("file"),
    /** A file that is on the mail without a permission for it (any more). Blocking. */
    ATTACHMENT_NOT_PERMITTED("file"),
    /** The whole mail is larger than the policy allows; both in bytes. Blocking. */
    MAIL_TOO_LARGE("limit", "value"),
    /** The letter is gone, or not the actor's to use (any more). Blocking. */
    LETTER_NOT_AVAILABLE,
    /** The sender identity is not one of the actor's. Blocking. */
    SENDER_NOT_AVAILABLE,
    /** The record is gone, or not the actor's to see (any more). Blocking. */
    RECORD_GONE,
    /** The record was changed since the draft was made from it. Warning. */
    RECORD_CHANGED,
    /** The text announces an attachment and none is there. Warning. */
    ATTACHMENT_ANNOUNCED,
    /** HTML was removed from the body; the names of what was. Warning. */
    HTML_REMOVED("removed"),
    /**
     * A mail with this document went to this address about this record already: by whom and when, as the reader writes a time. A warning
     * where the actor may send again, otherwise blocking.
     */
    ALREADY_SENT("address", "actor", "started"),
    /**
     * An earlier attempt to write to this address about this record has no known end: by whom and when, as the reader writes a time. A
     * warning where the actor may send again, otherwise blocking.
     */
    ATTEMPT_IN_DOUBT("address", "actor", "started");

    private final List<String> arguments;

    AlertCode(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The names of the arguments that its sentence needs; an alert may have more. */
    public List<String> argumentNames() {
        return arguments;
    }
}
