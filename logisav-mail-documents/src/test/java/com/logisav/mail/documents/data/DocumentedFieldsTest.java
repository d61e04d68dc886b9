package com.logisav.mail.documents.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.MergeField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide names every field, as the catalogues have it. */
class DocumentedFieldsTest {

    static Stream<DocumentFields<?>> documents() {
        return Stream.of(DocumentFields.ofInvoice(), DocumentFields.ofQuote(), DocumentFields.ofIntervention());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_field_stands_in_the_guide_with_its_kind(DocumentFields<?> fields) throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "documents.md"));

        assertThat(rows(fields.catalog(), "")).allSatisfy(row -> assertThat(guide).contains(row));
    }

    @Test
    void samples_are_values_of_every_field() {
        assertThat(documents()).allSatisfy(fields ->
            assertThat(fields.catalog().samples().names()).hasSameSizeAs(fields.catalog().fields()));
    }

    private static Stream<String> rows(FieldCatalog catalog, String prefix) {
        return catalog.fields().stream().flatMap(field -> Stream.concat(Stream.of(row(field, prefix)),
            field.kind() == FieldKind.LIST ? rows(field.elements(), prefix + field.name() + " → ") : Stream.empty()));
    }

    private static String row(MergeField field, String prefix) {
        return "| `" + prefix + field.name() + "` | " + field.label(Locale.ENGLISH) + " | " + field.kind().name().toLowerCase(Locale.ROOT)
            + (field.isOptional() ? ", optional |" : " |");
    }
}
