package com.logisav.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedFileNameTest {

    @Test
    void the_number_stands_before_the_extension() {
        assertThat(FileName.of("plan.pdf").numbered(2).text()).isEqualTo("plan (2).pdf");
        assertThat(FileName.of("LISEZMOI").numbered(3).text()).isEqualTo("LISEZMOI (3)");
    }

    @Test
    void a_name_of_full_length_gives_way_to_the_number() {
        FileName longest = FileName.of("é".repeat(300) + ".pdf");

        String numbered = longest.numbered(12).text();

        assertThat(numbered).endsWith("é (12).pdf").hasSize(180);
    }

    @Test
    void a_dot_far_from_the_end_is_no_extension() {
        FileName odd = FileName.of("a." + "b".repeat(300));

        assertThat(odd.numbered(2).text()).startsWith("a.b").endsWith("b (2)").hasSize(180);
    }
}
