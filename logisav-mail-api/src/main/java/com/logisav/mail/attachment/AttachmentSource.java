package com.logisav.mail.attachment;

/** Where an attachment comes from, and so by which rule it is checked again at review. */
public enum AttachmentSource {
    /** The export of the record that attaches itself. Reference: the document's key. */
    DEFAULT_DOCUMENT,
    /** A file that the host stores, tied to the record. Reference: the file's id. */
    LINKED_FILE,
    /** A file from outside. Reference: the upload's token. */
    UPLOAD,
    /** A file that a letter template brings along. Reference: the letter's file id. */
    LETTER_FILE,
    /** An image shown inside the HTML body. Reference: its Content-ID. Made at review from {@code data:} images, never by hand. */
    INLINE_IMAGE
}
