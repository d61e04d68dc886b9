package com.logisav.mail.content;

import com.logisav.mail.Worded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Something wrong, or doubtful, in a template: what, where, and the nearest thing that would be right. Immutable; equal by value. */
public final class TemplateProblem implements Worded {

    /** Where in the message. */
    public enum Part {
        /** The subject. */
        SUBJECT,
        /** The body. */
        BODY
    }

    /** What kind of problem. */
    public enum Code {
        /** A <code>&#123;&#123;</code> that is not closed on its line. */
        TEMPLATE_TAG_UNCLOSED,
        /** A <code>&#125;&#125;</code> that closes nothing. */
        TEMPLATE_TAG_UNOPENED,
        /** A tag that would be right without the spaces in it, some of them perhaps unseen: a no-break space that an editor put there. */
        TEMPLATE_TAG_SPACED,
        /** A tag that holds something else than a name: an expression, a symbol, markup. */
        TEMPLATE_TAG_MALFORMED,
        /** A tag in an HTML body whose braces an editor has encoded, as in the address of a link, so that it would go out as it is. */
        TEMPLATE_TAG_ENCODED,
        /** A section that is never closed. */
        TEMPLATE_SECTION_UNCLOSED,
        /** The end of a section that is not open here. */
        TEMPLATE_SECTION_MISMATCH,
        /** A name that no type has, nested sections considered. */
        TEMPLATE_FIELD_UNKNOWN,
        /** A name that only some of the types have: a warning that names them. */
        TEMPLATE_FIELD_NOT_EVERYWHERE,
        /** A list written as a value. */
        TEMPLATE_LIST_AS_VALUE,
        /** A value that is always there written as a section. */
        TEMPLATE_VALUE_AS_SECTION,
        /** A subject of more than one line. */
        TEMPLATE_SUBJECT_MULTILINE,
        /** More text, tags or nesting than a template may have. */
        TEMPLATE_TOO_LARGE,
        /** HTML that mails may not hold, and that is taken out when the template is saved: a warning that names it. */
        TEMPLATE_HTML_REMOVED
    }

    private final Code code;
    private final boolean warning;
    private final Part part;
    private final int line;
    private final int column;
    private final Map<String, Object> arguments;

    private TemplateProblem(Code code, boolean warning, Part part, int line, int column, Map<String, ?> arguments) {
        this.code = Objects.requireNonNull(code, "code");
        this.warning = warning;
        this.part = Objects.requireNonNull(part, "part");
        this.line = line;
        this.column = column;
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put("line", line);
        all.put("column", column);
        this.arguments = Collections.unmodifiableMap(all);
    }

    /**
     * A problem that keeps the template from being saved.
     *
     * @param line      from 1
     * @param column    from 1, in UTF-16 units
     * @param arguments {@code tag} for what was written; {@code suggestion} for the tag with the nearest field, where there is one; {@code
     *                  types} for those that lack a field; {@code limit} for what is too large
     */
    public static TemplateProblem error(Code code, Part part, int line, int column, Map<String, ?> arguments) {
        return new TemplateProblem(code, false, part, line, column, arguments);
    }

    /** A problem that a person should know of; the template can be saved. */
    public static TemplateProblem warning(Code code, Part part, int line, int column, Map<String, ?> arguments) {
        return new TemplateProblem(code, true, part, line, column, arguments);
    }

    /** What kind of problem, for programs. */
    public Code problemCode() {
        return code;
    }

    /** Whether the template can be saved all the same. */
    public boolean isWarning() {
        return warning;
    }

    /** Where in the message. */
    public Part part() {
        return part;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in UTF-16 units. */
    public int column() {
        return column;
    }

    @Override
    public String code() {
        boolean suggests = code == Code.TEMPLATE_FIELD_UNKNOWN && arguments.containsKey("suggestion");
        return suggests ? "TEMPLATE_FIELD_UNKNOWN_SUGGESTION" : code.name();
    }

    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateProblem that && that.code == code && that.warning == warning && that.part == part && that.line == line
            && that.column == column && that.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, warning, part, line, column, arguments);
    }

    @Override
    public String toString() {
        return "TemplateProblem[" + code + ", " + part + " " + line + ":" + column + "]";
    }
}
