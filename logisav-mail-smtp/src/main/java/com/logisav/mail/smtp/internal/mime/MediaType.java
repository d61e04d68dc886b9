package com.logisav.mail.smtp.internal.mime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type of an attached file as it may stand in Content-Type. */
final class MediaType {

    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]+";
    private static final Pattern TYPE = Pattern.compile("(" + TOKEN + "/" + TOKEN + ")\\s*(;.*)?");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([A-Za-z0-9_:.+-]+)\"?\\s*(?:;|$)");
    private static final String BYTES = "application/octet-stream";

    private MediaType() {}

    /**
     * Type and charset of the text, "bytes" for what is no type, and for {@code message/*} and {@code multipart/*}: those must not be
     * encoded as base64 (RFC 2046, section 5), and a reader would open the attached mail instead of showing it as a file.
     */
    static String attached(String mediaType) {
        Matcher matcher = TYPE.matcher(mediaType.strip());
        if (!matcher.matches()) {
            return BYTES;
        }
        String type = matcher.group(1).toLowerCase(Locale.ROOT);
        if (type.startsWith("message/") || type.startsWith("multipart/")) {
            return BYTES;
        }
        Matcher charset = CHARSET.matcher(matcher.group(2) == null ? "" : matcher.group(2));
        return type.startsWith("text/") && charset.find() ? type + "; charset=" + charset.group(1) : type;
    }
}
