package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Job;
import com.logisav.examples.fieldservice.records.User;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides from a user's job in the company. What is not listed, and whoever is not a user of the company, is denied. */
final class JobPermissions implements MailPermissions {

    private static final Set<Permission> COMPOSING = Set.of(Permission.SEND, Permission.UPLOAD, Permission.LIST_LINKED_FILES,
        Permission.ATTACH_LINKED_FILE, Permission.OPEN_ATTACHMENT, Permission.USE_LETTER);
    private static final Set<Permission> OFFICE = Set.of(Permission.SEND, Permission.UPLOAD, Permission.LIST_LINKED_FILES,
        Permission.ATTACH_LINKED_FILE, Permission.OPEN_ATTACHMENT, Permission.USE_LETTER, Permission.ADD_FREE_RECIPIENT,
        Permission.SEE_HISTORY, Permission.SEND_AGAIN);
    private static final Map<Job, Set<Permission>> BY_JOB = Map.of(
        Job.TRAINEE, COMPOSING, Job.TECHNICIAN, COMPOSING, Job.SECRETARY, OFFICE, Job.SALES, OFFICE,
        Job.ADMINISTRATOR, Set.copyOf(Permission.builtIn()));
    private static final Set<MailableType> ON_SITE = Set.of(MailableType.CLIENT, MailableType.SITE, MailableType.INTERVENTION);

    private final Database database;

    JobPermissions(Database database) {
        this.database = database;
    }

    @Override
    public Decision decide(PermissionRequest request, MailContext context) {
        Optional<Job> job = database.find(context.tenant().id())
            .flatMap(company -> company.users().find(context.actor().id())).map(User::job);
        if (job.isEmpty() || !BY_JOB.getOrDefault(job.get(), Set.of()).contains(request.permission())) {
            return Decision.denied();
        }
        boolean prices = request.about().map(ref -> !ON_SITE.contains(ref.type())).orElse(false);
        return prices && job.get() == Job.TECHNICIAN ? Decision.denied() : Decision.allowed();
    }
}
