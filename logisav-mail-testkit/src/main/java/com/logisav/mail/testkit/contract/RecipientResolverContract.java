package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.RecipientResolver;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link RecipientResolver}: extend it, supply the resolver and three records, and all rules are tests. */
public abstract class RecipientResolverContract extends TenantContract<RecipientResolver> {

    private static final String REC_01 = "REC-01: null is never answered, nor is a null element; nobody known is an empty list";
    private static final String REC_02 = "REC-02: asked twice for the same state of a record, it answers the same";
    private static final String REC_03 = "REC-03: addresses of another record's or tenant's contacts are never answered";
    private static final String REC_04 = "REC-04: a record without contacts answers an empty list and throws nothing";
    private static final String REC_05 = "REC-05: asked by several threads at once, it answers what it answers one";
    private static final String REC_06 = "REC-06: the contacts of a record are answered";

    /** The resolver under test. */
    protected abstract RecipientResolver resolver();

    /** A record with contacts. */
    protected abstract Mailable withContacts();

    /** Another record of the same type, with contacts of which {@link #withContacts()} has none. */
    protected abstract Mailable withOtherContacts();

    /**
     * A record of another type that has no contact of {@link #withContacts()}; the same identifier proves most.
     *
     * @return {@link Declared#without} where the resolver serves one type, or where a customer's contacts are those of all his records
     */
    protected abstract Declared<Mailable> ofAnotherType();

    /** A record without any contact. */
    protected abstract Mailable withoutContacts();

    /**
     * A record of the foreigner's tenant with contacts of its own; the same reference as {@link #withContacts()} proves most.
     *
     * @return {@link Declared#without} where the host serves one company
     */
    protected abstract Declared<Mailable> foreignersRecord();

    @Override
    final RecipientResolver implementation() {
        return resolver();
    }

    @Test
    @DisplayName(REC_01)
    void answers_no_null() {
        for (Mailable mailable : List.of(withContacts(), withOtherContacts(), withoutContacts())) {
            resolve(mailable, context());
        }
    }

    @Test
    @DisplayName(REC_02)
    void answers_the_same_twice() {
        List<ProposedRecipient> first = resolve(withContacts(), context());
        resolve(withOtherContacts(), context());
        check(resolve(withContacts(), context()).equals(first), REC_02, "resolve(..) answered other recipients the second time");
    }

    @Test
    @DisplayName(REC_03)
    void answers_nobody_of_another_record() {
        Set<String> own = addresses(withContacts(), context());
        check(!shares(own, addresses(withOtherContacts(), context())), REC_03, "two records that share no contact got the same address");
        check(!shares(own, addresses(withoutContacts(), context())), REC_03, "a record without contacts got the addresses of another");
    }

    @Test
    @DisplayName(REC_03 + " [types]")
    void answers_nobody_of_a_record_of_another_type() {
        Set<String> others = addresses(ofAnotherType().orNotRun(REC_03), context());
        check(!shares(addresses(withContacts(), context()), others), REC_03,
            "records of two types that share no contact got the same address");
    }

    @Test
    @DisplayName(REC_03 + " [tenants]")
    void answers_nobody_of_another_tenant() {
        MailContext foreigner = foreignContext(REC_03);
        Set<String> theirs = addresses(foreignersRecord().orNotRun(REC_03), foreigner);
        check(!shares(addresses(withContacts(), context()), theirs), REC_03, "records of two tenants got the same address");
    }

    @Test
    @DisplayName(REC_04)
    void answers_an_empty_list_for_nobody() {
        List<ProposedRecipient> answer;
        try {
            answer = resolve(withoutContacts(), context());
        } catch (RuntimeException e) {
            throw broken(REC_04, "resolve(..) threw " + e.getClass().getName() + " for a record without contacts");
        }
        boolean foreign = shares(addresses(answer), addresses(withContacts(), context()));
        check(answer.isEmpty() || foreign, REC_04, "resolve(..) answered " + answer.size() + " recipients for a record without contacts");
    }

    @Test
    @DisplayName(REC_05)
    void serves_many_threads() throws Exception {
        Mailable one = withContacts();
        Mailable other = withOtherContacts();
        checkOnManyThreads(REC_05, List.of(() -> resolve(one, context()), () -> resolve(other, context())));
    }

    @Test
    @DisplayName(REC_06)
    void answers_contacts() {
        check(!resolve(withContacts(), context()).isEmpty(), REC_06, "resolve(..) answered nobody for a record with contacts");
    }

    private List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
        return noNulls(REC_01, "resolve(..)", subject().resolve(mailable, context));
    }

    private Set<String> addresses(Mailable mailable, MailContext context) {
        return addresses(resolve(mailable, context));
    }

    private static Set<String> addresses(List<ProposedRecipient> recipients) {
        return recipients.stream().map(recipient -> recipient.address().strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return !both.isEmpty();
    }
}
