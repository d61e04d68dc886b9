package com.logisav.mail.smtp;

/**
 * Where the OAuth2 access tokens of an account come from (XOAUTH2, as Google and Microsoft want it).
 *
 * <p>Asked on the caller's thread when a connection is opened, not for each mail. Safe for concurrent use. An exception leaves the mail's
 * recipients not tried, with a problem of the account; its class is logged, and nothing of its text. Settings are equal only with the same
 * object here: keep one for each account, so that its connections are kept too.
 */
@FunctionalInterface
public interface AccessTokens {

    /** A token that is valid now, from a cache where there is one. Never null. */
    Secret current();

    /**
     * Another token, since the server has just refused one (535). Asked once for a connection.
     *
     * @param refused what {@link #current} answered; a cache forgets it
     */
    default Secret renewed(Secret refused) {
        return current();
    }
}
