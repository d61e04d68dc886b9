package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.ProposedRecipient;
import java.util.List;

/**
 * Knows whom a mail about a record goes to (S1).
 *
 * <p>Asked at draft, to fill in; at rebuild and review, to tell addresses that belong to the record from free ones. On the caller's thread
 * and inside its transaction. Safe for concurrent use.
 *
 * <ul>
 * <li>REC-01: null is never answered, nor is a null element; nobody known is an empty list.
 * <li>REC-02: asked twice for the same state of a record, it answers the same.
 * <li>REC-03: addresses of another record's or tenant's contacts are never answered.
 * <li>REC-04: a record without contacts answers an empty list and throws nothing.
 * <li>REC-05: asked by several threads at once, it answers what it answers one.
 * <li>REC-06: the contacts of a record are answered.
 * </ul>
 */
@FunctionalInterface
public interface RecipientResolver {

    /**
     * The recipients of a record, in the order in which they are shown.
     *
     * @return raw or parsed, each with a reason in the actor's language; preselected ones are filled in, the others offered. An address that
     *     comes twice stands once, in the role that comes first. Empty: the draft opens bare, with a blocking alert. What is thrown: no draft,
     *     no review
     */
    List<ProposedRecipient> resolve(Mailable mailable, MailContext context);

    /** Knows nobody: the user types every address, which needs the permission for free recipients. */
    static RecipientResolver none() {
        return (mailable, context) -> List.of();
    }
}
