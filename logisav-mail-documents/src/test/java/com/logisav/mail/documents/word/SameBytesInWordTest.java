package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SameBytesInWordTest {

    @Test
    void another_jvm_writes_the_same_bytes() throws IOException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=Asia/Tokyo",
            "-Duser.language=de", "-Dfile.encoding=ISO-8859-1", "-cp", System.getProperty("java.class.path"), WriteOnce.class.getName())
            .redirectError(Redirect.DISCARD).start();

        try (InputStream said = jvm.getInputStream()) {
            assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8).lines().toList()).last()
                .isEqualTo(WriteOnce.digest(WriteOnce.document()));
        }
    }

    @Test
    void another_jdk_writes_the_same_files() {
        assertThat(WriteOnce.contents(WriteOnce.document())).isEqualTo("d03b0e2214782f123b879340");
    }
}
