package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.logisav.mail.documents.internal.pdf.PdfLimits;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final Looks looks = new Looks("invoice", Map.of(Locale.FRENCH, HtmlTemplate.of("x", "<p>x</p>")), Documents.CATALOG, PdfLimits.USUAL,
        Documents.CLOCK);

    @Test
    void a_look_is_parsed_once_and_another_is_not_taken_for_it() {
        HouseStyle style = HouseStyle.builder().build();
        Looks.Look look = looks.of(style);

        assertThat(looks.of(HouseStyle.builder().build())).isNotSameAs(look);
        assertThat(looks.of(style)).isSameAs(look);
    }

    @Test
    void the_one_that_was_longest_not_asked_for_is_let_go() {
        HouseStyle kept = HouseStyle.builder().build();
        HouseStyle gone = HouseStyle.builder().build();
        Looks.Look first = looks.of(kept);
        Looks.Look second = looks.of(gone);

        for (int i = 2; i < HtmlPdfRendererBuilder.LOOKS + 1; i++) {
            looks.of(kept);
            looks.of(HouseStyle.builder().build());
        }

        assertThat(looks.of(kept)).isSameAs(first);
        assertThat(looks.of(gone)).isNotSameAs(second);
    }

    @Test
    void a_look_that_was_replaced_by_looks_by_house_is_not_checked() {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<p>x</p>").style(HouseStyle.builder().block("stamp", "x").build())
            .styles((record, context) -> HouseStyle.none());

        assertThatCode(renderer::build).doesNotThrowAnyException();
    }
}
