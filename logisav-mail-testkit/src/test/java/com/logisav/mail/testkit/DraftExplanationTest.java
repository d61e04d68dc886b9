package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DraftExplanationTest {

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory();

    @Test
    void says_why_each_recipient_file_and_word_is_there() {
        MailableRef invoice = mail.add(SampleInvoice.of("F-1"));
        mail.recipients().about(invoice, ProposedRecipient.cc("chef@client.example").because("contact technique").offeredOnly());
        String fileId = mail.linkedFiles().add(invoice, "plan.png", SampleFiles.png()).id();
        MailDraft draft = mail.composer().draft(invoice).bcc("archive@ici.example");
        draft = mail.composer().attachLinkedFile(draft, fileId);
        draft = draft.attach(mail.composer().upload(draft, "photo.png", new ByteArrayInputStream(SampleFiles.png())));
        assertThat(mail.explain(draft)).isEqualTo("""
            draft about invoice#F-1 (Facture F-1), written in fr-FR
            words: default message invoice, version 1
            recipients:
              TO compta@boulangerie-lefevre.example (Boulangerie Lefèvre): proposed by the host as "contact de facturation"
              BCC archive@ici.example: added by the person: the host does not propose it
            offered, not chosen:
              CC chef@client.example: proposed by the host as "contact technique"
            attachments:
              Facture F-1.pdf: document "invoice" of the record, attached by itself
              plan.png: file "%s", stored with the record
              photo.png: uploaded by the person""".formatted(fileId));
    }

    @Test
    void tells_whom_the_host_proposed_without_a_reason_from_whom_the_person_added() {
        MailableRef invoice = mail.add(SampleInvoice.of("F-1"));
        mail.recipients().about(invoice, ProposedRecipient.cc("chef@client.example"),
            ProposedRecipient.cc("offre@client.example").offeredOnly());
        assertThat(mail.explain(mail.composer().draft(invoice).bcc("archive@ici.example"))).contains(
            "\n  CC chef@client.example: proposed by the host, without a reason (because(..) gives one)\n",
            "\n  BCC archive@ici.example: added by the person: the host does not propose it\n",
            "\noffered, not chosen:\n  CC offre@client.example: proposed by the host, without a reason (because(..) gives one)\n");
    }

    @Test
    void says_neither_where_the_host_proposes_nothing_now() {
        MailableRef invoice = mail.add(SampleInvoice.of("F-1"));
        MailDraft draft = mail.composer().draft(invoice).bcc("archive@ici.example");
        mail.invoices().remove(SampleActors.secretary().tenant(), "F-1");
        assertThat(mail.explain(draft)).contains(
            "\n  BCC archive@ici.example: no reason given: added by the person, or proposed without one\n");
    }

    @Test
    void says_what_stands_in_the_way() {
        MailDraft draft = mail.composer().draft(mail.add(SampleInvoice.of("F-1")));
        draft = draft.without(draft.recipients().all().get(0).address());
        assertThat(mail.explain(mail.composer().rebuild(draft.values()))).contains("\nalerts:\n  blocks: NO_RECIPIENT, ");
    }

    @Test
    void says_what_is_no_address_and_which_file_a_letter_brought() {
        MailableRef invoice = mail.add(SampleInvoice.of("F-1"));
        mail.recipients().about(invoice, ProposedRecipient.cc("chez Anne"));
        LetterFile terms = LetterFile.of("terms", "Conditions.pdf");
        LetterTemplate letter = mail.templates().put(LetterTemplate.of("offer", "Offre", "Offre", MessageBody.text("Bonjour"))
            .forTypes(MailableType.INVOICE).in(Locale.FRENCH).bringing(terms));
        mail.templates().putFile(SampleActors.secretary().tenant(), letter, terms, SampleFiles.pdf("Conditions"));
        MailDraft draft = mail.composer().useLetter(mail.composer().draft(invoice), "offer");
        assertThat(mail.explain(draft)).contains("\nno addresses:\n  CC \"chez Anne\"\n",
            "\n  Conditions.pdf: file \"terms\", brought by the letter");
    }

    @Test
    void says_what_may_go_on_all_the_same() {
        mail.send(mail.add(SampleInvoice.of("F-1")));
        MailDraft draft = mail.composer().rebuild(mail.composer().draft(SampleInvoice.ref("F-1")).values());
        assertThat(DraftExplanation.of(draft, mail.composer().review(draft).alerts(), Optional.empty()))
            .contains("\nalerts:\n  warns: ALREADY_SENT, ");
    }

    @Test
    void says_that_words_are_a_letters_or_the_persons_own() {
        MailDraft draft = mail.composer().draft(mail.add(SampleInvoice.of("F-1")));
        assertThat(mail.explain(mail.composer().useLetter(draft, "reminder"))).contains("\nwords: letter reminder, version 3\n");
        assertThat(mail.explain(MailDraft.builder(SampleInvoice.ref("F-1")).build()))
            .contains("\nwords: the person's own, from no template");
    }
}
