package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.specification.architecture.PublishedModule;
import com.logisav.mail.specification.architecture.UndocumentedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever may use a type finds it explained. */
class DocumentationTest {

    @ParameterizedTest
    @EnumSource
    void all_that_is_public_is_explained_in(PublishedModule module) {
        assertThat(module.sources()).isNotEmptyDirectory();
        assertThat(UndocumentedApi.in(module.sources())).isEmpty();
    }

    @Test
    void planted_what_nobody_explained_is_found(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("package-info.java"), "package planted;");
        Files.writeString(sources.resolve("Explained.java"), """
            package planted;

            /** Explained. */
            public class Explained {
                public static final int CONSTANT = 1;
                int hidden;

                protected void method() {
                }

                @Override
                public String toString() {
                    return "";
                }

                public interface Nested {
                    void implicitlyPublic();

                    /** Explained. */
                    void explained();
                }

                public enum Kind {
                    FIRST
                }
            }
            """);
        Files.createDirectories(sources.resolve("inside/internal"));
        Files.writeString(sources.resolve("inside/internal/Hidden.java"), "package inside.internal; public class Hidden { }");

        assertThat(UndocumentedApi.in(sources)).containsExactlyInAnyOrder("package planted", "planted.Explained.CONSTANT",
            "planted.Explained.method", "planted.Nested", "planted.Nested.implicitlyPublic", "planted.Kind", "planted.Kind.FIRST");
    }
}
