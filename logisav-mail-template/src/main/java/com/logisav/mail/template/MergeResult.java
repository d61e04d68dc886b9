package com.logisav.mail.template;

import com.logisav.mail.content.TemplateProblem;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One merged text, and what is left to do in it. Immutable. */
public final class MergeResult {

    private final String text;
    private final Set<String> missingFields;
    private final List<TemplateProblem> problems;

    MergeResult(String text, Set<String> missingFields, List<TemplateProblem> problems) {
        this.text = text;
        this.missingFields = Collections.unmodifiableSet(new LinkedHashSet<>(missingFields));
        this.problems = List.copyOf(problems);
    }

    /** The words, escaped for their context; a field without a value stands in them as <code>{{name}}</code>. */
    public String text() {
        return text;
    }

    /**
     * The fields that should have a value and have none, or that this record does not know; unmodifiable, in the order of the text. Inside a
     * list the name is the element's.
     */
    public Set<String> missingFields() {
        return missingFields;
    }

    /** What the template was not understood in; those places stand in the text as they were written. Unmodifiable. */
    public List<TemplateProblem> problems() {
        return problems;
    }

    /** Whether nothing is missing and everything was understood. */
    public boolean isComplete() {
        return missingFields.isEmpty() && problems.isEmpty();
    }

    /** Counts, no words. */
    @Override
    public String toString() {
        return "MergeResult[" + text.length() + " characters, missing=" + missingFields + ", problems=" + problems.size() + "]";
    }
}
