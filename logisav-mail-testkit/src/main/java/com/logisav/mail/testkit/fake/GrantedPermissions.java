package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Permissions that a test grants and revokes between two steps.
 *
 * <p>What was said last counts. Without a word about it, a permission is denied; so is every permission that the library does not know, and
 * everything to actors of tenants that were not admitted. To grant or to revoke one that the library does not know is an
 * {@link IllegalArgumentException}. Safe for concurrent use.
 */
public final class GrantedPermissions implements MailPermissions, Restorable {

    private final List<Word> words = new ArrayList<>();
    private final List<Tenant> admitted = new ArrayList<>();
    private final Outage outage = new Outage();
    private String reason = "";

    private record Word(boolean grants, BiPredicate<PermissionRequest, MailContext> about) {}

    private GrantedPermissions(Tenant... tenants) {
        admitted.addAll(List.of(tenants));
    }

    /** Everything is allowed to actors of these tenants until it is revoked; without a tenant, to those of the one company. */
    public static GrantedPermissions all(Tenant... tenants) {
        return none(tenants).grant(Permission.builtIn().toArray(Permission[]::new));
    }

    /** Nothing is allowed until it is granted. */
    public static GrantedPermissions none(Tenant... tenants) {
        return tenants.length == 0 ? new GrantedPermissions(Tenant.single()) : new GrantedPermissions(tenants);
    }

    /** What is granted counts in this tenant too. */
    public synchronized GrantedPermissions admit(Tenant tenant) {
        admitted.add(tenant);
        return this;
    }

    /** Allows these, to everybody and about everything. */
    public GrantedPermissions grant(Permission... permissions) {
        return say(true, List.of(permissions), (request, context) -> true);
    }

    /** Denies these, to everybody and about everything. */
    public GrantedPermissions revoke(Permission... permissions) {
        return say(false, List.of(permissions), (request, context) -> true);
    }

    /** Allows these about this record. */
    public GrantedPermissions grantAbout(MailableRef ref, Permission... permissions) {
        return say(true, List.of(permissions), (request, context) -> request.about().equals(Optional.of(ref)));
    }

    /** Denies these about this record. */
    public GrantedPermissions revokeAbout(MailableRef ref, Permission... permissions) {
        return say(false, List.of(permissions), (request, context) -> request.about().equals(Optional.of(ref)));
    }

    /** Allows these for one thing alone: a file's id, a letter's id, a slot's name. */
    public GrantedPermissions grantRegarding(String subject, Permission... permissions) {
        return say(true, List.of(permissions), (request, context) -> request.subject().equals(Optional.of(subject)));
    }

    /** Denies these for one thing alone. */
    public GrantedPermissions revokeRegarding(String subject, Permission... permissions) {
        return say(false, List.of(permissions), (request, context) -> request.subject().equals(Optional.of(subject)));
    }

    /** Allows these to one actor. */
    public GrantedPermissions grantTo(Actor actor, Permission... permissions) {
        return say(true, List.of(permissions), (request, context) -> context.actor().equals(actor));
    }

    /** Denies these to one actor. */
    public GrantedPermissions revokeFrom(Actor actor, Permission... permissions) {
        return say(false, List.of(permissions), (request, context) -> context.actor().equals(actor));
    }

    /** From now on what is denied is denied with this sentence. */
    public synchronized GrantedPermissions denyingWith(String newReason) {
        reason = Objects.requireNonNull(newReason, "reason");
        return this;
    }

    /** From now on every question throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on questions about this permission throw this. */
    public void failFor(Permission permission, RuntimeException failure) {
        outage.failFor(permission, failure);
    }

    /** From now on questions are answered again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public synchronized Runnable remember() {
        List<Word> wordsThen = List.copyOf(words);
        List<Tenant> admittedThen = List.copyOf(admitted);
        String reasonThen = reason;
        Runnable outageThen = outage.remember();
        return () -> {
            restore(wordsThen, admittedThen, reasonThen);
            outageThen.run();
        };
    }

    private synchronized void restore(List<Word> wordsThen, List<Tenant> admittedThen, String reasonThen) {
        words.clear();
        words.addAll(wordsThen);
        admitted.clear();
        admitted.addAll(admittedThen);
        reason = reasonThen;
    }

    private synchronized GrantedPermissions say(
        boolean grants, List<Permission> permissions, BiPredicate<PermissionRequest, MailContext> about) {
        permissions.stream().filter(each -> !Permission.builtIn().contains(each)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("There is no permission " + unknown + ", nobody ever asks for it. There are "
                + Permission.builtIn().stream().map(Permission::toString).collect(Collectors.joining(", ")) + ".");
        });
        words.add(new Word(grants, (request, context) -> permissions.contains(request.permission()) && about.test(request, context)));
        return this;
    }

    @Override
    public synchronized Decision decide(PermissionRequest request, MailContext context) {
        outage.check(request.permission());
        if (isAllowed(request, context)) {
            return Decision.allowed();
        }
        return reason.isEmpty() ? Decision.denied() : Decision.denied(reason);
    }

    private boolean isAllowed(PermissionRequest request, MailContext context) {
        if (!admitted.contains(context.tenant()) || !Permission.builtIn().contains(request.permission())) {
            return false;
        }
        boolean allowed = false;
        for (Word word : words) {
            if (word.about().test(request, context)) {
                allowed = word.grants();
            }
        }
        return allowed;
    }
}
