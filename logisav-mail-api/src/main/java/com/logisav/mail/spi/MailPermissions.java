package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;

/**
 * Decides who may do what.
 *
 * <p>Asked before anything is read, and again at review and send, so that a permission revoked in between counts. On the caller's thread.
 * Safe for concurrent use.
 *
 * <ul>
 * <li>PER-01: every question gets an answer; null is refused, and reported as a defect.
 * <li>PER-02: a permission that the host does not know is denied.
 * <li>PER-03: the same answer whether the record exists or not, unless the actor may see it.
 * <li>PER-04: what an actor may do in one tenant counts in no other, equal identifiers or not.
 * <li>PER-05: no question makes it throw; what is thrown all the same is a refusal.
 * <li>PER-06: asked by several threads at once, it answers what it answers one.
 * <li>PER-07: what an actor may do is allowed.
 * <li>PER-08: what an actor may not do is denied.
 * </ul>
 */
@FunctionalInterface
public interface MailPermissions {

    /**
     * May the actor do this?
     *
     * @return allowed, or denied with or without a sentence for the actor
     */
    Decision decide(PermissionRequest request, MailContext context);

    /** Nobody may do anything: what a host gets that has not decided yet. Always the same object. */
    static MailPermissions denyAll() {
        return NoPermissions.INSTANCE;
    }

    /** Everybody may do everything that this version knows; for programs with one user, and for tests. */
    static MailPermissions allowAll() {
        return (request, context) ->
            Permission.builtIn().contains(request.permission()) ? Decision.allowed() : Decision.denied();
    }
}
