package com.logisav.mail.attachment;

import java.util.List;

/**
 * Why a default document could not be made, and which {@linkplain #argumentNames() facts} its sentence needs. Constants may be added in any
 * version.
 */
public enum DocumentFailure {
    /** The record has no value for fields that the document needs; all their names. */
    DOCUMENT_FIELD_WITHOUT_VALUE("fields"),
    /** A picture that the document shows is not there. */
    DOCUMENT_PICTURE_MISSING("picture"),
    /** Bytes that are no picture of a format that documents may hold. */
    DOCUMENT_PICTURE_UNREADABLE("picture"),
    /** A picture with more bytes than one may have. */
    DOCUMENT_PICTURE_TOO_LARGE("picture", "limit"),
    /** A picture with more pixels than one may have. */
    DOCUMENT_PICTURE_TOO_DETAILED("picture", "limit"),
    /** Pictures with more bytes, all of them together, than a document may have. */
    DOCUMENT_PICTURES_TOO_LARGE("limit"),
    /** More pages than a document may have. */
    DOCUMENT_TOO_LONG("limit"),
    /** More bytes than a document may have. */
    DOCUMENT_TOO_LARGE("limit"),
    /** Characters that no font of the document has. */
    DOCUMENT_CHARACTERS_UNKNOWN("characters"),
    /** Characters of scripts that are written from right to left, such as Arabic and Hebrew, which would be printed backwards. */
    DOCUMENT_RIGHT_TO_LEFT("characters"),
    /** A font that cannot be read, or may not be embedded. */
    DOCUMENT_FONT_UNUSABLE("font"),
    /** A template that would take too long to lay out: tables in tables, cells over thousands of columns, elements that are never closed. */
    DOCUMENT_TOO_INTRICATE,
    /** The template's words and the record's values do not give a document. */
    DOCUMENT_NOT_RENDERED;

    private final List<String> facts;

    DocumentFailure(String... facts) {
        this.facts = List.of(facts);
    }

    /** The names of the facts that its sentence needs: {@code fields}, {@code picture}, {@code limit}. */
    public List<String> argumentNames() {
        return facts;
    }
}
