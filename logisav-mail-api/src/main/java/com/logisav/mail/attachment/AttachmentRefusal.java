package com.logisav.mail.attachment;

/** Why a file may not be attached. */
public enum AttachmentRefusal {
    /** More bytes than one file may have. */
    FILE_TOO_LARGE,
    /** More bytes than a mail may have, encoded. */
    MAIL_TOO_LARGE,
    /** More files than a mail may have. */
    TOO_MANY_FILES,
    /** No bytes at all. */
    FILE_EMPTY,
    /** A type that the policy denies: a program, a script, a shortcut, a disk image, a document with macros. */
    FILE_TYPE_DENIED,
    /** A name that shows another type than the content, or hides a denied one behind a second extension. */
    FILE_DISGUISED,
    /** Not tied to this record, unknown, or no longer there: deliberately the same. */
    FILE_NOT_OF_RECORD,
    /** An upload that is unknown, expired, or somebody else's: deliberately the same. */
    UPLOAD_NOT_FOUND
}
