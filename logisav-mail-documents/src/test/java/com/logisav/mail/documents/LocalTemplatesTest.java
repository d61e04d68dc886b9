package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTemplatesTest {

    private static final MailContext GERMAN = MailContext.of(Actor.of("17")).forRecord(Locale.GERMANY, ZoneId.of("Europe/Berlin"));

    @Test
    void one_for_all_languages_leaves_the_record_its_own() {
        LocalTemplates<String> templates = new LocalTemplates<>(Map.of(Locale.ROOT, "for all"));

        assertThat(templates.of(GERMAN)).isEqualTo("for all");
        assertThat(templates.written(GERMAN)).isSameAs(GERMAN);
    }

    @Test
    void one_that_stands_in_brings_its_language_and_leaves_the_zone() {
        LocalTemplates<String> templates = new LocalTemplates<>(Map.of(Locale.FRANCE, "en français"));

        assertThat(templates.written(GERMAN).recordLocale()).isEqualTo(Locale.FRANCE);
        assertThat(templates.written(GERMAN).recordZone()).isEqualTo(GERMAN.recordZone());
    }
}
