package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.Optional;

/** Permissions that do one thing wrong each. */
final class WrongMailPermissions {

    private WrongMailPermissions() {}

    @Breaks("PER-01")
    static class LeavesSomeUndecided extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> request.permission().equals(Permission.TEST_SETTINGS) ? null : right.decide(request, context);
        }
    }

    @Breaks("PER-02")
    static class ForbidsAList extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) ->
                Permission.builtIn().contains(request.permission()) ? right.decide(request, context) : Decision.allowed();
        }
    }

    @Breaks("PER-02")
    static class ForbidsAListToThoseItKnows extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> Permission.builtIn().contains(request.permission()) || context.actor().equals(actor())
                ? right.decide(request, context) : Decision.allowed();
        }
    }

    @Breaks("PER-02")
    static class ForbidsAListInOneTenant extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> Permission.builtIn().contains(request.permission())
                || !context.actor().equals(foreigner().orNotRun("PER-02: x")) ? right.decide(request, context) : Decision.allowed();
        }
    }

    @Breaks("PER-03")
    static class SaysWhoseFileItIs extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> request.about().equals(Optional.of(HIDDEN)) && request.subject().isPresent()
                ? Decision.denied("This is a file of Durand's invoice.") : right.decide(request, context);
        }
    }

    @Breaks("PER-03")
    static class SaysWhatIsThere extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> request.about().equals(Optional.of(HIDDEN))
                ? Decision.denied("This invoice is confidential.") : right.decide(request, context);
        }
    }

    @Breaks("PER-04")
    static class ForgetsTheTenant extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> {
                Decision here = right.decide(request, context);
                Actor elsewhere = context.actor().in(foreigner().orNotRun("PER-04: x").tenant());
                Actor home = context.actor().in(actor().tenant());
                return here.isAllowed() || right.decide(request, MailContext.of(elsewhere)).isAllowed() ? Decision.allowed()
                    : right.decide(request, MailContext.of(home));
            };
        }
    }

    @Breaks("PER-05")
    static class LooksUpTheUser extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> {
                if (context.actor().id().matches("contract-nobody-.*")) {
                    throw new IllegalStateException("no such user");
                }
                return right.decide(request, context);
            };
        }
    }

    @Breaks("PER-06")
    static class BelongsToOneThread extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            Thread owner = Thread.currentThread();
            return (request, context) -> Thread.currentThread() == owner ? right.decide(request, context) : Decision.denied();
        }
    }

    @Breaks("PER-07")
    static class DeniesAll extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return MailPermissions.denyAll();
        }
    }

    /** Whoever is signed in may do what it asks for, and nobody looks at whom the host has locked out. */
    @Breaks("PER-08")
    static class AllowsWhomItDoesNotKnow extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> context.tenant().equals(actor().tenant()) && !context.actor().equals(actor())
                && context.actor().id().startsWith("contract-nobody") && Permission.builtIn().contains(request.permission())
                ? Decision.allowed() : right.decide(request, context);
        }
    }

    @Breaks("PER-08")
    static class LooksAtTheUserAlone extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> right.decide(PermissionRequest.of(request.permission()), context);
        }
    }

    @Breaks("PER-08")
    static class LooksAtTheFileAlone extends Contracts.Permissions {
        @Override
        MailPermissions wrong(MailPermissions right) {
            return (request, context) -> right.decide(
                request.subject().isPresent() ? PermissionRequest.of(request.permission()) : request, context);
        }
    }
}
