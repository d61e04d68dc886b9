package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link TransportDirectory}: extend it, supply the directory, and all rules are tests. Nothing is sent. */
public abstract class TransportDirectoryContract extends TenantContract<TransportDirectory> {

    private static final String TDI_01 = "TDI-01: null is never answered";
    private static final String TDI_02 = "TDI-02: a transport of another tenant is never answered";
    private static final String TDI_03 = "TDI-03: asked by several threads at once, it answers what it answers one";
    private static final String TDI_04 = "TDI-04: a sender for whom mail is configured gets a transport";

    /** The directory under test, with a transport for {@link #sender()} in the actor's tenant and another one in the foreigner's. */
    protected abstract TransportDirectory directory();

    /**
     * What tells one transport from another, where two objects may stand for the same: server, port and account.
     *
     * @return compared by equals
     */
    protected abstract Object accountOf(MailTransport transport);

    /** Whose mails are carried; an identity of this id in both tenants proves most. */
    protected SenderIdentity sender() {
        return SampleSenders.company();
    }

    @Override
    final TransportDirectory implementation() {
        return directory();
    }

    @Test
    @DisplayName(TDI_01)
    void answers_no_null() {
        find(sender(), context());
        find(nobody(), context());
    }

    @Test
    @DisplayName(TDI_01 + " [tenants]")
    void answers_another_tenant_no_null() {
        find(sender(), foreignContext(TDI_01));
    }

    @Test
    @DisplayName(TDI_02)
    void answers_no_transport_of_another_tenant() {
        MailContext foreigner = foreignContext(TDI_02);
        Optional<Object> own = account(sender(), context());
        Optional<Object> theirs = account(sender(), foreigner);
        check(own.isEmpty() || !own.equals(theirs), TDI_02, "senders of two tenants got the same transport");
        check(theirs.isEmpty() || !theirs.equals(account(nobody(), context())), TDI_02,
            "a sender whom nobody knows got the transport of another tenant's sender");
        check(own.isEmpty() || !own.equals(account(nobody(), foreigner)), TDI_02,
            "another tenant's sender whom nobody knows got the transport of the actor's sender");
    }

    private Optional<Object> account(SenderIdentity sender, MailContext context) {
        return find(sender, context).map(this::accountOf);
    }

    private static SenderIdentity nobody() {
        return SenderIdentity.of("contract-nobody", SampleSenders.company().from());
    }

    @Test
    @DisplayName(TDI_03)
    void serves_many_threads() throws Exception {
        checkOnManyThreads(TDI_03, List.of(() -> account(sender(), context())));
    }

    @Test
    @DisplayName(TDI_03 + " [tenants]")
    void serves_tenants_on_many_threads() throws Exception {
        MailContext foreigner = foreignContext(TDI_03);
        checkOnManyThreads(TDI_03, List.of(() -> account(sender(), context()), () -> account(sender(), foreigner)));
    }

    @Test
    @DisplayName(TDI_04)
    void answers_a_transport() {
        check(find(sender(), context()).isPresent(), TDI_04, "find(..) answered none for the sender of the contract");
    }

    private Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        return notNull(TDI_01, "find(..)", subject().find(sender, context));
    }
}
