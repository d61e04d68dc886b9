package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsChecksTest {

    private static final CheckRequest REQUEST = CheckRequest.of(HostWorld.SENDER);
    private static final SettingsCheck FOUND = SettingsCheck.passed(List.of(CheckStep.of(CheckStage.CONNECT, Map.of())));

    @TempDir
    Path directory;

    private final HostWorld host = new HostWorld();
    private final MailTransport transport = mock(MailTransport.class);
    private Composer composer;

    @BeforeEach
    void configure() {
        host.transports = TransportDirectory.always(transport);
        when(transport.check(any(), any())).thenReturn(FOUND);
        composer = host.mail(directory).as(HostWorld.secretary());
    }

    @Test
    void the_configured_transport_is_asked_in_the_actor_s_tenant() {
        assertThat(composer.testSettings(REQUEST)).isSameAs(FOUND);

        verify(transport).check(same(REQUEST), argThat(context -> context.tenant().equals(HostWorld.secretary().tenant())));
    }

    @Test
    void settings_that_are_not_saved_are_asked_in_place_of_the_saved_ones() {
        MailTransport unsaved = mock(MailTransport.class);
        when(unsaved.check(any(), any())).thenReturn(FOUND);

        assertThat(composer.testSettings(REQUEST, unsaved)).isSameAs(FOUND);

        verifyNoInteractions(transport);
    }

    @Test
    void nobody_is_asked_for_an_actor_who_may_not() {
        host.denied.add(Permission.TEST_SETTINGS);

        assertThatThrownBy(() -> composer.testSettings(REQUEST)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> composer.testSettings(REQUEST, transport)).isInstanceOf(NotPermittedException.class);

        verifyNoInteractions(transport);
        assertThat(host.calls.all()).containsOnly("MailPermissions.decide");
    }

    @Test
    void where_nothing_is_configured_that_is_the_problem() {
        host.transports = TransportDirectory.empty();

        SettingsCheck check = composer.testSettings(REQUEST);

        assertThat(check.isPassed()).isFalse();
        assertThat(check.problem().orElseThrow().kind()).isEqualTo(CheckProblem.Kind.CHECK_NOT_CONFIGURED);
        assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).startsWith("Il n’y a pas encore de paramètres");
    }

    @Test
    void a_transport_that_knows_no_check_says_so() {
        host.transports = TransportDirectory.always((mail, context) -> HostWorld.answering(mail, outcome -> null));

        assertThat(composer.testSettings(REQUEST).problem()).map(CheckProblem::kind).contains(CheckProblem.Kind.CHECK_NOT_POSSIBLE);
    }

    @Test
    void null_and_what_is_thrown_are_the_host_s_defects() {
        when(transport.check(any(), any())).thenReturn(null).thenThrow(new IllegalStateException("x"));

        assertThatThrownBy(() -> composer.testSettings(REQUEST)).isInstanceOf(HostDefectException.class)
            .hasMessageContaining("SettingsCheck.notPossible()");
        assertThatThrownBy(() -> composer.testSettings(REQUEST)).isInstanceOf(HostDefectException.class).hasRootCauseMessage("x");
    }
}
