package com.logisav.mail.attachment;

/** What a default document is made as. */
public enum DocumentFormat {
    /** Portable Document Format. */
    PDF("pdf", "application/pdf"),
    /** Word, Office Open XML. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String extension;
    private final String mediaType;

    DocumentFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Without a dot, in lower case. */
    public String extension() {
        return extension;
    }

    /** As in Content-Type. */
    public String mediaType() {
        return mediaType;
    }
}
