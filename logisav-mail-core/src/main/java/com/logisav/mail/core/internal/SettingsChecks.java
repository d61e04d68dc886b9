package com.logisav.mail.core.internal;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets an actor check mail settings, or not. */
public final class SettingsChecks {

    private static final String ABOUT = "a check of settings";

    private final TransportDirectory transports;
    private final PermissionGate gate;

    /** Checks of what this directory knows. */
    public SettingsChecks(TransportDirectory transports, PermissionGate gate) {
        this.transports = transports;
        this.gate = gate;
    }

    /**
     * Checks the settings of the request's sender. Asks before it looks them up: a refusal does not tell whether there are any.
     *
     * @throws NotPermittedException where the actor may not
     */
    public SettingsCheck check(CheckRequest request, Actor actor) {
        MailContext context = admitted(actor);
        Optional<MailTransport> transport = HostCalls.to(TransportDirectory.class, transports, ABOUT)
            .ask("Return Optional.empty() where nothing is configured.", () -> transports.find(request.sender(), context));
        return transport.map(found -> check(found, request, context)).orElseGet(() ->
            SettingsCheck.failed(List.of(), CheckProblem.of(CheckProblem.Kind.CHECK_NOT_CONFIGURED, Map.of())));
    }

    /**
     * Checks settings that nobody has saved.
     *
     * @throws NotPermittedException where the actor may not
     */
    public SettingsCheck check(CheckRequest request, MailTransport unsaved, Actor actor) {
        return check(unsaved, request, admitted(actor));
    }

    private MailContext admitted(Actor actor) {
        MailContext context = MailContext.of(actor);
        gate.require(PermissionRequest.of(Permission.TEST_SETTINGS), context);
        return context;
    }

    private static SettingsCheck check(MailTransport transport, CheckRequest request, MailContext context) {
        return HostCalls.to(MailTransport.class, transport, ABOUT)
            .ask("Return SettingsCheck.notPossible() where nothing can be checked.", () -> transport.check(request, context));
    }
}
