package com.logisav.mail.content;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A template could not be used or saved: it has errors, somebody else saved it, it is not there, or none can be changed. Nothing was. */
public final class TemplateException extends MailException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    private TemplateException(MailErrorCode code, String message, Map<String, ?> arguments, List<TemplateProblem> problems) {
        super(code, message, arguments, null);
        this.problems = List.copyOf(problems);
    }

    /** Errors in the template; names all of them. */
    public static TemplateException invalid(String template, List<TemplateProblem> problems) {
        return invalid("template " + template, Map.of("template", template), problems);
    }

    /** Errors in a default message; names all of them. */
    public static TemplateException invalid(DefaultMessageSlot slot, Locale locale, List<TemplateProblem> problems) {
        return invalid("default message " + slot, naming(slot, locale), problems);
    }

    private static TemplateException invalid(String template, Map<String, ?> arguments, List<TemplateProblem> problems) {
        String where = problems.stream().map(TemplateProblem::toString).collect(Collectors.joining(", "));
        return new TemplateException(MailErrorCode.TEMPLATE_INVALID,
            "The " + template + " has errors: " + where + ". Correct them and save again.", arguments, problems);
    }

    /** Somebody else saved it since it was read. */
    public static TemplateException changed(String template) {
        return changed("template " + template, Map.of("template", template));
    }

    /** Somebody else saved a default message since it was read. */
    public static TemplateException changed(DefaultMessageSlot slot, Locale locale) {
        return changed("default message " + slot, naming(slot, locale));
    }

    private static TemplateException changed(String template, Map<String, ?> arguments) {
        return new TemplateException(MailErrorCode.TEMPLATE_CHANGED,
            "The " + template + " was saved by somebody else since it was read. Read it again and repeat the change.", arguments, List.of());
    }

    /** It is not there, or not for this type or language. */
    public static TemplateException notFound(String template) {
        return new TemplateException(MailErrorCode.TEMPLATE_NOT_FOUND,
            "There is no template " + template + " here. Read the list again.", Map.of("template", template), List.of());
    }

    /** The slot is none that mails open with. */
    public static TemplateException notFound(DefaultMessageSlot slot) {
        return new TemplateException(MailErrorCode.TEMPLATE_NOT_FOUND, "No type of record opens with the default message " + slot
            + ". Use one of the built-in slots, or one that a type was given.", naming(slot, Locale.ROOT), List.of());
    }

    private static Map<String, Object> naming(DefaultMessageSlot slot, Locale locale) {
        String language = locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
        return Map.of("slot", slot.name(), "language", language);
    }

    /** Templates can be read here, not changed: the host's repository is not editable. */
    public static TemplateException readOnly() {
        return new TemplateException(MailErrorCode.TEMPLATES_READ_ONLY,
            "The templates cannot be changed. The host's TemplateRepository must implement TemplateRepository.Editable for it.",
            Map.of(), List.of());
    }

    /** The errors, unmodifiable; empty unless the code is {@link MailErrorCode#TEMPLATE_INVALID}. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    @Override
    public String text(Locale locale) {
        return problems.stream().map(problem -> problem.text(locale))
            .collect(Collectors.joining("\n", super.text(locale) + (problems.isEmpty() ? "" : "\n"), ""));
    }
}
