package com.logisav.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the readers of drafts and journal entries share: kinds are tested with journal entries, sizes and what may be absent here. */
class ValueReaderTest {

    private static ValueReader reader(Map<String, Object> values) {
        return ValueReader.of(values, (key, problem) -> InvalidConfigurationException.of(key, List.of(problem))).upTo(5, 7, 2);
    }

    @Test
    void what_is_as_large_as_allowed_is_read() {
        assertThat(reader(Map.of("x", "12345")).text("x")).isEqualTo("12345");
        assertThat(reader(Map.of("x", "1234567")).longText("x")).isEqualTo("1234567");
        assertThat(reader(Map.of("x", List.of("12345", "1"))).allParsed("x", text -> text)).containsExactly("12345", "1");
        assertThat(reader(Map.of("x", List.of(Map.of(), Map.of()))).maps("x")).hasSize(2);
    }

    @Test
    void what_is_larger_is_refused_by_its_key_also_further_in() {
        assertThatThrownBy(() -> reader(Map.of("x", "123456")).text("x")).hasMessageContainingAll("x", "is longer than 5 characters");
        assertThatThrownBy(() -> reader(Map.of("x", "12345678")).longText("x")).hasMessageContainingAll("x", "is longer than 7 characters");
        assertThatThrownBy(() -> reader(Map.of("x", Map.of("y", "123456"))).map("x").optionalText("y"))
            .hasMessageContainingAll("x.y", "is longer than 5 characters");
        assertThatThrownBy(() -> reader(Map.of("x", List.of("1", "123456"))).allParsed("x", text -> text))
            .hasMessageContainingAll("x[1]", "is longer than 5 characters");
        assertThatThrownBy(() -> reader(Map.of("x", List.of(Map.of(), Map.of(), Map.of()))).optionalMaps("x"))
            .hasMessageContainingAll("x", "has more than 2 entries");
    }

    @Test
    void what_may_be_absent_is_empty_and_what_may_not_is_missing() {
        ValueReader nothing = reader(Map.of());

        assertThat(nothing.optionalText("x")).isEmpty();
        assertThat(nothing.optionalNumber("x")).isEmpty();
        assertThat(nothing.optionalMap("x")).isEmpty();
        assertThat(nothing.optionalMaps("x")).isEmpty();
        assertThatThrownBy(() -> nothing.number("x")).hasMessageContaining("is missing");
        assertThatThrownBy(() -> nothing.maps("x")).hasMessageContaining("is missing");
        assertThatThrownBy(() -> nothing.allParsed("x", text -> text)).hasMessageContaining("is missing");
    }

    @Test
    void a_number_is_whole_whatever_a_library_calls_it() {
        assertThat(reader(Map.of("x", 17L)).number("x")).isEqualTo(17);
        assertThat(reader(Map.of("x", 17.0)).number("x")).isEqualTo(17);
        assertThatThrownBy(() -> reader(Map.of("x", 17.5)).number("x")).hasMessageContaining("is not a whole number");
    }
}
