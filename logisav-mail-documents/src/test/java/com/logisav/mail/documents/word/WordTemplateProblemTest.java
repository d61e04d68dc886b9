package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.Wording;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.opc.Story;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTemplateProblemTest {

    private static WordTemplateProblem problem(Code code) {
        Map<String, Object> arguments = new LinkedHashMap<>(Map.of("where", "WORD_PART_HEADER", "part", "word/header1.xml", "paragraph", 3));
        code.argumentNames().forEach(name -> arguments.putIfAbsent(name, name.equals("limit") ? 10 : "<" + name + ">"));
        return WordTemplateProblem.of(code, arguments);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void each_says_in_two_languages_what_it_is_about(Code code) {
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            assertThat(problem(code).text(locale)).isNotEqualTo(code.name()).doesNotContain("{w", "{p", "{t", "[", "]")
                .satisfies(text -> code.argumentNames().stream().filter(name -> !name.equals("limit") && !name.equals("part"))
                    .forEach(name -> assertThat(text).contains("<" + name + ">")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_fr.properties"})
    void each_sentence_about_word_has_a_code(String resource) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Wording.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        List<String> codes = new ArrayList<>(List.of("WORD_FIELD_UNKNOWN_SUGGESTION"));
        Stream.of(Code.values()).map(Code::name).forEach(codes::add);
        Stream.of(Story.values()).map(Story::name).forEach(codes::add);

        assertThat(texts.stringPropertyNames()).filteredOn(key -> key.startsWith("WORD_")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void lacks_no_argument_of_its_sentence() {
        assertThatThrownBy(() -> WordTemplateProblem.of(Code.WORD_FIELD_IN_FIELD, Map.of("tag", "«a»")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("outer");
    }
}
