package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.spi.MailPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailPermissions}: extend it, supply the permissions and who asks, and all rules are tests. */
public abstract class MailPermissionsContract extends TenantContract<MailPermissions> {

    private static final String PER_01 = "PER-01: every question gets an answer; null is refused, and reported as a defect";
    private static final String PER_02 = "PER-02: a permission that the host does not know is denied";
    private static final String PER_03 = "PER-03: the same answer whether the record exists or not, unless the actor may see it";
    private static final String PER_04 = "PER-04: what an actor may do in one tenant counts in no other, equal identifiers or not";
    private static final String PER_05 = "PER-05: no question makes it throw; what is thrown all the same is a refusal";
    private static final String PER_06 = "PER-06: asked by several threads at once, it answers what it answers one";
    private static final String PER_07 = "PER-07: what an actor may do is allowed";
    private static final String PER_08 = "PER-08: what an actor may not do is denied";

    /** The permissions under test; {@link #actor()} may send mails about {@link #visible()}. */
    protected abstract MailPermissions permissions();

    /** A record that the actor may see and send mails about. */
    protected abstract MailableRef visible();

    /**
     * A record of the actor's tenant that the actor may not see, and may do nothing about.
     *
     * @return {@link Declared#without} where everybody sees all, or where the host's source alone keeps records from actors
     */
    protected abstract Declared<MailableRef> hidden();

    /**
     * Somebody of the actor's tenant who may do nothing at all: nobody that the host knows, unless overridden.
     *
     * @return {@link Declared#without} where whoever asks may do something, as in a program with one user
     */
    protected Declared<Actor> nobody() {
        return Declared.having(unknown().in(actor().tenant()));
    }

    private static Actor unknown() {
        return Actor.of("contract-nobody-" + UUID.randomUUID());
    }

    /**
     * An actor with every right in another tenant, whose identifier counts for nothing in this one, nor the actor's there.
     *
     * @return {@link Declared#without} where the host serves one company
     */
    @Override
    protected abstract Declared<Actor> foreigner();

    @Override
    final MailPermissions implementation() {
        return permissions();
    }

    @Test
    @DisplayName(PER_01)
    void answers_every_question() {
        for (PermissionRequest question : questions(Permission.builtIn())) {
            decide(question, context());
        }
    }

    @Test
    @DisplayName(PER_02)
    void denies_unknown_permissions() {
        List<Permission> unknown = List.of(Permission.of("CONTRACT_" + UUID.randomUUID()), Permission.of(""), Permission.of("send"),
            Permission.of("SEND "));
        List<Actor> askers = new ArrayList<>(List.of(actor(), unknown(), unknown().in(actor().tenant())));
        if (foreigner().isThere()) {
            askers.add(foreigner().orNotRun(PER_02));
        }
        for (Actor asker : askers) {
            for (PermissionRequest question : questions(unknown)) {
                check(!isAllowed(question, contextOf(asker)), PER_02,
                    "decide(..) allowed what no version of the library asks for");
            }
        }
    }

    @Test
    @DisplayName(PER_03)
    void does_not_tell_what_exists() {
        MailableRef hidden = hidden().orNotRun(PER_03);
        MailableRef missing = MailableRef.of(hidden.type(), "missing-" + UUID.randomUUID());
        for (Permission permission : Permission.builtIn()) {
            PermissionRequest there = PermissionRequest.of(permission, hidden);
            PermissionRequest gone = PermissionRequest.of(permission, missing);
            checkSame(permission, there, gone);
            checkSame(permission, there.regarding("17"), gone.regarding("17"));
        }
    }

    private void checkSame(Permission permission, PermissionRequest aboutHidden, PermissionRequest aboutMissing) {
        Decision there = decide(aboutHidden, context());
        Decision gone = decide(aboutMissing, context());
        check(there.isAllowed() == gone.isAllowed() && there.reason().equals(gone.reason()), PER_03,
            permission + " gets one answer for a record that is hidden and another for one that does not exist");
    }

    @Test
    @DisplayName(PER_04)
    void does_not_mix_tenants() {
        Actor foreigner = foreigner().orNotRun(PER_04);
        MailContext here = contextOf(foreigner.in(actor().tenant()));
        MailContext there = contextOf(actor().in(foreigner.tenant()));
        if (foreigner.id().equals(actor().id())) {
            throw new IllegalStateException("foreigner() needs an identifier that actor() does not have");
        }
        for (PermissionRequest question : questions(Permission.builtIn())) {
            check(!decide(question, here).isAllowed(), PER_04, question.permission() + " was allowed to somebody of another tenant");
            check(!decide(question, there).isAllowed(), PER_04, question.permission() + " was allowed to the actor in another tenant");
        }
    }

    @Test
    @DisplayName(PER_05)
    void throws_for_no_question() {
        for (Actor asking : List.of(actor(), unknown(), unknown().in(actor().tenant()))) {
            for (PermissionRequest question : questions(Permission.builtIn())) {
                try {
                    decide(question, contextOf(asking));
                } catch (RuntimeException e) {
                    throw broken(PER_05, "decide(..) threw " + e.getClass().getName() + " for " + question);
                }
            }
        }
    }

    @Test
    @DisplayName(PER_06)
    void serves_many_threads() throws Exception {
        MailContext nobody = contextOf(Actor.of("contract-nobody").in(actor().tenant()));
        PermissionRequest send = PermissionRequest.of(Permission.SEND, visible());
        checkOnManyThreads(PER_06, List.of(
            () -> decide(send, context()).isAllowed(), () -> decide(send, nobody).isAllowed(),
            () -> decide(PermissionRequest.of(Permission.WRITE_LETTERS), context()).isAllowed()));
    }

    @Test
    @DisplayName(PER_07)
    void allows_what_is_allowed() {
        check(decide(PermissionRequest.of(Permission.SEND, visible()), context()).isAllowed(), PER_07,
            "decide(..) denied SEND to the actor of the contract on a record that the actor may send mails about");
    }

    @Test
    @DisplayName(PER_08)
    void denies_everything_to_nobody() {
        Actor nobody = nobody().orNotRun(PER_08);
        for (PermissionRequest question : questions(Permission.builtIn())) {
            check(!isAllowed(question, contextOf(nobody)), PER_08, question.permission()
                + " was allowed to somebody who may do nothing (where whoever asks may do something, nobody() says so)");
        }
    }

    @Test
    @DisplayName(PER_08 + " [hidden records]")
    void denies_everything_about_a_hidden_record() {
        MailableRef hidden = hidden().orNotRun(PER_08);
        for (Permission permission : Permission.builtIn()) {
            PermissionRequest question = PermissionRequest.of(permission, hidden);
            boolean allowed = isAllowed(question, context()) || isAllowed(question.regarding("17"), context());
            check(!permission.isAboutRecord() || !allowed, PER_08, permission
                + " was allowed about a record that the actor may not see (where the source alone hides records, hidden() says so)");
        }
    }

    private List<PermissionRequest> questions(List<Permission> permissions) {
        MailableRef missing = MailableRef.of(MailableType.of("contract-type"), "missing");
        List<PermissionRequest> questions = new ArrayList<>();
        for (Permission permission : permissions) {
            questions.add(PermissionRequest.of(permission));
            questions.add(PermissionRequest.of(permission, visible()));
            questions.add(PermissionRequest.of(permission, missing));
            questions.add(PermissionRequest.of(permission, visible()).regarding("17"));
            questions.add(PermissionRequest.of(permission).regarding(""));
        }
        return questions;
    }

    private boolean isAllowed(PermissionRequest question, MailContext context) {
        try {
            return decide(question, context).isAllowed();
        } catch (RuntimeException e) {
            // A refusal, and PER-05 says that it is no answer.
            return false;
        }
    }

    private Decision decide(PermissionRequest question, MailContext context) {
        return notNull(PER_01, "decide(..) for " + question, subject().decide(question, context));
    }
}
