package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of {@link MailableSource}: extend it, supply the source and references, and all rules are tests. */
public abstract class MailableSourceContract extends TenantContract<MailableSource> {

    private static final String MSO_01 = "MSO-01: a record of another tenant is never answered, equal identifiers or not";
    private static final String MSO_02 = "MSO-02: an unknown identifier answers empty";
    private static final String MSO_03 = "MSO-03: null is never answered";
    private static final String MSO_04 = "MSO-04: fields() needs no record and always answers the same";
    private static final String MSO_05 = "MSO-05: asked by several threads at once, it answers what it answers one";
    private static final String MSO_06 = "MSO-06: a record that is there, and the actor's to see, is answered";
    private static final String MSO_07 =
        "MSO-07: a record that has changed is answered as it is now, with the values of its fields and its version";

    /** Changes a stored record, the way the host does. */
    @FunctionalInterface
    public interface Change {

        /**
         * Changes the record in a value that one of its merge fields shows, or in its label where it has no fields; and in its version
         * where it has one.
         */
        void change(MailableRef ref) throws Exception;
    }

    /** The source under test. */
    protected abstract MailableSource source();

    /** A record of the actor's tenant, which the foreigner's tenant has not. */
    protected abstract MailableRef record();

    /**
     * A reference that both tenants have, to records with different labels or fields.
     *
     * @return {@link Declared#without} where identifiers are unique over all tenants, or there is one company
     */
    protected abstract Declared<MailableRef> recordOfBoth();

    /** How {@link #record()} is changed; missing unless a test says how. */
    protected Declared<Change> change() {
        return Declared.without("the test says not how a record is changed: override change()");
    }

    @Override
    final MailableSource implementation() {
        return source();
    }

    @Test
    @DisplayName(MSO_01)
    void answers_no_record_of_another_tenant() {
        MailContext foreigner = foreignContext(MSO_01);
        load(record(), context());
        check(load(record(), foreigner).isEmpty(), MSO_01, "load(..) answered a record that the actor's tenant does not have");
    }

    /** What mails show of a record, comparable by equals. */
    private static List<Object> shown(Mailable mailable) {
        return List.of(mailable.label(), Fields.described(mailable.fields()));
    }

    @Test
    @DisplayName(MSO_01 + " [equal identifiers]")
    void tells_records_of_two_tenants_apart() {
        MailContext foreigner = foreignContext(MSO_01);
        MailableRef both = recordOfBoth().orNotRun(MSO_01);
        Optional<List<Object>> ours = load(both, context()).map(MailableSourceContract::shown);
        Optional<List<Object>> theirs = load(both, foreigner).map(MailableSourceContract::shown);
        check(ours.isEmpty() || !ours.equals(theirs), MSO_01, "load(..) answered both tenants the same record");
        check(load(both, context()).map(MailableSourceContract::shown).equals(ours), MSO_01,
            "load(..) answered another tenant's record the second time");
    }

    @Test
    @DisplayName(MSO_02)
    void answers_empty_for_the_unknown() {
        for (String id : Oddities.identifiers()) {
            // A reference cannot hold the others, so no source is asked for them.
            if (!id.isBlank() && id.length() <= 255) {
                check(load(MailableRef.of(record().type(), id), context()).isEmpty(), MSO_02,
                    "load(..) answered a record for an unknown identifier");
            }
        }
    }

    @Test
    @DisplayName(MSO_03)
    void answers_no_null() {
        load(record(), context());
        load(MailableRef.of(record().type(), "contract-no-such-record"), context());
        fields();
    }

    @Test
    @DisplayName(MSO_03 + " [tenants]")
    void answers_another_tenant_no_null() {
        load(record(), foreignContext(MSO_03));
    }

    @Test
    @DisplayName(MSO_04)
    void answers_the_same_fields() {
        List<Object> first = Fields.described(fields());
        load(record(), context());
        check(Fields.described(fields()).equals(first), MSO_04, "fields() answered other fields after a record was loaded");
    }

    @Test
    @DisplayName(MSO_05)
    void serves_many_threads() throws Exception {
        checkOnManyThreads(MSO_05, List.of(() -> load(record(), context()).map(MailableSourceContract::described)));
    }

    @Test
    @DisplayName(MSO_05 + " [tenants]")
    void serves_tenants_on_many_threads() throws Exception {
        MailContext foreigner = foreignContext(MSO_05);
        MailableRef both = recordOfBoth().orNotRun(MSO_05);
        checkOnManyThreads(MSO_05, List.of(
            () -> load(record(), context()).map(MailableSourceContract::described),
            () -> load(both, context()).map(MailableSourceContract::described),
            () -> load(both, foreigner).map(MailableSourceContract::described)));
    }

    @Test
    @DisplayName(MSO_06)
    void answers_the_record() {
        check(load(record(), context()).isPresent(), MSO_06, "load(..) answered empty for the record of the contract");
    }

    @Test
    @DisplayName(MSO_07)
    void answers_the_record_as_it_is_now() throws Exception {
        Change change = change().orNotRun(MSO_07);
        Optional<Mailable> before = load(record(), context());
        Optional<Object> shownBefore = before.map(MailableSourceContract::changing);
        Optional<RecordVersion> versionBefore = before.map(Mailable::version).filter(version -> !version.equals(RecordVersion.none()));
        change.change(record());
        Optional<Mailable> now = load(record(), context());
        check(!now.map(MailableSourceContract::changing).equals(shownBefore), MSO_07,
            "load(..) answered the values of merge fields, or the label where there are none, as they were before the record changed");
        check(versionBefore.isEmpty() || !now.map(Mailable::version).equals(versionBefore), MSO_07,
            "load(..) answered the version that the record had before it changed");
    }

    /** Where there are fields, a new label beside old values is no answer. */
    private static Object changing(Mailable mailable) {
        Map<String, Object> fields = Fields.described(mailable.fields());
        return fields.isEmpty() ? mailable.label() : fields;
    }

    private static List<Object> described(Mailable mailable) {
        return List.of(mailable.ref(), mailable.label(), mailable.version(), Fields.described(mailable.fields()));
    }

    private Optional<Mailable> load(MailableRef ref, MailContext context) {
        return notNull(MSO_03, "load(..)", subject().load(ref, context));
    }

    private FieldCatalog fields() {
        return notNull(MSO_03, "fields()", subject().fields());
    }
}
