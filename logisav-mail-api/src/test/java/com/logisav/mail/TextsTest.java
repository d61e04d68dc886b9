package com.logisav.mail;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+(:[a-z]+)?}");
    /** Codes that other modules make, whose sentences stand here with the others. */
    private static final Set<String> OF_OTHER_MODULES = Set.of("RENDERING_TIMED_OUT", "DOCUMENT_DATA_INVALID", "DATA_MISSING",
        "DATA_TOTAL_DIFFERS", "DATA_NUMBER_INVALID", "DATA_NUMBER_OF_ANOTHER", "DATA_NEGATIVE", "DATA_TOO_MANY_DECIMALS", "DATA_RATE_IMPOSSIBLE",
        "DATA_CURRENCY_NOT_POSSIBLE", "DATA_COUNTRY_UNKNOWN", "DATA_CREDIT_NOTE_NEGATIVE", "DATA_CREDIT_NOTE_PAID", "DATA_DEPOSIT_TOO_HIGH",
        "DATA_SCOPES_MIXED", "DATA_NOT_ALLOWED", "DATA_SAID_TWICE", "DATA_DATES_REVERSED", "SETTINGS_HOST_INVALID", "SETTINGS_HOST_MISSING",
        "SETTINGS_PORT_INVALID", "SETTINGS_USER_INVALID");
    /** What begins like this is said of Word templates, and is checked where they are read. */
    private static final String OF_WORD_TEMPLATES = "WORD_";
    /** What slots and types are called inside of sentences. */
    private static final Pattern LABEL = Pattern.compile("(SLOT|TYPE)_.*");
    private static final String ENGLISH = "texts.properties";
    private static final String FRENCH = "texts_fr.properties";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void each_code_has_a_sentence_and_each_sentence_a_code(String resource) throws IOException {
        TreeSet<String> codes = WordedSamples.all().stream().map(Worded::code).collect(toCollection(TreeSet::new));
        codes.addAll(OF_OTHER_MODULES);

        assertThat(sentences(resource).keySet()).filteredOn(code -> !code.startsWith(OF_WORD_TEMPLATES)).containsExactlyElementsOf(codes);
    }

    @Test
    void each_error_code_has_an_exception_among_the_samples() {
        assertThat(WordedSamples.exceptions()).extracting(MailException::errorCode)
            .containsAll(Stream.of(MailErrorCode.values()).filter(code -> !OF_OTHER_MODULES.contains(code.name())).toList());
    }

    @Test
    void each_worded_type_is_among_the_samples() throws Exception {
        assertThat(wordedTypes()).isNotEmpty().allSatisfy(type ->
            assertThat(WordedSamples.types()).anyMatch(known -> known.isAssignableFrom(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void each_built_in_slot_and_type_has_a_label(String resource) throws IOException {
        Stream<String> slots = DefaultMessageSlot.builtIn().stream().map(slot -> "SLOT_" + slot.name());
        Stream<String> types = MailableType.builtIn().stream().map(type -> "TYPE_" + type.name());
        List<String> labels = Stream.concat(slots, types).map(name -> name.toUpperCase(Locale.ROOT)).toList();

        assertThat(texts(resource).keySet()).filteredOn(code -> LABEL.matcher(code).matches()).containsExactlyInAnyOrderElementsOf(labels);
    }

    @Test
    void both_languages_use_the_same_placeholders() throws IOException {
        assertThat(placeholders(FRENCH)).isEqualTo(placeholders(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "en-GB"})
    void each_sentence_gets_all_that_it_names(String language) {
        assertThat(WordedSamples.all()).allSatisfy(thing ->
            assertThat(thing.text(Locale.forLanguageTag(language))).isNotBlank().doesNotContain("[", "]", thing.code()).satisfies(text ->
                assertThat(PLACEHOLDER.matcher(text.replaceAll("\\{\\{.*?}}", "")).find()).as(text).isFalse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void each_sentence_ends_as_one(String resource) throws IOException {
        assertThat(sentences(resource).values()).allSatisfy(text ->
            assertThat(text).matches(".*[.?}\\]]"));
    }

    @Test
    void the_two_languages_differ_in_every_sentence() throws IOException {
        Map<String, String> french = texts(FRENCH);

        assertThat(sentences(ENGLISH)).allSatisfy((code, text) -> assertThat(french.get(code)).isNotEqualTo(text));
    }

    @Test
    void french_has_no_straight_apostrophes_and_no_double_sign_after_a_plain_space() throws IOException {
        assertThat(texts(FRENCH).values()).allSatisfy(text -> assertThat(text).doesNotContain("'").doesNotContainPattern("[ a-z][:;?!»] "));
    }

    private static Map<String, TreeSet<String>> placeholders(String resource) throws IOException {
        return texts(resource).entrySet().stream().collect(toMap(Map.Entry::getKey,
            entry -> PLACEHOLDER.matcher(entry.getValue()).results().map(MatchResult::group).collect(toCollection(TreeSet::new)),
            (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> texts(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Wording.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> sentences(String resource) throws IOException {
        Map<String, String> sentences = texts(resource);
        sentences.keySet().removeIf(code -> LABEL.matcher(code).matches());
        return sentences;
    }

    private static List<Class<?>> wordedTypes() throws IOException, URISyntaxException {
        return ApiClasses.all().stream()
            .filter(type -> Worded.class.isAssignableFrom(type) && type != Worded.class && !type.getSimpleName().equals("Sentence"))
            .toList();
    }
}
