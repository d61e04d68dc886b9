package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.core.MatrixSituation.Step;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.DeliveryReceipt;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Permission x operation x step, revoked in between: generated from {@link GuardedOperation} and {@link Reliance}. */
class PermissionMatrixTest {

    private static final Set<String> ASK_NOTHING = Set.of("availability", "allowed", "withSender", "discard", "toString");

    @TempDir
    Path directory;

    private int situations;

    private MatrixSituation after(Step step) {
        return MatrixSituation.after(step, directory.resolve(Integer.toString(situations++)));
    }

    @TestFactory
    Stream<DynamicTest> an_operation_is_refused_after_every_step_once_a_permission_that_it_needs_is_revoked() {
        return Stream.of(GuardedOperation.values()).flatMap(operation -> operation.needed.stream().flatMap(permission ->
            operation.steps().stream().map(step -> dynamicTest(
                operation + " without " + permission + ", revoked after " + step, () -> isRefused(operation, permission, after(step))))));
    }

    private static void isRefused(GuardedOperation operation, Permission permission, MatrixSituation situation) {
        situation.host.denied.add(permission);

        assertThatThrownBy(() -> operation.call.accept(situation)).isInstanceOfSatisfying(NotPermittedException.class,
            e -> assertThat(e.permission()).contains(permission));

        assertThat(situation.host.sent).isEmpty();
        assertThat(situation.host.calls.all()).isSubsetOf(operation.askedBefore());
    }

    @TestFactory
    Stream<DynamicTest> an_operation_goes_through_after_every_step_with_the_permissions_that_it_needs() {
        return Stream.of(GuardedOperation.values()).flatMap(operation -> operation.steps().stream().map(step ->
            dynamicTest(operation + " after " + step, () -> {
                MatrixSituation situation = after(step);
                Throwable thrown = catchThrowable(() -> operation.call.accept(situation));
                assertThat(thrown == null || thrown instanceof TemplateException)
                    .as("went through, or to a repository that is not editable").isTrue();
                assertThat(situation.host.asked).extracting(PermissionRequest::permission).containsAll(operation.needed);
            })));
    }

    @TestFactory
    Stream<DynamicTest> a_mail_that_relies_on_a_revoked_permission_is_blocked_at_rebuild() {
        return Stream.of(Reliance.values()).filter(Reliance::isAskedAtRebuild).map(reliance -> dynamicTest(reliance.name(), () -> {
            MatrixSituation situation = after(Step.DRAFT);
            situation.host.denied.add(reliance.permission);

            isBlocked(situation.composer.rebuild(situation.draft.values()).alerts(), reliance, situation);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_mail_that_relies_on_a_revoked_permission_is_blocked_at_review() {
        return Stream.of(Reliance.values()).flatMap(reliance -> Stream.of(Step.DRAFT, Step.REBUILD).map(step ->
            dynamicTest(reliance + ", revoked after " + step, () -> {
                MatrixSituation situation = after(step);
                situation.host.denied.add(reliance.permission);

                Review review = situation.composer.review(situation.draft);

                assertThat(review.isReady()).isFalse();
                isBlocked(review.alerts(), reliance, situation);
            })));
    }

    private static void isBlocked(List<MailAlert> alerts, Reliance reliance, MatrixSituation situation) {
        assertThat(alerts).filteredOn(MailAlert::isBlocking).extracting(MailAlert::alertCode).contains(reliance.alert);
        assertThat(situation.host.sent).isEmpty();
        assertThat(situation.host.calls.all()).doesNotContainAnyElementsOf(
            reliance.guarded.isEmpty() ? List.of("MailTransport.send") : reliance.guarded);
    }

    @Test
    void the_mail_that_relies_on_everything_is_sent_where_nothing_is_revoked() {
        MatrixSituation situation = after(Step.REVIEW);

        DeliveryReceipt receipt = situation.composer.send(situation.review().id(), situation.review().digest());

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(situation.host.asked).extracting(PermissionRequest::permission)
            .contains(Stream.of(Reliance.values()).map(each -> each.permission).toArray(Permission[]::new));
    }

    @ParameterizedTest
    @MethodSource("known")
    void every_permission_is_in_the_table(Permission permission) {
        assertThat(asked()).contains(permission);
    }

    @Test
    void the_table_holds_no_permission_that_is_not_known() {
        assertThat(Permission.builtIn()).containsAll(asked());
    }

    private static Set<Permission> asked() {
        Set<Permission> asked = new HashSet<>();
        Stream.of(GuardedOperation.values()).forEach(operation -> asked.addAll(operation.needed));
        Stream.of(Reliance.values()).forEach(reliance -> asked.add(reliance.permission));
        return asked;
    }

    @Test
    void every_operation_of_a_composer_is_in_the_table_or_asks_nothing() {
        Set<String> inTheTable = Stream.of(GuardedOperation.values()).map(operation -> operation.method).collect(Collectors.toSet());
        inTheTable.addAll(ASK_NOTHING);

        assertThat(Stream.of(Composer.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName).collect(Collectors.toSet())).isEqualTo(inTheTable);
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_revoked_permission_is_answered_as_such(Permission permission) {
        MatrixSituation situation = after(Step.DRAFT);
        situation.host.denied.add(permission);

        Map<Permission, Decision> allowed = situation.composer.allowed(HostWorld.INVOICE_REF);

        assertThat(allowed.get(permission).isAllowed()).isFalse();
        assertThat(allowed.values()).filteredOn(decision -> !decision.isAllowed()).hasSize(1);
    }

    static List<Permission> known() {
        return Permission.builtIn();
    }

    /** Opening, too, is under the permissions that attaching needs. */
    @Test
    void an_attachment_that_may_not_be_attached_any_more_is_not_opened() {
        MatrixSituation situation = after(Step.DRAFT);
        Map<Permission, String> attached = Map.of(Permission.UPLOAD, situation.uploadId(),
            Permission.ATTACH_LINKED_FILE, "LINKED_FILE:plan", Permission.USE_LETTER, "LETTER_FILE:cgv");

        attached.forEach((permission, id) -> {
            situation.host.denied.clear();
            situation.host.denied.add(permission);
            assertThatThrownBy(() -> situation.composer.open(situation.draft, id)).isInstanceOfSatisfying(NotPermittedException.class,
                e -> assertThat(e.permission()).contains(permission));
        });
        assertThat(situation.host.calls.all()).doesNotContain("ContentStore.find", "LinkedFileStore.find", "TemplateRepository.letter");
    }
}
