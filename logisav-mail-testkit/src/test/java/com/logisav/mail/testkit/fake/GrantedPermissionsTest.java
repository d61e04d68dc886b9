package com.logisav.mail.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import org.junit.jupiter.api.Test;

class GrantedPermissionsTest {

    private static final MailableRef ONE = SampleInvoice.ref("1");
    private static final MailableRef OTHER = SampleInvoice.ref("2");

    private static boolean may(GrantedPermissions permissions, Actor actor, PermissionRequest request) {
        return permissions.decide(request, MailContext.of(actor)).isAllowed();
    }

    private static boolean maySend(GrantedPermissions permissions, Actor actor, MailableRef ref) {
        return may(permissions, actor, PermissionRequest.of(Permission.SEND, ref));
    }

    @Test
    void everything_is_allowed_until_it_is_revoked() {
        GrantedPermissions permissions = GrantedPermissions.all();
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isTrue();
        permissions.revoke(Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isFalse();
        assertThat(may(permissions, SampleActors.secretary(), PermissionRequest.of(Permission.UPLOAD, ONE))).isTrue();
    }

    @Test
    void nothing_is_allowed_until_it_is_granted() {
        GrantedPermissions permissions = GrantedPermissions.none();
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isFalse();
        permissions.grant(Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isTrue();
    }

    @Test
    void what_nobody_asks_for_is_neither_granted_nor_revoked() {
        GrantedPermissions permissions = GrantedPermissions.none();
        Permission mistyped = Permission.of("SEND_MAILS");
        assertThatIllegalArgumentException().isThrownBy(() -> permissions.grant(Permission.SEND, mistyped))
            .withMessageStartingWith("There is no permission SEND_MAILS, nobody ever asks for it. There are SEND, ADD_FREE_RECIPIENT, ");
        assertThatIllegalArgumentException().isThrownBy(() -> permissions.revokeAbout(ONE, mistyped));
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isFalse();
    }

    @Test
    void one_record_can_be_told_from_another() {
        GrantedPermissions permissions = GrantedPermissions.all().revokeAbout(ONE, Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isFalse();
        assertThat(maySend(permissions, SampleActors.secretary(), OTHER)).isTrue();
        permissions.revoke(Permission.SEND).grantAbout(ONE, Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isTrue();
        assertThat(maySend(permissions, SampleActors.secretary(), OTHER)).isFalse();
    }

    @Test
    void one_actor_can_be_told_from_another() {
        GrantedPermissions permissions = GrantedPermissions.all().revokeFrom(SampleActors.secretary(), Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isFalse();
        assertThat(maySend(permissions, SampleActors.administrator(), ONE)).isTrue();
        permissions.revoke(Permission.SEND).grantTo(SampleActors.secretary(), Permission.SEND);
        assertThat(maySend(permissions, SampleActors.secretary(), ONE)).isTrue();
        assertThat(maySend(permissions, SampleActors.administrator(), ONE)).isFalse();
    }

    @Test
    void one_thing_can_be_told_from_another() {
        PermissionRequest attach = PermissionRequest.of(Permission.ATTACH_LINKED_FILE, ONE);
        GrantedPermissions permissions = GrantedPermissions.all().revokeRegarding("17", Permission.ATTACH_LINKED_FILE);
        assertThat(may(permissions, SampleActors.secretary(), attach.regarding("17"))).isFalse();
        assertThat(may(permissions, SampleActors.secretary(), attach.regarding("18"))).isTrue();
        permissions.grantRegarding("17", Permission.ATTACH_LINKED_FILE);
        assertThat(may(permissions, SampleActors.secretary(), attach.regarding("17"))).isTrue();
    }

    @Test
    void tenants_that_were_not_admitted_have_no_rights() {
        GrantedPermissions permissions = GrantedPermissions.all();
        assertThat(maySend(permissions, SampleActors.namesake(), ONE)).isFalse();
        permissions.admit(SampleActors.anotherCompany());
        assertThat(maySend(permissions, SampleActors.namesake(), ONE)).isTrue();
    }

    @Test
    void a_refusal_has_the_sentence_that_the_test_gave() {
        GrantedPermissions permissions = GrantedPermissions.none().denyingWith("Demandez à Alex.");
        assertThat(permissions.decide(PermissionRequest.of(Permission.SEND), MailContext.of(SampleActors.secretary())).reason())
            .contains("Demandez à Alex.");
    }

    @Test
    void a_grant_for_one_thing_is_for_no_other() {
        GrantedPermissions permissions = GrantedPermissions.none().grantRegarding("7", Permission.ATTACH_LINKED_FILE);
        assertThat(may(permissions, SampleActors.secretary(), PermissionRequest.of(Permission.ATTACH_LINKED_FILE, ONE).regarding("7"))).isTrue();
        assertThat(may(permissions, SampleActors.secretary(), PermissionRequest.of(Permission.ATTACH_LINKED_FILE, ONE).regarding("8"))).isFalse();
    }

    @Test
    void words_follow_each_other() {
        GrantedPermissions permissions = GrantedPermissions.none();
        assertThat(permissions.grantAbout(ONE).revokeAbout(ONE).grantRegarding("7").revokeRegarding("7").grantTo(SampleActors.secretary())
            .admit(SampleActors.anotherCompany())).isSameAs(permissions);
    }
}
