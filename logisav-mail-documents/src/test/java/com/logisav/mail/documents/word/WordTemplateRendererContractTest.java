package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import com.logisav.mail.documents.DocumentValues;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.DefaultAttachmentRendererContract;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class WordTemplateRendererContractTest extends DefaultAttachmentRendererContract {

    private static WordTemplate template(String word) {
        return WordTemplate.of(word + " {{customer.name}}", WordFile.of(p(t(word + " "), simple("MERGEFIELD total"))).content());
    }

    @Override
    protected DefaultAttachmentRenderer renderer() {
        return WordTemplateRenderer.builder("report", Words.CATALOG).template(Locale.FRENCH, template("Rapport"))
            .template(Locale.ENGLISH, template("Report"))
            .source((mailable, context) -> mailable.fields().value("total").isPresent() || mailable.fields().value("note").isPresent()
                ? Optional.of(DocumentValues.of(mailable.fields())) : Optional.empty())
            .build();
    }

    @Override
    protected Mailable withDocument() {
        return new Words.Record(Words.values().build(), Locale.FRANCE);
    }

    @Override
    protected Declared<Recognizable> withOtherDocument() {
        MergeFields values = MergeFields.builder().text("customer.name", "Petit").money("total", Money.euros("99")).build();
        return Declared.having(new Recognizable(new Words.Record(values, Locale.FRANCE), "99"));
    }

    @Override
    protected Declared<Mailable> withoutDocument() {
        return Declared.having(new Words.Record(MergeFields.empty(), Locale.FRANCE));
    }

    @Override
    protected Declared<Mailable> failing() {
        return Declared.having(new Words.Record(MergeFields.builder().text("note", "no total").build(), Locale.FRANCE));
    }

    @Override
    protected Declared<List<Translated>> translated() {
        return Declared.having(List.of(new Translated(withDocument(), "Rapport"),
            new Translated(new Words.Record(Words.values().build(), Locale.UK), "Report")));
    }
}
