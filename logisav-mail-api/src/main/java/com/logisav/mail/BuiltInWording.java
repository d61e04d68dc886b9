package com.logisav.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The sentences in {@code texts.properties} (English) and {@code texts_fr.properties}.
 *
 * <p>Read as plain UTF-8 resources: {@code ResourceBundle} would fall back to the JVM's default locale, and its cure, a {@code Control},
 * is refused to named modules.
 */
enum BuiltInWording implements Wording {
    INSTANCE;

    private final Map<String, String> english = read("texts.properties");
    private final Map<String, String> french = read("texts_fr.properties");

    @Override
    public Optional<String> pattern(String code, Locale locale) {
        Map<String, String> texts = locale.getLanguage().equals("fr") ? french : english;
        return Optional.ofNullable(texts.get(code));
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = BuiltInWording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + BuiltInWording.class.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
