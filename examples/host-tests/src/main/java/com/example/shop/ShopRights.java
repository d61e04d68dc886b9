package com.example.shop;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.Map;
import java.util.Set;

/** Managers may everything, clerks what it takes to send; each in the own branch. */
public final class ShopRights implements MailPermissions {

    private static final Set<Permission> CLERK =
        Set.of(Permission.SEND, Permission.UPLOAD, Permission.OPEN_ATTACHMENT, Permission.USE_LETTER, Permission.ADD_FREE_RECIPIENT);

    /** A user's place. */
    public record Job(String branch, boolean isManager) {}

    private final Map<String, Job> jobs;

    /** Rights by user. */
    public ShopRights(Map<String, Job> jobs) {
        this.jobs = Map.copyOf(jobs);
    }

    @Override
    public Decision decide(PermissionRequest request, MailContext context) {
        Job job = jobs.get(context.actor().id());
        if (job == null || !job.branch().equals(context.tenant().id()) || !Permission.builtIn().contains(request.permission())) {
            return Decision.denied();
        }
        return job.isManager() || CLERK.contains(request.permission()) ? Decision.allowed() : Decision.denied("Only managers may do this.");
    }
}
