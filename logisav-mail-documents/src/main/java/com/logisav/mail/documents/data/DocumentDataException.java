package com.logisav.mail.documents.data;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A document cannot be made of what the host gave; names all that is wrong at once. Nothing was rendered. */
public final class DocumentDataException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    private DocumentDataException(String message, Map<String, ?> arguments, List<DataProblem> problems) {
        super(MailErrorCode.DOCUMENT_DATA_INVALID, message, arguments, null);
        this.problems = List.copyOf(problems);
    }

    static DocumentDataException of(String document, List<DataProblem> problems) {
        String all = problems.stream().map(DataProblem::toString).collect(Collectors.joining("; "));
        return new DocumentDataException("The document " + document + " cannot be made: " + all + ". Correct the record, or how it is mapped.",
            Map.of("document", document), problems);
    }

    /** All that is wrong, unmodifiable, in the order of the document. */
    public List<DataProblem> problems() {
        return problems;
    }

    @Override
    public String text(Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n", super.text(locale) + "\n", ""));
    }
}
