package com.logisav.mail.testkit.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where HTML shows a part of its mail (RFC 2392). */
public final class ContentIds {

    private ContentIds() {}

    /** Where this HTML has a {@code cid:} of this part and not of another whose Content-ID only begins like it. */
    public static Matcher in(String html, String contentId) {
        return Pattern.compile("(?i:cid):" + Pattern.quote(contentId) + "(?=[\\s\"'()<>,;]|$)").matcher(html);
    }
}
