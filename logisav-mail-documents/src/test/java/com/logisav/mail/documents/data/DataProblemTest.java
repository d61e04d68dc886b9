package com.logisav.mail.documents.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataProblemTest {

    private static final Map<String, Object> FACTS = Map.of("rule", "BR-02", "value", new BigDecimal("1.5"), "stated", BigDecimal.ONE, "computed",
        BigDecimal.TEN, "difference", new BigDecimal("-9"), "category", "S", "total", BigDecimal.ZERO);

    @ParameterizedTest
    @EnumSource
    void each_has_a_sentence_in_two_languages_with_all_that_it_names(DataProblem.Code code) {
        DataProblem problem = DataProblem.of(code, Term.PRICE, FACTS);

        assertThat(problem.text(Locale.FRANCE)).startsWith("Le prix unitaire HT").endsWith(".").doesNotContain("{", "[", code.name());
        assertThat(problem.text(Locale.UK)).startsWith("The unit price").endsWith(".").doesNotContain("{", "[", code.name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr-FR | Ligne 3\u00a0: le prix unitaire HT manque. (BR-26) Complétez l’élément.",
        "en-GB | Line 3: the unit price is missing. (BR-26) Fill it in on the record."})
    void a_line_is_named(String language, String sentence) {
        DataProblem problem = DataProblem.of(DataProblem.Code.DATA_MISSING, Term.PRICE, Map.of("line", 3, "rule", "BR-26"));

        assertThat(problem.text(Locale.forLanguageTag(language))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void each_term_has_a_name_in_two_languages(Term term) {
        assertThat(term.text(Locale.FRANCE)).isNotBlank().isNotEqualTo(term.text(Locale.UK));
        assertThat(term.code()).isNotBlank();
    }
}
