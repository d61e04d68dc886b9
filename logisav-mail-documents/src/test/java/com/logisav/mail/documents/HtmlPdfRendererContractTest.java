package com.logisav.mail.documents;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.DefaultAttachmentRendererContract;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class HtmlPdfRendererContractTest extends DefaultAttachmentRendererContract {

    private static final String WITHOUT = "without";

    @Override
    protected DefaultAttachmentRenderer renderer() {
        return Documents.renderer("<h1>Facture {{number}}</h1>")
            .template(Locale.ENGLISH, HtmlTemplate.of("Invoice {{number}}", "<h1>Invoice {{number}}</h1>"))
            .source((record, context) -> Optional.of(DocumentValues.of(record.fields()))
                .filter(values -> !values.fields().value("note").equals(Optional.of(WITHOUT))))
            .build();
    }

    @Override
    protected Mailable withDocument() {
        return Documents.record(Documents.fields().build(), Locale.FRANCE);
    }

    @Override
    protected Declared<Recognizable> withOtherDocument() {
        return Declared.having(new Recognizable(
            Documents.record(MergeFields.builder().text("number", "F-43").build(), Locale.FRANCE), "F-43"));
    }

    @Override
    protected Declared<Mailable> withoutDocument() {
        return Declared.having(Documents.record(Documents.fields().text("note", WITHOUT).build(), Locale.FRANCE));
    }

    @Override
    protected Declared<Mailable> failing() {
        return Declared.having(Documents.record(MergeFields.empty(), Locale.FRANCE));
    }

    @Override
    protected Declared<List<Translated>> translated() {
        return Declared.having(List.of(new Translated(withDocument(), "Facture"),
            new Translated(Documents.record(Documents.fields().build(), Locale.UK), "Invoice")));
    }
}
