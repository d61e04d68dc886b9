package com.logisav.mail.benchmarks.documents.word;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;

/** The renderer of this library, its template read once. */
public final class OursWord implements Contender {

    /** The record that the letter is about. */
    private record Customer(MergeFields fields) implements Mailable {

        @Override
        public MailableRef ref() {
            return MailableRef.of(MailableType.CLIENT, "1");
        }

        @Override
        public String label() {
            return "Client 1";
        }

        @Override
        public Locale locale() {
            return Locale.FRANCE;
        }
    }

    @Override
    public Work prepare(Setting setting) throws IOException {
        FieldCatalog.Builder catalog = FieldCatalog.builder();
        MergeFields.Builder values = MergeFields.builder();
        for (int field = 0; field < Letter.FIELDS; field++) {
            catalog.text(Letter.name(field), "", "", "");
            values.text(Letter.name(field), Letter.value(field));
        }
        WordTemplateRenderer renderer = WordTemplateRenderer.builder("letter", catalog.build())
            .template(Locale.FRENCH, WordTemplate.of("Courrier", Content.of(Letter.template()))).build();
        Customer customer = new Customer(values.build());
        MailContext context = MailContext.of(Actor.of("1").named("Anne")).forRecord(Locale.FRANCE, ZoneId.of("Europe/Paris"));
        DocumentDescription document = renderer.describe(customer, context).orElseThrow();
        return new Letters(Team.of(setting.number("threads")), () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            renderer.render(document, customer, out, context);
            return out.toByteArray();
        });
    }
}
