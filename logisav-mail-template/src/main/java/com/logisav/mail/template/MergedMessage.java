package com.logisav.mail.template;

import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A merged subject and body, and what is left to do in them. Immutable. */
public final class MergedMessage {

    private final MessageText text;
    private final Set<String> missingFields;
    private final List<TemplateProblem> problems;

    MergedMessage(MergeResult subject, MessageBody.Format format, MergeResult body) {
        this.text = new MessageText(subject.text(), MessageBody.of(format, body.text()));
        Set<String> missing = new LinkedHashSet<>(subject.missingFields());
        missing.addAll(body.missingFields());
        this.missingFields = Collections.unmodifiableSet(missing);
        this.problems = Stream.concat(subject.problems().stream(), body.problems().stream()).toList();
    }

    /** The words; the body in the format of the template, HTML not yet cleaned. */
    public MessageText text() {
        return text;
    }

    /** As {@link MergeResult#missingFields}, of subject and body. */
    public Set<String> missingFields() {
        return missingFields;
    }

    /** As {@link MergeResult#problems}, of subject and body. */
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
        return "MergedMessage[" + text + ", missing=" + missingFields + ", problems=" + problems.size() + "]";
    }
}
