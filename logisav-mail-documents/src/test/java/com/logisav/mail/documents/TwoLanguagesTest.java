package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads English is told what who reads French is told. */
class TwoLanguagesTest {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([\\w.]+)\\}\\}");

    @ParameterizedTest
    @ValueSource(strings = {"invoice", "quote", "intervention"})
    void both_templates_name_the_same_fields_in_each_branch(String document) throws IOException {
        assertThat(branches(document + "_en.html")).isNotEmpty().isEqualTo(branches(document + "_fr.html"));
    }

    /** Each field with the sections that it stands in, sorted: within a branch, languages have their own order. */
    private static List<String> branches(String file) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        return TAG.matcher(Documents.resource(file)).results().map(tag -> branch(tag, open)).filter(each -> !each.isEmpty()).sorted()
            .collect(Collectors.toList());
    }

    private static String branch(MatchResult tag, Deque<String> open) {
        if (tag.group(1).equals("/")) {
            open.removeLast();
            return "";
        }
        String name = tag.group(1) + tag.group(2);
        String branch = String.join(" ", open) + " " + name;
        if (!tag.group(1).isEmpty()) {
            open.addLast(name);
        }
        return branch;
    }
}
