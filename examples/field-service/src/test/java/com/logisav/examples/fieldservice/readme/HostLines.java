package com.logisav.examples.fieldservice.readme;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** The lines that README.md shows, compiled and run; {@link ReadmeTest} compares them. */
final class HostLines {

    private HostLines() {}

    static DeliveryReceipt threeCalls(Composer composer) {
        // README.md start
        MailDraft draft = composer.draft(MailableRef.of(MailableType.INVOICE, "F-2026-0042")); // recipients, words and PDF are there
        Review review = composer.review(draft);                                                // what will leave, and what is wrong with it
        DeliveryReceipt receipt = composer.send(review.id(), review.digest());                 // that and nothing else, once
        // README.md end
        return receipt;
    }

    static LogisavMail start(Host host) {
        var invoices = host.invoices();
        var invoicePdf = host.invoicePdf();
        var files = host.files();
        var messages = host.messages();
        var rights = host.rights();
        var mailboxes = host.mailboxes();
        var settings = host.settings();
        var sharedDirectory = host.sharedDirectory();
        var journal = host.journal();
        // README.md start
        LogisavMail mail = LogisavMail.builder()
            .type(RecordType.of(MailableType.INVOICE, Invoice.class)
                .id(Invoice::number).version(Invoice::version).label(invoice -> "Facture " + invoice.number())
                .load((id, context) -> invoices.find(context.tenant(), id))
                .fields(fields -> fields
                    .text("invoice.number", "Numéro", "Number", Invoice::number)
                    .date("invoice.due", "Échéance", "Due date", Invoice::due)
                    .money("invoice.total", "Total TTC", "Total", Invoice::total)))
            .recipients((mailable, context) -> mailable.record(Invoice.class).contacts().stream()
                .map(contact -> ProposedRecipient.to(contact.address()).named(contact.name()).because("contact de facturation")).toList())
            .documents(MailableType.INVOICE, invoicePdf)
            .linkedFiles(files).templates(messages).permissions(rights).senders(mailboxes)
            .transports(SmtpTransports.perTenant(settings))
            .contents(ContentStore.inDirectory(sharedDirectory)).journal(journal)
            .build();
        // README.md end
        return mail;
    }

    static LogisavMailBuilder answers(LogisavMailBuilder builder, Host host) {
        var users = host.users();
        // README.md start
        SenderDirectory mailboxes = (about, context) -> users.find(context.actor()).stream()
            .map(user -> SenderIdentity.of("own", Mailbox.of(user.address()).named(user.name()))).toList();

        MailPermissions rights = (request, context) -> users.find(context.actor())
            .filter(user -> user.rights().contains(request.permission())).isPresent() ? Decision.allowed() : Decision.denied();

        TemplateRepository messages = (slot, locale, context) -> Optional.of(
                DefaultMessage.of(slot, locale, "Facture {{invoice.number}}", MessageBody.text("Bonjour,\nci-joint la facture de {{invoice.total}}.")))
            .filter(message -> slot.equals(DefaultMessageSlot.INVOICE) && locale.equals(Locale.ROOT));
        // README.md end
        return builder.senders(mailboxes).permissions(rights).templates(messages);
    }

    static Optional<DeliveryReceipt> request(LogisavMail mail, Host host, PrintStream out) throws IOException {
        var user = host.user();
        var json = host.json();
        var fileId = host.fileId();
        var stream = host.upload();
        // README.md start
        Composer composer = mail.as(Actor.of(user.id()).named(user.name()).in(Tenant.of(user.company())).reading(user.locale()));

        MailDraft draft = composer.draft(MailableRef.of(MailableType.INVOICE, "F-2026-0042")); // recipients, default message, PDF
        draft = composer.useLetter(draft, "reminder");                     // other words; recipients and files stay
        draft = composer.attachLinkedFile(draft, fileId);                  // a file of this invoice; any other is refused
        draft = draft.attach(composer.upload(draft, "plan.pdf", stream));  // looked at, stored; refused here if it must be

        String form = json.write(draft.values().asMap());                  // to a browser, and back to any node
        draft = composer.rebuild(DraftValues.of(json.read(form)));         // checked in everything, merged in nothing

        Review review = composer.review(draft);                            // frozen: what will leave, and every alert
        if (!review.isReady()) {
            review.blockingAlerts().forEach(alert -> out.println(alert.text(user.locale())));
            return Optional.empty();
        }
        DeliveryReceipt receipt = composer.send(review.id(), review.digest()); // that and nothing else, once
        // README.md end
        return Optional.of(receipt);
    }

    static void print(DeliveryReceipt receipt, Host host, PrintStream out) {
        var user = host.user();
        // README.md start
        receipt.transmission().accountProblem().ifPresent(problem -> out.println(problem.text(user.locale()))); // wrong password, no server ..
        receipt.transmission().outcomes().forEach(outcome -> out.println(outcome.text(user.locale())));         // one for each recipient
        // README.md end
    }
}
