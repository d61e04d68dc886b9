package com.logisav.mail.core.internal.admit;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.spi.Mailable;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A host's record behind the guard: each answer is checked, and its values are read once. */
final class GuardedMailable implements Mailable {

    private static final String ADVICE = "A Mailable answers no null.";

    private final Mailable mailable;
    private final HostCalls calls;
    private final MailableRef asked;
    private @Nullable MergeFields fields;

    GuardedMailable(Mailable mailable, MailableRef asked) {
        this.mailable = mailable;
        this.asked = asked;
        this.calls = HostCalls.to(Mailable.class, mailable, asked);
    }

    /** A source that answers another record than the one asked for would send its files to the wrong customer. */
    void checkRef() {
        if (!calls.ask(ADVICE, mailable::ref).equals(asked)) {
            throw calls.defect("ref() names another record than the one that was asked for. Answer the record asked for, or empty.");
        }
    }

    @Override
    public MailableRef ref() {
        return asked;
    }

    @Override
    public RecordVersion version() {
        return calls.ask("Return RecordVersion.none() where there are no versions.", mailable::version);
    }

    @Override
    public String label() {
        String label = calls.ask(ADVICE, mailable::label);
        if (label.isBlank()) {
            throw calls.defect("label() is blank. Answer what people call the record.");
        }
        return label;
    }

    @Override
    public Locale locale() {
        return calls.ask(ADVICE, mailable::locale);
    }

    @Override
    public ZoneId zone() {
        return calls.ask(ADVICE, mailable::zone);
    }

    @Override
    public MergeFields fields() {
        MergeFields read = fields;
        if (read == null) {
            read = calls.ask("Return MergeFields.empty() where there are none.", mailable::fields);
            fields = read;
        }
        return read;
    }

    /** A wrong class is the asking resolver's or renderer's mistake, and is reported as theirs. */
    @Override
    public <T> T record(Class<T> type) {
        try {
            return calls.ask("Return the host's own object.", () -> mailable.record(type));
        } catch (HostDefectException e) {
            if (e.getCause() instanceof ClassCastException wrongClass) {
                throw wrongClass;
            }
            throw e;
        }
    }
}
