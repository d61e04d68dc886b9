package com.logisav.mail.access;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The actor may not, or the record is not there for this actor.
 *
 * <p>Permissions are asked before a record is looked for, so a refusal ({@link MailErrorCode#NOT_PERMITTED}) is the same whether the record
 * exists or not. A record that is gone and one that the host's source hides from this actor are one refusal too
 * ({@link MailErrorCode#RECORD_NOT_AVAILABLE}).
 */
public final class NotPermittedException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Permission> permission;
    private final transient Optional<String> reason;

    private NotPermittedException(
        MailErrorCode code, String message, Map<String, ?> arguments, Optional<Permission> permission, Optional<String> reason) {
        super(code, message, arguments, null);
        this.permission = permission;
        this.reason = reason;
    }

    /** The host's permissions said no. */
    public static NotPermittedException refused(PermissionRequest request, Decision decision) {
        return refused(request, "Ask the administrator for the permission.", decision);
    }

    /** The host has not said yet who may do what; the message says so to its developer, the sentence is that of any other refusal. */
    public static NotPermittedException undecided(PermissionRequest request) {
        return refused(request, "MailPermissions.denyAll() decides here, as it does until the host calls "
            + "LogisavMail.builder().permissions(..).", Decision.denied());
    }

    private static NotPermittedException refused(PermissionRequest request, String advice, Decision decision) {
        String about = request.about().map(MailableRef::toString).orElse("the configuration");
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("permission", request.permission().name());
        request.about().ifPresent(ref -> arguments.put("record", ref.toString()));
        return new NotPermittedException(MailErrorCode.NOT_PERMITTED,
            request.permission() + " was refused on " + about + ". " + advice,
            arguments, Optional.of(request.permission()), decision.reason());
    }

    /** The record is gone or hidden from this actor. */
    public static NotPermittedException recordNotAvailable(MailableRef ref) {
        return new NotPermittedException(MailErrorCode.RECORD_NOT_AVAILABLE,
            "No record " + ref + " is available to this actor. It may have been deleted, or belong to somebody else.",
            Map.of("record", ref.toString()), Optional.empty(), Optional.empty());
    }

    /**
     * Nothing of this type was registered. For the actor it is a record like any other that is not there; the message tells the developer.
     *
     * @param registered the types that are
     */
    public static NotPermittedException typeNotRegistered(MailableRef ref, Collection<MailableType> registered) {
        return new NotPermittedException(MailErrorCode.RECORD_NOT_AVAILABLE,
            "No type " + ref.type() + " is registered, and so no record " + ref + " is available. Registered are "
                + registered.stream().map(MailableType::name).collect(Collectors.joining(", "))
                + "; add it with type(..) on the LogisavMailBuilder.",
            Map.of("record", ref.toString()), Optional.empty(), Optional.empty());
    }

    /** {@code NOT_PERMITTED_} and the permission's name, so that each has words of its own; bare for a permission of another version. */
    @Override
    public String code() {
        return permission.filter(Permission.builtIn()::contains).map(known -> super.code() + "_" + known).orElseGet(super::code);
    }

    /** What was refused; empty where the record is not available. */
    public Optional<Permission> permission() {
        return permission;
    }

    /** The host's own sentence where it gave one, the library's otherwise. */
    @Override
    public String text(Locale locale) {
        return reason.orElseGet(() -> super.text(locale));
    }
}
