package com.logisav.mail.attachment;

import java.util.Objects;

/**
 * A file from outside that has been checked and stored: what an upload answers, and what a draft holds in place of the bytes.
 *
 * <p>The token is unguessable and works only for the same tenant, actor and record.
 *
 * @param token     names the stored bytes
 * @param name      the cleaned name
 * @param mediaType the type found in the content
 * @param length    bytes
 */
public record UploadRef(String token, FileName name, String mediaType, long length) {

    /** Checks for null. */
    public UploadRef {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
    }

    /** Without the token, which is a key, and the name. */
    @Override
    public String toString() {
        return "UploadRef[" + mediaType + ", " + length + " bytes]";
    }
}
