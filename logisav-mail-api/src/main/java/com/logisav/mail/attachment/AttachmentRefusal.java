package com.logisav.mail.attachment;

import java.util.List;

/** Why a file may not be attached, and which {@linkplain #argumentNames() facts} its sentence needs beside the file's name. */
public enum AttachmentRefusal {
    /** More bytes than one file may have. */
    FILE_TOO_LARGE("limit", "value"),
    /** With this file the mail would have more bytes, encoded, than it may. */
    MAIL_TOO_LARGE("limit", "value"),
    /** More files than a mail may have. */
    TOO_MANY_FILES("limit", "value"),
    /** No bytes at all. */
    FILE_EMPTY,
    /** A type that the policy denies: a program, a script, a shortcut, a disk image, a document with macros. */
    FILE_TYPE_DENIED("type"),
    /** A name that shows another type than the content, or hides a denied one behind a second extension. */
    FILE_DISGUISED("type"),
    /** Not tied to this record, unknown, or no longer there: deliberately the same. */
    FILE_NOT_OF_RECORD,
    /** An upload that is unknown, expired, or somebody else's: deliberately the same. */
    UPLOAD_NOT_FOUND;

    private final List<String> facts;

    AttachmentRefusal(String... facts) {
        this.facts = List.of(facts);
    }

    /** The names of the facts that its sentence needs beside the file's name: {@code limit} and {@code value}, {@code type}. */
    public List<String> argumentNames() {
        return facts;
    }
}
