package com.logisav.mail.attachment;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A default document could not be made. Thrown by ready-made renderers, and by a host's own where it has a reason for the user to read: in a
 * review it is a blocking alert whose reason is {@link #text}.
 *
 * <p>{@link #code()} is the {@link DocumentFailure}'s name, so that each failure has words of its own. The message names the document's key,
 * never a value of the record.
 */
public final class DocumentException extends MailException {

    private static final long serialVersionUID = 1L;

    private final DocumentFailure failure;
    private final transient List<String> fields;

    private DocumentException(
        DocumentFailure failure, String document, Map<String, ?> facts, Collection<String> fields, @Nullable Throwable cause) {
        super(MailErrorCode.DOCUMENT_NOT_MADE, failure + ": the document " + document + " was not made. Show text(locale), which says why.",
            facts, cause);
        this.failure = failure;
        this.fields = List.copyOf(fields);
    }

    /**
     * A failure.
     *
     * @param failure  why
     * @param document the {@linkplain DocumentDescription#key() key} of the document, for the log
     * @param facts    what the sentence needs, by {@link DocumentFailure#argumentNames()}
     */
    public static DocumentException of(DocumentFailure failure, String document, Map<String, ?> facts) {
        return of(failure, document, facts, null);
    }

    /**
     * A failure that has a cause, for the log's reader.
     *
     * @param failure  why
     * @param document the document's key
     * @param facts    what the sentence needs, by {@link DocumentFailure#argumentNames()}
     * @param cause    null where there is none
     */
    public static DocumentException of(DocumentFailure failure, String document, Map<String, ?> facts, @Nullable Throwable cause) {
        if (!facts.keySet().containsAll(failure.argumentNames())) {
            throw new IllegalArgumentException("a failure " + failure + " has the facts " + failure.argumentNames());
        }
        return new DocumentException(failure, document, facts, List.of(), cause);
    }

    /**
     * Fields without a value: in a review each is the alert that it would be in the words of the mail.
     *
     * @param document the document's key
     * @param fields   the names as templates write them; not empty
     */
    public static DocumentException withoutValues(String document, Collection<String> fields) {
        return new DocumentException(
            DocumentFailure.DOCUMENT_FIELD_WITHOUT_VALUE, document, Map.of("fields", String.join(", ", fields)), fields, null);
    }

    /** A failure inside the renderer, which the log's reader has to look at. */
    public static DocumentException notRendered(String document, Throwable cause) {
        return new DocumentException(DocumentFailure.DOCUMENT_NOT_RENDERED, document, Map.of(), List.of(), cause);
    }

    /** The fields without a value, unmodifiable, in the order of the document; empty for any other failure. */
    public List<String> fields() {
        return fields;
    }

    /** Why. */
    public DocumentFailure failure() {
        return failure;
    }

    @Override
    public String code() {
        return failure.name();
    }
}
