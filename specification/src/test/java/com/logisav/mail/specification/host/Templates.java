package com.logisav.mail.specification.host;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.util.Locale;

/** The words that the host begins with: default messages for the four slots, and letters. */
public final class Templates {

    public static final String REMINDER = "relance";
    public static final String ENGLISH_REMINDER = "reminder";
    public static final String TERMS = "conditions";
    public static final String SIGNATURE = "signature-contrat";
    public static final String WISHES = "voeux";

    private Templates() {}

    static void fill(InMemoryTemplateRepository repository, Tenant tenant) {
        repository.put(tenant, message(DefaultMessageSlot.INTERVENTION, "Intervention du {{intervention.start}}",
            "Bonjour,\n\nvous trouverez ci-joint le rapport de {{intervention.technician}}."));
        repository.put(tenant, message(DefaultMessageSlot.QUOTE, "Votre devis {{quote.number}}",
            "Bonjour,\n\nvous trouverez ci-joint notre devis de {{quote.total}}, valable jusqu’au {{quote.until}}."));
        repository.put(tenant, message(DefaultMessageSlot.INVOICE, "Votre facture {{invoice.number}}",
            "Bonjour,\n\nvous trouverez ci-joint la facture de {{invoice.total}}, à régler avant le {{invoice.due}}."));
        repository.put(tenant, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ENGLISH, "Your invoice {{invoice.number}}",
            MessageBody.text("Dear customer,\n\nplease find attached your invoice of {{invoice.total}}, due on {{invoice.due}}.")));
        repository.put(tenant, message(DefaultMessageSlot.OTHER, "Maintenance Dupont", "Bonjour {{client.name}},"));
        letters(repository, tenant);
    }

    private static DefaultMessage message(DefaultMessageSlot slot, String subject, String body) {
        return DefaultMessage.of(slot, Locale.FRENCH, subject, MessageBody.text(body));
    }

    private static void letters(InMemoryTemplateRepository repository, Tenant tenant) {
        LetterFile account = LetterFile.of("rib", "RIB.pdf");
        LetterTemplate reminder = repository.put(tenant, LetterTemplate.of(REMINDER, "Relance de facture impayée",
            "Relance : facture {{invoice.number}}", MessageBody.text("La facture de {{invoice.total}} reste à régler."))
            .forTypes(MailableType.INVOICE).in(Locale.FRENCH).bringing(account));
        repository.putFile(tenant, reminder, account, SampleFiles.pdf("RIB"));
        repository.put(tenant, LetterTemplate.of(ENGLISH_REMINDER, "Reminder", "Reminder: invoice {{invoice.number}}",
            MessageBody.text("Your invoice of {{invoice.total}} is still open.")).forTypes(MailableType.INVOICE).in(Locale.ENGLISH));
        LetterFile terms = LetterFile.of("cgv", "CGV.pdf");
        LetterTemplate withTerms = repository.put(tenant, LetterTemplate.of(TERMS, "Envoi des conditions", "Nos conditions",
            MessageBody.text("Voici nos conditions."))
            .forTypes(MailableType.INVOICE, MailableType.QUOTE).in(Locale.FRENCH).bringing(terms));
        repository.putFile(tenant, withTerms, terms, SampleFiles.pdf("CGV"));
        repository.put(tenant, LetterTemplate.of(SIGNATURE, "Signature d’un contrat", "Votre contrat",
            MessageBody.text("Merci de nous retourner le contrat signé.")).forTypes(Records.CONTRACT_TYPE).in(Locale.FRENCH));
        repository.put(tenant, LetterTemplate.of(WISHES, "Vœux", "Bonne année", MessageBody.text("Bonne année, {{client.name}} !")));
    }
}
