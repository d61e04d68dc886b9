package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.specification.host.HostileContent;
import com.logisav.mail.specification.host.MaintenanceDupont;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S2, against people who mean harm: names and contents with the expected verdict, as a table in {@code uploads/hostile.txt} (what is
 * uploaded | what is in it | verdict). Accepted ones are followed by the name that the recipient sees.
 */
class HostileUploadsTest {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private final MaintenanceDupont host = new MaintenanceDupont();

    static Stream<Arguments> table() throws IOException {
        return rows().stream().map(row -> row.split(" *\\| *", -1))
            .map(cells -> Arguments.of(unescaped(cells[0]), HostileContent.valueOf(cells[1]), cells[2]));
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = HostileUploadsTest.class.getResourceAsStream("/uploads/hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains("|") && !line.startsWith("#")).toList();
        }
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text).replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16))).translateEscapes();
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @MethodSource("table")
    void a_hostile_upload_meets_its_verdict(String name, HostileContent content, String verdict) {
        assertThat(verdictOn(name, content)).isEqualTo(verdict);
    }

    private String verdictOn(String name, HostileContent content) {
        try {
            return "ok " + host.as(CAMILLE).upload(host.draft(CLIENT), name, new ByteArrayInputStream(content.bytes())).name().text();
        } catch (AttachmentRefusedException e) {
            return e.refusal().name();
        }
    }

    @Test
    void the_table_has_at_least_sixty_rows() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(60);
    }
}
