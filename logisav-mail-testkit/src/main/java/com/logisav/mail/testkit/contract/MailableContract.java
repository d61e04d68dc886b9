package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link Mailable}: extend it, supply the source and some of its records, and all rules are tests.
 *
 * <p>The records should be the difficult ones: without optional values, with empty and with long lists.
 */
public abstract class MailableContract extends ActorContract<Mailable> {

    private static final String MAI_01 = "MAI-01: ref() is the reference that was asked for";
    private static final String MAI_02 = "MAI-02: no method answers null; label() is not blank";
    private static final String MAI_03 =
        "MAI-03: fields() gives what the source's catalogue declares: every field that is not optional, each of"
        + " the declared kind, elements of lists included, and no field that is not declared";
    private static final String MAI_04 = "MAI-04: reading twice gives the same answers";

    /** The source that makes the records; the same at each call. */
    protected abstract MailableSource source();

    /** References to records that are there and the actor's to see, at least one. */
    protected abstract List<MailableRef> records();

    @Override
    final Mailable implementation() {
        return load(records().get(0));
    }

    @Test
    @DisplayName(MAI_01)
    void has_the_reference_that_was_asked_for() {
        for (MailableRef ref : records()) {
            check(notNull(MAI_02, "ref()", loaded(ref).ref()).equals(ref), MAI_01, "asked for " + ref
                + ", it says that it is another record");
        }
    }

    @Test
    @DisplayName(MAI_02)
    void answers_no_null() {
        for (MailableRef ref : records()) {
            Mailable mailable = loaded(ref);
            read(mailable);
            notNull(MAI_02, "record(Object.class)", mailable.record(Object.class));
            check(!mailable.label().isBlank(), MAI_02, "label() is blank for " + ref);
        }
    }

    @Test
    @DisplayName(MAI_03)
    void gives_the_declared_fields() {
        List<String> problems = new ArrayList<>();
        for (MailableRef ref : records()) {
            problems.addAll(Fields.problems(source().fields(), notNull(MAI_02, "fields()", loaded(ref).fields()), ref + " "));
        }
        check(problems.isEmpty(), MAI_03, String.join("; ", problems));
    }

    @Test
    @DisplayName(MAI_04)
    void answers_the_same_twice() {
        for (MailableRef ref : records()) {
            Mailable mailable = loaded(ref);
            check(read(mailable).equals(read(mailable)), MAI_04, "reading " + ref + " again gave other answers");
        }
    }

    private List<Object> read(Mailable mailable) {
        return List.of(
            notNull(MAI_02, "ref()", mailable.ref()),
            notNull(MAI_02, "version()", mailable.version()),
            notNull(MAI_02, "label()", mailable.label()),
            notNull(MAI_02, "locale()", mailable.locale()),
            notNull(MAI_02, "zone()", mailable.zone()),
            Fields.described(notNull(MAI_02, "fields()", mailable.fields())));
    }

    private Mailable loaded(MailableRef ref) {
        // The first look decides whose class failures name.
        subject();
        return load(ref);
    }

    private Mailable load(MailableRef ref) {
        return source().load(ref, context())
            .orElseThrow(() -> new IllegalStateException("the source has no " + ref + "; see MailableSourceContract"));
    }
}
