package com.logisav.mail.template;

import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.Map;

/** What else is wrong with a source, beside its tags: a subject of several lines, tags that an editor encoded. */
final class SourceRules {

    private SourceRules() {}

    static void check(Source source, Problems problems) {
        switch (source.context()) {
            case SUBJECT -> checkSubject(source, problems);
            case HTML -> checkEncodedTags(source, problems);
            case TEXT -> { }
        }
    }

    private static void checkSubject(Source source, Problems problems) {
        for (int i = 0; i < source.text().length(); i++) {
            if (Escaper.isLineBreak(source.text().charAt(i))) {
                problems.error(Code.TEMPLATE_SUBJECT_MULTILINE, i, Map.of());
                return;
            }
        }
    }

    /** A link's <code>{{url}}</code> that an editor wrote as {@code %7B%7Burl%7D%7D} would go out as it is. */
    private static void checkEncodedTags(Source source, Problems problems) {
        DecodedHtml decoded = DecodedHtml.of(source.text());
        Placeholders.scan(decoded.text(), (start, end, content) -> {
            int origin = decoded.origin(start);
            if (!source.text().startsWith("{{", origin) && MergeField.isName(Placeholders.nameIn(content))) {
                problems.error(Code.TEMPLATE_TAG_ENCODED, origin,
                    Map.of("tag", source.snippet(origin, decoded.origin(end)), "suggestion", "{{" + Braces.withoutSpaces(content) + "}}"));
            }
        });
    }
}
