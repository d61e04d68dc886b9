package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import java.util.EnumSet;
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
    private static final Pattern FIELD = Pattern.compile("\\{\\{[^{}]*}}");

    private final Map<String, Set<String>> problems = new LinkedHashMap<>();
    private final boolean needsHtml;
    private String template = "";
    private MessageText source = MessageText.empty();
    private final Set<TemplateProblem.Part> unread = EnumSet.noneOf(TemplateProblem.Part.class);
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
        unread.clear();
        for (TemplateProblem each : found) {
            boolean removed = each.problemCode() == TemplateProblem.Code.TEMPLATE_HTML_REMOVED;
            problem(removed ? "LTC-04" : "LTC-02", part(each.part()) + each.text(Locale.ENGLISH));
            if (!removed) {
                unread.add(each.part());
            }
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
        if (words.subject().isBlank()) {
            problem("LTC-05", "the subject is empty for " + type);
        } else if (length >= LONGEST_SUBJECT) {
            problem("LTC-05", "the subject has " + length + " characters for " + type);
        }
        if (visible(words.body()).isBlank()) {
            problem("LTC-06", "the plain text is empty for " + type);
        }
    }

    private static String visible(MessageBody body) {
        return body.isHtml() ? body.value().replaceAll("<[^>]*>|&nbsp;|&#160;", " ").replace('\u00a0', ' ') : body.value();
    }

    /** One mistake, one line: a field that was found wrong where it is written is not told again for each type that lacks it. */
    private void missing(MailableType type, TemplateProblem.Part part, String before, String after) {
        Matcher left = FIELD.matcher(after);
        while (!unread.contains(part) && left.find()) {
            int place = before.indexOf(left.group());
            int line = 1 + (int) before.substring(0, Math.max(0, place)).chars().filter(c -> c == '\n').count();
            int column = Math.max(0, place) - before.lastIndexOf('\n', Math.max(0, place - 1));
            problem("LTC-03", part(part) + "Line " + line + ", column " + column + ": " + left.group() + " has no value for " + type);
        }
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
