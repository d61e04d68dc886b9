package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.testkit.internal.HtmlReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with each template, collected until all were read. */
final class LetterReport {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Map<String, Set<String>> problems = new LinkedHashMap<>();
    private final LeavingWords leaving = new LeavingWords();
    private final boolean needsHtml;
    private String template = "";
    private MessageText source = MessageText.empty();
    private List<TemplateProblem> told = List.of();
    private int read;

    LetterReport(boolean needsHtml) {
        this.needsHtml = needsHtml;
    }

    static String language(Locale locale) {
        return locale.equals(Locale.ROOT) ? "for all languages" : locale.toLanguageTag();
    }

    /** What follows is about this one. */
    LetterReport template(String name) {
        template = name;
        return this;
    }

    void problem(String rule, String what) {
        problems.computeIfAbsent(template, name -> new LinkedHashSet<>()).add(rule + " " + what);
    }

    /** The template as it is stored, and what the library finds in it. */
    void source(MessageText text, List<TemplateProblem> found) {
        source = text;
        read++;
        told = List.copyOf(found);
        for (TemplateProblem each : found) {
            boolean removed = each.problemCode() == TemplateProblem.Code.TEMPLATE_HTML_REMOVED;
            problem(removed ? "LTC-04" : "LTC-02", part(each.part()) + each.text(Locale.ENGLISH));
        }
        if (text.body().isHtml()) {
            HtmlReader.enclosedPictures(text.body().value())
                .forEach(picture -> problem("LTC-04", "body: the picture " + picture + " comes with no mail, a template brings none of that name"));
        }
        if (needsHtml && !text.body().isHtml()) {
            problem("LTC-06", "the body has no HTML; where this house writes plain text, let writesHtml() answer false");
        }
    }

    /** The words that come of it for a record of this type made of samples. */
    void merged(MailableType type, MessageText words) {
        missing(type, TemplateProblem.Part.SUBJECT, source.subject(), words.subject());
        missing(type, TemplateProblem.Part.BODY, source.body().value(), words.body().value());
        int length = words.subject().codePointCount(0, words.subject().length());
        if (leaving.isSubjectEmpty(words.subject())) {
            problem("LTC-05", "the subject is empty for " + type);
        } else if (length >= LONGEST_SUBJECT) {
            problem("LTC-05", "the subject has " + length + " characters for " + type);
        }
        if (words.body().isHtml()) {
            HtmlReader.lostLinks(source.body().value(), words.body().value())
                .forEach(lost -> problem("LTC-04", "body: \"" + lost + "\" is no link any more for " + type + ", its address is none"));
        }
        if (leaving.isTextEmpty(words.body())) {
            problem("LTC-06", "the plain text is empty for " + type);
        }
    }

    /** What the library leaves is the name of a field, whether it was a value's or a section's: all else that looks like one was told. */
    private void missing(MailableType type, TemplateProblem.Part part, String before, String after) {
        FIELD.matcher(after).results().map(left -> left.group(1)).filter(MergeField::isName).distinct()
            .filter(field -> !isTold(type, part, field))
            .forEach(field -> problem("LTC-03", part(part) + place(before, field) + "{{" + field + "}} has no value for " + type));
    }

    /** One mistake, one line: a field that was found wrong where it is written is not told again for each type that lacks it. */
    private boolean isTold(MailableType type, TemplateProblem.Part part, String field) {
        return told.stream().filter(problem -> problem.part() == part).anyMatch(problem -> switch (problem.problemCode()) {
            // Of a text that is too large, every tag is left.
            case TEMPLATE_TOO_LARGE -> true;
            case TEMPLATE_FIELD_NOT_EVERYWHERE -> field.equals(problem.arguments().get("field")) && lacking(problem).contains(type.name());
            default -> field.equals(problem.arguments().get("field"));
        });
    }

    private static List<String> lacking(TemplateProblem problem) {
        return List.of(String.valueOf(problem.arguments().get("types")).split(", "));
    }

    /** Where the field is written first; empty where it is written in another way than it is left. */
    private static String place(String before, String field) {
        Matcher tag = Pattern.compile("\\{\\{[#^]?" + Pattern.quote(field) + "}}").matcher(before);
        if (!tag.find()) {
            return "";
        }
        int line = 1 + (int) before.substring(0, tag.start()).chars().filter(c -> c == '\n').count();
        int column = tag.start() - before.lastIndexOf('\n', tag.start());
        return "Line " + line + ", column " + column + ": ";
    }

    private static String part(TemplateProblem.Part part) {
        return part.name().toLowerCase(Locale.ROOT) + ": ";
    }

    /** Fails with all of it, or where nothing was read. */
    void end(String contract) {
        if (read == 0 && problems.isEmpty()) {
            throw new AssertionError(contract + " found no letter and no default message to read");
        }
        if (!problems.isEmpty()) {
            StringBuilder text = new StringBuilder();
            problems.forEach((name, found) -> text.append("\n").append(name).append("\n  ").append(String.join("\n  ", found)));
            int count = problems.values().stream().mapToInt(Set::size).sum();
            throw new AssertionError(contract + " found " + count + (count == 1 ? " problem" : " problems") + " in " + problems.size() + " of "
                + Math.max(read, problems.size()) + " templates:" + text);
        }
    }
}
