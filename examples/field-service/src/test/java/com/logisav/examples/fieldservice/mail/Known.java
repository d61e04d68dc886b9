package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.contract.Declared;

/** Users and records of the demonstration that the contracts ask about. */
final class Known {

    static final MailableRef INVOICE_OF_BOTH = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

    final Database database = DemoData.fill();
    final BillingTypes billing = new BillingTypes(database);
    final FieldTypes field = new FieldTypes(database);

    /** The administrator, who may do everything in her company. */
    static Actor here() {
        return Actor.of("marc").in(Tenant.of(DemoData.THERMALIS));
    }

    /** A secretary; the other company has one of the same login. */
    static Actor secretary() {
        return Actor.of("claire").in(Tenant.of(DemoData.THERMALIS));
    }

    static Declared<Actor> there() {
        return Declared.having(Actor.of("claire").in(Tenant.of(DemoData.ALPES_LEVAGE)));
    }

    Mailable invoice(String number) {
        return load(billing.invoice(), MailableRef.of(MailableType.INVOICE, number), here());
    }

    Mailable foreignInvoice(String number) {
        Actor there = Actor.of("claire").in(Tenant.of(DemoData.ALPES_LEVAGE));
        return load(billing.invoice(), MailableRef.of(MailableType.INVOICE, number), there);
    }

    Mailable visit(String number) {
        return load(field.intervention(), MailableRef.of(MailableType.INTERVENTION, number), here());
    }

    private static Mailable load(RecordType<?> type, MailableRef ref, Actor actor) {
        return type.source().load(ref, MailContext.of(actor)).orElseThrow();
    }
}
