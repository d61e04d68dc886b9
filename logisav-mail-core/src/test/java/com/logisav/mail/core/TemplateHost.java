package com.logisav.mail.core;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.TemplateRepository;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small host with three types of record: invoices with a slot of their own, clients and sites without, visits with one of the host's. */
final class TemplateHost {

    static final Actor ACTOR = Actor.of("17").in(Tenant.of("acme")).reading(Locale.UK);
    static final MailableType VISIT = MailableType.of("visit");
    static final DefaultMessageSlot VISITS = DefaultMessageSlot.of("visits");

    private TemplateHost() {}

    static Composer composer(TemplateRepository templates, MailPermissions permissions) {
        return LogisavMail.builder()
            .type(invoices()).type(places(MailableType.CLIENT, "client")).type(places(MailableType.SITE, "site"))
            .type(places(VISIT, "visit").slot(VISITS))
            .senders((ref, context) -> List.of())
            .templates(templates).permissions(permissions).build()
            .as(ACTOR);
    }

    private static RecordType<Invoice> invoices() {
        return RecordType.of(MailableType.INVOICE, Invoice.class).id(Invoice::number).label(Invoice::label)
            .load((id, context) -> Optional.empty())
            .fields(f -> f.text("invoice.number", "Numéro", "Number", Invoice::number).sample("F-2026-0001")
                .money("invoice.total", "Total", "Total", Invoice::total)
                .date("invoice.due", "Échéance", "Due date", Invoice::dueDate)
                .list("lines", "Lignes", "Lines", Invoice::lines,
                    line -> line.text("label", "Désignation", "Description", Invoice.Line::label).sample("Joint & co")));
    }

    /** The name is known of all of them, the access only of sites. */
    private static RecordType<String> places(MailableType type, String field) {
        return RecordType.of(type, String.class).id(id -> id).label(id -> id).load((id, context) -> Optional.of(id))
            .fields(f -> {
                f.text("name", "Nom", "Name", id -> id).sample("Durand");
                f.text(field + ".access", "Accès", "Access", id -> "").optional();
            });
    }
}
