package com.logisav.mail.core.internal;

import com.logisav.mail.MailException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where permissions are asked. What is not a clear yes is a no: null and exceptions are refusals, and are reported. */
public final class PermissionGate {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionGate.class);

    private final MailPermissions permissions;
    private final Consumer<PermissionRequest> granted;

    private PermissionGate(MailPermissions permissions, Consumer<PermissionRequest> granted) {
        this.permissions = permissions;
        this.granted = granted;
    }

    /** A gate before these permissions. */
    public static PermissionGate before(MailPermissions permissions) {
        return new PermissionGate(permissions, request -> { });
    }

    /** The same gate, which notes what it granted: what a review relied on is asked again when it is sent. */
    public PermissionGate noting(Consumer<PermissionRequest> newGranted) {
        return new PermissionGate(permissions, newGranted);
    }

    /**
     * The host's decision; denied where it failed to give one. The same question has the same context, whether the record is known or not.
     */
    public Decision ask(PermissionRequest request, MailContext context) {
        Decision decision = decide(request, MailContext.of(context.actor()));
        if (decision.isAllowed()) {
            granted.accept(request);
        }
        return decision;
    }

    private Decision decide(PermissionRequest request, MailContext context) {
        try {
            return HostCalls.to(MailPermissions.class, permissions, request)
                .ask("Return Decision.denied() for what is not allowed.", () -> permissions.decide(request, context));
        } catch (MailException e) {
            FailureReport.error(LOG, "A permission question failed and was refused:", e);
            return Decision.denied();
        }
    }

    /** Whether the actor may. */
    public boolean allows(PermissionRequest request, MailContext context) {
        return ask(request, context).isAllowed();
    }

    /**
     * Goes on only where the actor may do all of this.
     *
     * @throws NotPermittedException otherwise, for the first that is refused
     */
    public void require(Collection<PermissionRequest> requests, MailContext context) {
        requests.forEach(request -> require(request, context));
    }

    /**
     * Goes on only where the actor may.
     *
     * @throws NotPermittedException otherwise
     */
    public void require(PermissionRequest request, MailContext context) {
        Decision decision = ask(request, context);
        if (!decision.isAllowed()) {
            throw permissions == MailPermissions.denyAll()
                ? NotPermittedException.undecided(request) : NotPermittedException.refused(request, decision);
        }
    }
}
