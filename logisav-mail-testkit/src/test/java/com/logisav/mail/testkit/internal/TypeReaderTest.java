package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.testkit.sample.SampleFiles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TypeReaderTest {

    @Test
    void an_office_document_that_cannot_be_read_to_its_end_is_what_its_beginning_says() {
        byte[] cut = Arrays.copyOf(SampleFiles.docx("Bonjour"), 60);
        assertThat(TypeReader.of(cut)).isEqualTo("application/x-tika-ooxml");
    }
}
