package com.logisav.mail.documents;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Word template cannot be used: the file is refused, or fields in it are wrong. Names all that was found, so that a person corrects it once. */
public final class WordTemplateException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient List<WordTemplateProblem> problems;

    private WordTemplateException(String template, List<WordTemplateProblem> problems, @Nullable Throwable cause) {
        super(MailErrorCode.TEMPLATE_INVALID, "The Word template " + template + " cannot be used: "
            + problems.stream().map(problem -> problem.code() + ": " + problem.text(Locale.ENGLISH)).collect(Collectors.joining(" ")),
            Map.of("template", template), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * All that is wrong.
     *
     * @param template what people call it
     * @param problems not empty
     */
    public static WordTemplateException of(String template, List<WordTemplateProblem> problems) {
        return new WordTemplateException(template, problems, null);
    }

    /** A file that was refused, and why reading it stopped. */
    public static WordTemplateException refused(String template, WordTemplateProblem problem, Throwable cause) {
        return new WordTemplateException(template, List.of(problem), cause);
    }

    /** Each problem, unmodifiable, in the order of the document's parts and of the text. */
    public List<WordTemplateProblem> problems() {
        return problems;
    }

    @Override
    public String text(Locale locale) {
        return problems.stream().map(problem -> problem.text(locale))
            .collect(Collectors.joining("\n", super.text(locale) + "\n", ""));
    }
}
