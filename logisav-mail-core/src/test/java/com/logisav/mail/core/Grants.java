package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Permissions by name, given and taken in the course of a test, which remember what they were asked. */
final class Grants implements MailPermissions {

    private final Set<Permission> granted;
    final List<PermissionRequest> asked = new ArrayList<>();

    private Grants(Set<Permission> granted) {
        this.granted = new HashSet<>(granted);
    }

    static Grants only(Permission... permissions) {
        return new Grants(Set.of(permissions));
    }

    static Grants allBut(Permission permission) {
        Grants grants = new Grants(Set.copyOf(Permission.builtIn()));
        grants.granted.remove(permission);
        return grants;
    }

    static Grants all() {
        return new Grants(Set.copyOf(Permission.builtIn()));
    }

    void revoke(Permission permission) {
        granted.remove(permission);
    }

    @Override
    public Decision decide(PermissionRequest request, MailContext context) {
        asked.add(request);
        return granted.contains(request.permission()) ? Decision.allowed() : Decision.denied();
    }
}
