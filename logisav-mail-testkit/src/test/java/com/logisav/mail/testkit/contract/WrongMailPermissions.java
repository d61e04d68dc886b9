package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
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
}
