package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A document that the application can make anyway, attached by itself.
 *
 * @param <T> the kind of record
 */
final class RecordDocument<T> implements DefaultAttachmentRenderer {

    /** Makes the document of a company's record. */
    @FunctionalInterface
    interface Drawing<T> {
        void write(Company company, T record, OutputStream out) throws IOException;
    }

    private final Database database;
    private final Class<T> type;
    private final Predicate<T> has;
    private final Function<Mailable, DocumentDescription> description;
    private final Drawing<T> drawing;

    RecordDocument(Database database, Class<T> type, Predicate<T> has, Function<Mailable, DocumentDescription> description,
        Drawing<T> drawing) {
        this.database = database;
        this.type = type;
        this.has = has;
        this.description = description;
        this.drawing = drawing;
    }

    @Override
    public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
        return has.test(mailable.record(type)) ? Optional.of(description.apply(mailable)) : Optional.empty();
    }

    @Override
    public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
        drawing.write(database.of(context.tenant().id()).company(), mailable.record(type), out);
    }
}
