package com.logisav.mail.draft;

/** What an alert is about. Constants may be added in any version. */
public enum AlertCode {
    /** Nobody to write to. Blocking. */
    NO_RECIPIENT,
    /** A recipient that is not an address mail can be sent to. Blocking. */
    RECIPIENT_INVALID,
    /** More recipients than the policy allows. Blocking. */
    TOO_MANY_RECIPIENTS,
    /** An address that the record does not know, without the permission for it. Blocking. */
    FREE_RECIPIENT_NOT_PERMITTED,
    /** No subject. Blocking. */
    SUBJECT_EMPTY,
    /** No words at all. Warning. */
    BODY_EMPTY,
    /** A merge field that the record has no value for still stands in the text. Blocking. */
    FIELD_WITHOUT_VALUE,
    /** The default document could not be made. Blocking. */
    DOCUMENT_FAILED,
    /** The default document was taken off, without the permission for it. Blocking. */
    DOCUMENT_MISSING,
    /** A file that may not be attached; worded by the {@link com.logisav.mail.attachment.AttachmentRefusal}. Blocking. */
    ATTACHMENT_REFUSED,
    /** A file whose bytes could not be read. Blocking. */
    ATTACHMENT_UNREADABLE,
    /** A file that is on the mail without a permission for it (any more). Blocking. */
    ATTACHMENT_NOT_PERMITTED,
    /** The whole mail is larger than the policy allows. Blocking. */
    MAIL_TOO_LARGE,
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
    /** HTML was removed from the body. Warning. */
    HTML_REMOVED,
    /** A mail with this document went to this address about this record already. Warning for who may send again, blocking otherwise. */
    ALREADY_SENT,
    /** An earlier attempt about this record has no known end. Warning for who may send again, blocking otherwise. */
    ATTEMPT_IN_DOUBT
}
