package com.logisav.mail.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentPolicyTest {

    private static final AttachmentPolicy DEFAULTS = AttachmentPolicy.defaults();

    @Test
    void the_defaults_are_those_of_the_documentation() {
        assertThat(DEFAULTS.maxFileBytes()).isEqualTo(18_000_000);
        assertThat(DEFAULTS.maxMailBytes()).isEqualTo(25_000_000);
        assertThat(DEFAULTS.maxFiles()).isEqualTo(20);
        assertThat(DEFAULTS.maxRecipients()).isEqualTo(50);
        assertThat(DEFAULTS.emptyFiles()).isEqualTo(AttachmentPolicy.EmptyFiles.REFUSED);
    }

    @Test
    void a_file_that_is_accepted_alone_fits_into_a_mail_alone() {
        assertThat(AttachmentPolicy.encodedLength(DEFAULTS.maxFileBytes())).isLessThan(DEFAULTS.maxMailBytes() - 300_000);
    }

    @Test
    void each_setting_changes_itself_alone() {
        AttachmentPolicy changed = DEFAULTS.maxFileBytes(1).maxMailBytes(2).maxFiles(3).maxRecipients(4)
            .emptyFiles(AttachmentPolicy.EmptyFiles.ALLOWED)
            .denyingExtensions("zip").allowingExtensions("py").denyingMediaTypes("application/zip").allowingMediaTypes("text/x-python");

        assertThat(changed.maxFileBytes()).isEqualTo(1);
        assertThat(changed.maxMailBytes()).isEqualTo(2);
        assertThat(changed.maxFiles()).isEqualTo(3);
        assertThat(changed.maxRecipients()).isEqualTo(4);
        assertThat(changed.emptyFiles()).isEqualTo(AttachmentPolicy.EmptyFiles.ALLOWED);
        assertThat(changed.deniesExtension("zip")).isTrue();
        assertThat(changed.deniesExtension("py")).isFalse();
        assertThat(changed.deniesExtension("exe")).isTrue();
        assertThat(changed.deniesMediaType("application/zip")).isTrue();
        assertThat(changed.deniesMediaType("text/x-python")).isFalse();
        assertThat(changed.deniesMediaType("text/html")).isTrue();
    }

    @Test
    void logs_name_its_numbers_and_count_its_types() {
        assertThat(DEFAULTS.maxFileBytes(1).maxMailBytes(2).maxFiles(3).maxRecipients(4)).asString().startsWith(
            "AttachmentPolicy[maxFileBytes=1, maxMailBytes=2, maxFiles=3, maxRecipients=4, emptyFiles=REFUSED, denied=");
    }

    @Test
    void the_policy_it_came_from_stays() {
        DEFAULTS.denyingExtensions("pdf").maxFiles(1);

        assertThat(AttachmentPolicy.defaults().deniesExtension("pdf")).isFalse();
        assertThat(AttachmentPolicy.defaults().maxFiles()).isEqualTo(20);
    }

    @Test
    void extensions_are_compared_without_dot_and_case() {
        assertThat(DEFAULTS.denyingExtensions(".Zip").deniesExtension("ZIP")).isTrue();
        assertThat(DEFAULTS.allowingExtensions(".EXE").deniesExtension("exe")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx", "odt", "doc", "xls", "ppt", "png", "jpg", "heic", "txt", "csv", "zip", "7z", "rar",
        "eml", "msg", "ics", "vcf", "dwg", "dxf", "p7m", "xml", "json", "mp4", "ts", "pub", "bin", ""})
    void what_a_trade_sends_is_not_denied(String extension) {
        assertThat(DEFAULTS.deniesExtension(extension)).isFalse();
    }

    @Test
    void nonsense_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> DEFAULTS.maxFileBytes(0))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("maxFileBytes");
        assertThatThrownBy(() -> DEFAULTS.maxMailBytes(-1)).hasMessageContaining("maxMailBytes");
        assertThatThrownBy(() -> DEFAULTS.maxFiles(0)).hasMessageContaining("maxFiles");
        assertThatThrownBy(() -> DEFAULTS.maxRecipients(0)).hasMessageContaining("maxRecipients");
    }

    @Property
    void the_encoded_length_is_that_of_a_mime_encoder(@ForAll @IntRange(min = 1, max = 5_000) int length) {
        int encoded = Base64.getMimeEncoder().encode(new byte[length]).length;

        // The encoder leaves out the last line's end.
        assertThat(AttachmentPolicy.encodedLength(length)).isEqualTo(encoded + 2L);
    }

    @Test
    void nothing_takes_nothing() {
        assertThat(AttachmentPolicy.encodedLength(0)).isZero();
    }
}
