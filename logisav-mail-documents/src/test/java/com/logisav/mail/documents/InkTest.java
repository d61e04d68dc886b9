package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No letter stands on another one or beyond the margins, however much there is to be said. */
class InkTest {

    private static final double LEFT = 16;
    private static final double RIGHT = 194;
    /** Heads of pages grow upwards in their margin, feet downwards: printers reach this far. */
    private static final double UPPER = 8;
    private static final double LOWER = 292;

    static Stream<BuiltInSamples.Sample> samples() throws IOException {
        return BuiltInSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothing_overlaps_or_leaves_the_margins(BuiltInSamples.Sample sample) throws IOException {
        Ink ink = Ink.read(sample.print());

        assertThat(ink.overlaps()).isEmpty();
        assertThat(ink.outside(LEFT, UPPER, RIGHT, LOWER)).isEmpty();
    }

    @Test
    void what_overlaps_and_what_is_outside_is_seen() throws IOException {
        byte[] pdf = Documents.render(Documents.renderer("""
            <style>@page { margin: 20mm } p { margin: 0; line-height: 5mm; font-size: 12pt } .up { margin-top: -4mm } .out { margin-left: -8mm }</style>
            <p>Chaudière</p><p class="up">Brûleur</p><p class="out">Dehors</p>"""), Documents.fields());

        assertThat(Ink.read(pdf).overlaps()).isNotEmpty().allMatch(place -> place.contains("Brûleur") && place.contains("Chaudière"));
        assertThat(Ink.read(pdf).outside(LEFT, UPPER, RIGHT, LOWER)).isNotEmpty().allMatch(place -> place.contains("Dehors"));
    }

    @Test
    void a_tall_sender_leaves_the_window_to_the_addressee() throws IOException {
        List<String> seen = AddresseeWindowTest.window(BuiltInSamples.all()
            .filter(each -> each.name().equals("public-client") && each.locale().equals(Locale.FRANCE)).findFirst().orElseThrow().print());

        assertThat(seen).containsExactly("Hôtel de la Cathédrale", "Service comptabilité", "5 place Saint-Pierre", "44000 Nantes");
    }
}
