package com.logisav.mail.core.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.FileName;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    private static List<String> numbered(String... names) {
        return FileNames.numbered(Arrays.stream(names).map(FileName::of).toList()).stream().map(FileName::text).toList();
    }

    @Test
    void different_names_stay() {
        assertThat(numbered("a.pdf", "b.pdf", "a.docx")).containsExactly("a.pdf", "b.pdf", "a.docx");
    }

    @Test
    void the_second_of_a_name_is_numbered() {
        assertThat(numbered("plan.pdf", "plan.pdf", "plan.pdf")).containsExactly("plan.pdf", "plan (2).pdf", "plan (3).pdf");
    }

    @Test
    void case_makes_no_difference() {
        assertThat(numbered("Été.PDF", "ÉTÉ.pdf", "straße", "STRASSE")).containsExactly("Été.PDF", "ÉTÉ (2).pdf", "straße", "STRASSE (2)");
    }

    @Test
    void a_number_that_somebody_chose_is_left_to_him() {
        assertThat(numbered("plan.pdf", "plan.pdf", "plan (2).pdf")).containsExactly("plan.pdf", "plan (3).pdf", "plan (2).pdf");
    }

    @Test
    void the_longest_names_are_told_apart_too() {
        String longest = "x".repeat(300) + ".pdf";

        assertThat(numbered(Collections.nCopies(12, longest).toArray(new String[0])))
            .doesNotHaveDuplicates()
            .allMatch(name -> name.endsWith(".pdf"));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("a", "A", "a.pdf", "a (2).pdf", "A (2).PDF", "a (3).pdf", "a (2) (2).pdf", ".a").list().ofMaxSize(12);
    }

    @Property
    void none_are_equal_afterwards(@ForAll("names") List<String> names) {
        List<String> numbered = numbered(names.toArray(new String[0]));

        assertThat(numbered).hasSameSizeAs(names);
        assertThat(numbered.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
