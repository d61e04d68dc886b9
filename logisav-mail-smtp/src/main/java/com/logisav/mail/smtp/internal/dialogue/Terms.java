package com.logisav.mail.smtp.internal.dialogue;

/**
 * What we brought to a server and what it offered, as far as that changes what its words mean.
 *
 * @param account   whether we have a user name
 * @param encrypted whether the connection is
 * @param startTls  whether its last word on what it offers names STARTTLS
 * @param auth      whether that names a way to log in
 */
public record Terms(boolean account, boolean encrypted, boolean startTls, boolean auth) {

    /** Whether there may be a way to log in that is offered only once the connection is encrypted. */
    public boolean mayOfferMoreInTls() {
        return !encrypted && startTls && !auth;
    }

    /** Whether this server tells users from strangers. */
    boolean mayKnowUsers() {
        return auth || mayOfferMoreInTls();
    }
}
