package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.fake.FixedTransports;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.fake.Restorable;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleMailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records of a kind that the test kit has no sample of, put together from its parts. */
class WithoutTheSampleTest {

    private static final MailableRef SITE = MailableRef.of(MailableType.SITE, "S-1");

    private final InMemoryMailables sites = new InMemoryMailables(FieldCatalog.empty())
        .put(SampleActors.secretary().tenant(), SampleMailable.of(SITE).labelled("Chaufferie"));
    private final SampleRenderer report = SampleRenderer.docx("report");
    private final FixedTransports transports = new FixedTransports();

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(builder -> builder.type(MailableType.SITE, sites)
        .documents(MailableType.SITE, report).transports(transports).slot(MailableType.SITE, DefaultMessageSlot.OTHER));

    @Test
    void a_document_of_a_record_is_looked_at_part_by_part() {
        transports.in(SampleActors.secretary().tenant(), mail.transport());
        mail.recipients().about(SITE, ProposedRecipient.to("chef@client.fr"));

        mail.send(mail.composer().draft(SITE).withSubject("Chaufferie").withBody(MessageBody.text("Bonjour")));

        ReceivedPart document = mail.received().get(0).attachments().get(0);
        assertEquals(1, report.rendered().size());
        assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", document.mediaType());
    }

    @Test
    void a_company_without_a_server_cannot_send() {
        transports.in(SampleActors.secretary().tenant(), mail.transport());
        transports.unconfigure(SampleActors.secretary().tenant());

        assertFalse(mail.composer().availability(SITE).isAvailable());
    }

    /** What the host made itself goes back between two steps, too. */
    @Test
    void a_renderer_goes_back_to_how_it_was() {
        Restorable restorable = report;
        Runnable back = restorable.remember();
        report.fail(new IllegalStateException("no paper"));

        back.run();

        a_document_of_a_record_is_looked_at_part_by_part();
    }
}
