package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of rules says what the contracts say, no rule less and in the same words. */
class RulesPageTest {

    private static final Pattern CONSTANT = Pattern.compile("String [A-Z]{3}_\\d\\d =\\s*((?:\"[^\"]*\"\\s*\\+?\\s*)+);");
    private static final Pattern OF_LETTERS = Pattern.compile("^ \\* <li>(LTC-\\d\\d: .*?)\\.?$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]{3}-\\d\\d) \\| (.*) \\|$", Pattern.MULTILINE);

    private static final Pattern MORE = Pattern.compile("public abstract class (\\w+) extends (\\w+Contract)\\b");
    private static final Path CONTRACTS = Path.of("../logisav-mail-testkit/src/main/java/com/logisav/mail/testkit/contract");
    private static final Path PAGE = Path.of("../docs/rules.md");

    private static String words(MatchResult constant) {
        return constant.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replace("\"", "").strip();
    }

    @Test
    void every_rule_of_a_contract_is_on_the_page() throws IOException {
        List<String> rules = new ArrayList<>();
        try (Stream<Path> sources = Files.list(CONTRACTS)) {
            for (Path source : sources.toList()) {
                String text = Files.readString(source);
                CONSTANT.matcher(text).results().map(RulesPageTest::words).forEach(rules::add);
                OF_LETTERS.matcher(text).results().map(rule -> rule.group(1)).forEach(rules::add);
            }
        }
        List<String> shown = ROW.matcher(Files.readString(PAGE)).results()
            .map(row -> row.group(1) + ": " + row.group(2)).toList();
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void a_contract_that_has_the_rules_of_another_says_so() throws IOException {
        String page = Files.readString(PAGE);
        List<String> sections = new ArrayList<>();
        try (Stream<Path> sources = Files.list(CONTRACTS)) {
            for (Path source : sources.toList()) {
                MORE.matcher(Files.readString(source)).results().filter(found -> page.contains("## `" + found.group(2) + "`"))
                    .forEach(found -> sections.add("## `" + found.group(1) + "`\n\nAll rules of [`" + found.group(2) + "`](#"
                        + found.group(2).toLowerCase(Locale.ROOT) + "), and:\n"));
            }
        }
        assertThat(sections).hasSize(2);
        assertThat(page).contains(sections);
    }
}
