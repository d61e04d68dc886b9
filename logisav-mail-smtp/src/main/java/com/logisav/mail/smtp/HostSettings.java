package com.logisav.mail.smtp;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where the host says which settings are whose. Safe for concurrent use as far as the host's own function is. */
final class HostSettings {

    /**
     * Whose settings they are.
     *
     * @param sender the identity; empty where all of the tenant's have the same
     */
    record Owner(Tenant tenant, String sender) {}

    private final String method;
    private final Object host;
    private final BiFunction<SenderIdentity, MailContext, Optional<SmtpSettings>> settings;
    private final boolean bySender;

    private HostSettings(String method, Object host, BiFunction<SenderIdentity, MailContext, Optional<SmtpSettings>> settings, boolean bySender) {
        this.method = method;
        this.host = host;
        this.settings = settings;
        this.bySender = bySender;
    }

    static HostSettings perTenant(Function<Tenant, Optional<SmtpSettings>> settings) {
        Objects.requireNonNull(settings, "settings");
        return new HostSettings("SmtpTransports.perTenant", settings, (sender, context) -> settings.apply(context.tenant()), false);
    }

    static HostSettings perSender(BiFunction<SenderIdentity, MailContext, Optional<SmtpSettings>> settings) {
        Objects.requireNonNull(settings, "settings");
        return new HostSettings("SmtpTransports.perSender", settings, settings, true);
    }

    Owner owner(SenderIdentity sender, MailContext context) {
        return new Owner(context.tenant(), bySender ? sender.id() : "");
    }

    /** Empty where mail is not configured. */
    Optional<SmtpSettings> of(SenderIdentity sender, MailContext context) {
        Optional<SmtpSettings> found = settings.apply(sender, context);
        if (found == null) {
            throw HostDefectException.returnedNull(method, HostDefectException.nameOf(host), "tenant " + context.tenant(),
                "Return Optional.empty() where mail is not configured.");
        }
        return found;
    }
}
