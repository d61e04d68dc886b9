package com.logisav.mail.core.internal.admit;

import com.logisav.mail.MailException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.FailureReport;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.TypeWiring;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.TransportDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether an actor may work on a record. */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final Wiring wiring;
    private final PermissionGate gate;
    private final FactFinder facts;

    /** Admission to the records of this wiring. */
    public Admission(Wiring wiring, PermissionGate gate) {
        this.wiring = wiring;
        this.gate = gate;
        this.facts = new FactFinder(wiring);
    }

    /** What the host says of an admitted record. */
    public FactFinder facts() {
        return facts;
    }

    /**
     * The record, fresh.
     *
     * @param besides what the actor must be allowed beside sending
     * @throws NotPermittedException where the actor may not, or the record is not available
     */
    public Admitted admit(MailableRef ref, Actor actor, Collection<PermissionRequest> besides) {
        return find(ref, actor, besides).orElseThrow(() -> wiring.type(ref.type()).isPresent()
            ? NotPermittedException.recordNotAvailable(ref) : NotPermittedException.typeNotRegistered(ref, wiring.types().keySet()));
    }

    /**
     * The record, fresh; empty where it is gone or hidden from the actor.
     *
     * @param besides what the actor must be allowed beside sending
     * @throws NotPermittedException where the actor may not; all is asked before the record is loaded, so that a refusal says nothing of it
     */
    public Optional<Admitted> find(MailableRef ref, Actor actor, Collection<PermissionRequest> besides) {
        MailContext context = MailContext.of(actor);
        gate.require(PermissionRequest.of(Permission.SEND, ref), context);
        gate.require(besides, context);
        return load(ref, context);
    }

    private Optional<Admitted> load(MailableRef ref, MailContext context) {
        Optional<TypeWiring> type = wiring.type(ref.type());
        if (type.isEmpty()) {
            LOG.warn("No type {} is registered, only {}; records of it are not available. Register it with type(..) on the builder",
                ref.type(), wiring.types().keySet());
            return Optional.empty();
        }
        MailableSource source = type.get().source();
        HostCalls calls = HostCalls.to(MailableSource.class, source, ref);
        Optional<Mailable> loaded = calls.ask("Return Optional.empty() for a record that is gone.", () -> source.load(ref, context));
        return loaded.map(mailable -> admitted(type.get(), guarded(mailable, ref), context));
    }

    private static GuardedMailable guarded(Mailable mailable, MailableRef ref) {
        GuardedMailable guarded = new GuardedMailable(mailable, ref);
        guarded.checkRef();
        return guarded;
    }

    private static Admitted admitted(TypeWiring type, Mailable mailable, MailContext context) {
        return new Admitted(type, mailable, context.forRecord(mailable.locale(), mailable.zone()));
    }

    /**
     * Whether a mail could be sent, without loading the record: cheap enough for every context menu. A directory that fails has nothing.
     */
    public Availability availability(MailableRef ref, Actor actor) {
        MailContext context = MailContext.of(actor);
        Decision decision = gate.ask(PermissionRequest.of(Permission.SEND, ref), context);
        if (!decision.isAllowed()) {
            return Availability.not(Availability.Status.SENDING_NOT_PERMITTED, decision.reason());
        }
        List<SenderIdentity> senders = facts.senders(ref, context);
        if (senders.isEmpty()) {
            return Availability.not(Availability.Status.NO_SENDER_IDENTITY);
        }
        return hasTransport(senders.get(0), ref, context) ? Availability.available() : Availability.not(Availability.Status.NO_TRANSPORT);
    }

    private boolean hasTransport(SenderIdentity sender, MailableRef ref, MailContext context) {
        TransportDirectory transports = wiring.transports();
        try {
            return HostCalls.to(TransportDirectory.class, transports, ref)
                .ask("Return Optional.empty() where nothing is configured.", () -> transports.find(sender, context)).isPresent();
        } catch (MailException e) {
            FailureReport.error(LOG, "No transport, and so no mail:", e);
            return false;
        }
    }
}
