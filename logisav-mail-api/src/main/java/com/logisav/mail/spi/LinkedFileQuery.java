package com.logisav.mail.spi;

import com.logisav.mail.about.MailableRef;
import java.util.Objects;

/**
 * A question for a record's linked files.
 *
 * @param about  the record
 * @param search what the user typed to narrow the list; empty for all
 * @param page   which part
 */
public record LinkedFileQuery(MailableRef about, String search, PageRequest page) {

    /** Checks for null. */
    public LinkedFileQuery {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(page, "page");
    }

    /** Record and page, not what was searched for. */
    @Override
    public String toString() {
        return "LinkedFileQuery[" + about + ", " + page + "]";
    }
}
