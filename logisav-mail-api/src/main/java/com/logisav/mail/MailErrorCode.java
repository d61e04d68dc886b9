package com.logisav.mail;

/** Why a call failed; the stable part of a {@link MailException}. Constants may be added in any version, never renamed. */
public enum MailErrorCode {
    /** A host's class answered null where the SPI allows none. */
    SPI_RETURNED_NULL,
    /** A host's class threw what its SPI does not allow. */
    SPI_THREW,
    /** A host's class answered something that contradicts its SPI, such as another record's file. */
    SPI_BROKE_CONTRACT,
    /** The library was put together with parts missing or contradicting each other. */
    CONFIGURATION_INVALID,
    /** The host's permissions refused the actor. */
    NOT_PERMITTED,
    /** The record is gone, or not this actor's to see: deliberately the same. */
    RECORD_NOT_AVAILABLE,
    /** No mail can be sent here: no transport or no sender identity. */
    MAIL_NOT_AVAILABLE,
    /** The text is not an address that mail can be sent to. */
    ADDRESS_INVALID,
    /** A file may not be attached: too large, of a denied type, empty, disguised, not of this record. */
    ATTACHMENT_REFUSED,
    /** A default document could not be made: fields without a value, a picture that is not there, too many pages. */
    DOCUMENT_NOT_MADE,
    /** What a host gave for a document is incomplete, cannot be, or does not add up. */
    DOCUMENT_DATA_INVALID,
    /** The body has more characters than one mail may have. */
    BODY_TOO_LONG,
    /** A template has errors and was not saved. */
    TEMPLATE_INVALID,
    /** A template was saved by somebody else since it was read. */
    TEMPLATE_CHANGED,
    /** There is no such template for this record or language. */
    TEMPLATE_NOT_FOUND,
    /** The host's templates can be read and not changed. */
    TEMPLATES_READ_ONLY,
    /** What came back from a browser is not a draft. */
    DRAFT_VALUES_INVALID,
    /** What a journal stored cannot be read as an entry. */
    JOURNAL_VALUES_INVALID,
    /** A blocked review has nothing to send. */
    REVIEW_BLOCKED,
    /** The review is unknown, expired, discarded, or somebody else's: deliberately the same. */
    REVIEW_NOT_FOUND,
    /** The digest is not that of the review: something else was shown. */
    REVIEW_DIGEST_MISMATCH,
    /** The review was sent before, or is being sent; or the same went to one of its recipients since, in another mail. */
    ALREADY_ATTEMPTED,
    /** No recipient is left that may be tried again without risking a duplicate. */
    NOTHING_TO_RETRY,
    /** The contents of an attachment could not be read or stored. */
    CONTENT_UNREADABLE
}
