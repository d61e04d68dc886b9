package com.logisav.mail.template;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One parsed text: a subject, or a body. Immutable, safe for concurrent use; made by {@link Templates#parse}.
 *
 * <p>Parsing never fails. What was not understood is a problem with line and column, and stands in every merged text as it was written; a
 * template that is too large is not merged at all.
 */
public final class Template {

    private final Source source;
    private final List<Node> nodes;
    private final List<TemplateProblem> problems;

    private Template(Source source, List<Node> nodes, List<TemplateProblem> problems) {
        this.source = source;
        this.nodes = nodes;
        this.problems = problems;
    }

    static Template parse(Source source) {
        Problems problems = new Problems(source);
        if (source.isTooLong()) {
            problems.error(Code.TEMPLATE_TOO_LARGE, 0, Map.of("limit", Limits.length(source.context())));
            return unmerged(source, problems);
        }
        List<Node> nodes = new TreeBuilder(source, problems).build(new TagScanner(source, problems).scan());
        SourceRules.check(source, problems);
        boolean tooLarge = problems.inOrder().stream().anyMatch(problem -> problem.problemCode() == Code.TEMPLATE_TOO_LARGE);
        return tooLarge ? unmerged(source, problems) : new Template(source, nodes, problems.inOrder());
    }

    private static Template unmerged(Source source, Problems problems) {
        return new Template(source, List.of(words(source)), problems.inOrder());
    }

    private static Node words(Source source) {
        return new Node.Words(source.context() == Escaping.SUBJECT ? Escaper.oneLine(source.text()) : source.text());
    }

    /** Where its values land. */
    public Escaping context() {
        return source.context();
    }

    /** What was not understood, unmodifiable, in the order of the text; whether the fields exist is another question ({@link Templates#check}). */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /**
     * The text with a record's values in it, in one pass: a value is never read for tags.
     *
     * @param catalog the fields of the record's type; a field that is not among them is missing, whatever the values hold
     * @param record  the values
     * @param format  the record's language and zone
     */
    public MergeResult merge(FieldCatalog catalog, MergeFields record, ValueFormat format) {
        Output output = new Output(source.context());
        Merger merger = new Merger(output, format);
        merger.merge(nodes, catalog, record);
        return output.isFull() ? overfull(merger.missing()) : new MergeResult(output.text(), merger.missing(), problems);
    }

    /** Half a text is worse than none: all tags stay, so that it cannot be taken for a mail. */
    private MergeResult overfull(Set<String> missing) {
        Problems all = new Problems(source);
        all.addAll(problems);
        all.error(Code.TEMPLATE_TOO_LARGE, 0, Map.of("limit", Limits.RESULT));
        return new MergeResult(source.text(), missing, all.inOrder());
    }

    Source source() {
        return source;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Counts, no words. */
    @Override
    public String toString() {
        return "Template[" + source + ", problems=" + problems.size() + "]";
    }
}
