package com.logisav.mail.core;

import com.logisav.mail.about.Actor;
import com.logisav.mail.core.internal.Wiring;

/**
 * The library, put together once from what the host implements, for the life of the program. Immutable and safe for concurrent use; it has
 * no thread at rest and nothing to close.
 *
 * <pre>{@code
 * LogisavMail mail = LogisavMail.builder()
 *     .type(invoices).documents(MailableType.INVOICE, invoicePdf)
 *     .recipients(billingContacts).linkedFiles(files).templates(templates)
 *     .permissions(acl).senders(directory).transports(smtp)
 *     .build();
 * MailDraft draft = mail.as(actor).draft(MailableRef.of(MailableType.INVOICE, "F-2026-0042"));
 * }</pre>
 */
public final class LogisavMail {

    private final Steps steps;

    LogisavMail(Wiring wiring) {
        this.steps = Steps.of(wiring);
    }

    /** Starts putting the library together. */
    public static LogisavMailBuilder builder() {
        return new LogisavMailBuilder();
    }

    /** What this actor can do: every call is on behalf of somebody, in a tenant, in a language. */
    public Composer as(Actor actor) {
        return new Composer(steps, actor);
    }

    @Override
    public String toString() {
        return "LogisavMail" + steps.wiring().types().keySet();
    }
}
