package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.SenderDirectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link SenderDirectory}: extend it, supply the directory and who asks, and all rules are tests. */
public abstract class SenderDirectoryContract extends TenantContract<SenderDirectory> {

    private static final String SND_01 = "SND-01: null is never answered, nor is a null element";
    private static final String SND_02 = "SND-02: identities of another tenant are never answered";
    private static final String SND_03 = "SND-03: each id stands once";
    private static final String SND_04 = "SND-04: asked twice, it answers the same";
    private static final String SND_05 = "SND-05: asked by several threads at once, it answers what it answers one";
    private static final String SND_06 = "SND-06: an actor who has an identity gets it, for any record";
    private static final String SND_07 = "SND-07: an address that is one person's own is answered to nobody else";

    /**
     * The directory under test. {@link #actor()} and {@link #foreigner()} each have identities in it, and no address in common, but for one
     * that bounces of all tenants go to.
     */
    protected abstract SenderDirectory directory();

    /**
     * Somebody else of the actor's tenant. Each of the two has an address of their own, in From or Reply-To, that the other must not have.
     *
     * @return {@link Declared#without} where nobody has one: all write in the company's name alone
     */
    protected abstract Declared<Actor> colleague();

    /** A record that both tenants have. */
    protected MailableRef record() {
        return MailableRef.of(MailableType.INVOICE, "contract-1");
    }

    /** A record of another type in the actor's tenant. Override it where identities depend on the record, on its branch say. */
    protected MailableRef otherRecord() {
        return MailableRef.of(MailableType.CLIENT, "contract-other");
    }

    @Override
    final SenderDirectory implementation() {
        return directory();
    }

    @Test
    @DisplayName(SND_01)
    void answers_no_null() {
        identities(context());
        identities(contextOf(Actor.of("contract-nobody").in(context().tenant())));
    }

    @Test
    @DisplayName(SND_02)
    void answers_nothing_of_another_tenant() {
        List<SenderIdentity> theirs = identities(foreignContext(SND_02));
        for (SenderIdentity own : identities(context())) {
            checkApart(own, theirs);
        }
    }

    @Test
    @DisplayName(SND_03)
    void answers_each_id_once() {
        Set<String> seen = new HashSet<>();
        for (SenderIdentity identity : identities(context())) {
            check(seen.add(identity.id()), SND_03, "identities(..) answered the id " + identity.id() + " twice");
        }
    }

    @Test
    @DisplayName(SND_04)
    void answers_the_same_twice() {
        List<Object> first = described(identities(context()));
        check(described(identities(context())).equals(first), SND_04,
            "identities(..) answered other identities, or another order, the second time");
    }

    @Test
    @DisplayName(SND_05)
    void serves_many_threads() throws Exception {
        checkOnManyThreads(SND_05, List.of(() -> described(identities(context()))));
    }

    @Test
    @DisplayName(SND_05 + " [tenants]")
    void serves_tenants_on_many_threads() throws Exception {
        MailContext foreigner = foreignContext(SND_05);
        checkOnManyThreads(SND_05, List.of(() -> described(identities(context())), () -> described(identities(foreigner))));
    }

    @Test
    @DisplayName(SND_06)
    void answers_identities() {
        check(!identities(context()).isEmpty(), SND_06, "identities(..) answered none for the actor of the contract");
        check(!noNulls(SND_01, "identities(..)", subject().identities(otherRecord(), context())).isEmpty(), SND_06,
            "identities(..) answered none for a record of another type");
    }

    @Test
    @DisplayName(SND_07)
    void answers_nobody_elses_own() {
        Set<String> own = written(identities(context()));
        Set<String> theirs = written(identities(contextOf(colleague().orNotRun(SND_07))));
        check(!own.isEmpty() && !theirs.isEmpty(), SND_06, "identities(..) answered none for one of two actors who have some");
        check(!theirs.containsAll(own), SND_07, "identities(..) answered a colleague every address of the actor");
        check(!own.containsAll(theirs), SND_07, "identities(..) answered the actor every address of a colleague");
    }

    private List<SenderIdentity> identities(MailContext context) {
        return noNulls(SND_01, "identities(..)", subject().identities(record(), context));
    }

    /** Bounces of all tenants may go to one address: so that one is compared with those that their recipients see alone. */
    private void checkApart(SenderIdentity own, List<SenderIdentity> others) {
        Set<String> theirs = written(others);
        check(!theirs.contains(own.from().address().normalized()), SND_02, "actors of two tenants got an identity with the same From");
        check(own.replyTo().map(Mailbox::address).map(EmailAddress::normalized).filter(theirs::contains).isEmpty(), SND_02,
            "replies to the actor's mails go to an address of another tenant");
        check(!theirs.contains(own.envelopeSender().normalized()), SND_02, "bounces of the actor's mails go to an address of another tenant");
    }

    /** The addresses that a recipient sees, or answers to. */
    private static Set<String> written(List<SenderIdentity> identities) {
        Set<String> addresses = new HashSet<>();
        for (SenderIdentity identity : identities) {
            addresses.add(identity.from().address().normalized());
            identity.replyTo().ifPresent(replyTo -> addresses.add(replyTo.address().normalized()));
        }
        return addresses;
    }

    private static List<Object> described(List<SenderIdentity> identities) {
        return identities.stream().<Object>map(identity -> List.of(identity.id(), identity.from(), identity.replyTo(),
            identity.envelopeSender(), identity.signature())).toList();
    }
}
