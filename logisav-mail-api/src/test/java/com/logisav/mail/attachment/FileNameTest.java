package com.logisav.mail.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, value = {
        "plan.pdf,plan.pdf",
        "Été à Nîmes (2).pdf,Été à Nîmes (2).pdf",
        "E\u0301te\u0301.pdf,Été.pdf",
        "見積書.pdf,見積書.pdf",
        "../../etc/passwd,passwd",
        "..\\..\\windows\\system32\\cmd.exe,cmd.exe",
        "C:\\Users\\anne\\plan.pdf,plan.pdf",
        "/tmp/plan.pdf,plan.pdf",
        "\\\\server\\share\\plan.pdf,plan.pdf",
        "a\u2215b\u2044c\uFF0Fd.pdf,d.pdf",
        "a\uFF3Cb\u29F8c.pdf,c.pdf",
        "plan.pdf/,document",
        "\"\",document",
        "\" \",document",
        ".,document",
        "..,document",
        "\"...  ...\",document",
        "\u0000,document",
        ".htaccess,htaccess",
        "plan.pdf.,plan.pdf",
        "\"plan.pdf . . \",plan.pdf",
        "\"  plan.pdf\",plan.pdf",
        "plan.pdf\u0000.exe,plan.pdf.exe",
        "\"plan\r\nBcc: x@y.fr.pdf\",planBcc_ x@y.fr.pdf",
        "\"plan\".pdf,_plan_.pdf",
        "a<b>c:d\"e|f?g*h.pdf,a_b_c_d_e_f_g_h.pdf",
        "plan.pdf:Zone.Identifier,plan.pdf_Zone.Identifier",
        "facture\u202Efdp.exe,facturefdp.exe",
        "a\u2066b\u2069c\u200E.pdf,abc.pdf",
        "a\u200Bb\uFEFFc\u00ADd.pdf,abcd.pdf",
        "e\u200D\u0301.pdf,é.pdf",
        "a\u2028b\u2029c.pdf,abc.pdf",
        "a\uD800b.pdf,ab.pdf",
        "a\uE000b.pdf,ab.pdf",
        "a\u00A0\u2003b.pdf,a b.pdf",
        "a\tb.pdf,ab.pdf",
        "plan.pdf      .exe,plan.pdf .exe",
        "CON,_CON",
        "con.pdf,_con.pdf",
        "Aux.tar.gz,_Aux.tar.gz",
        "nul.,_nul",
        "COM1.txt,_COM1.txt",
        "com¹.txt,_com¹.txt",
        "lpt9,_lpt9",
        "CONIN$,_CONIN$",
        "console.pdf,console.pdf",
        "com10.txt,com10.txt",
        "plan%2F..%2Fpasswd,plan%2F..%2Fpasswd",
        "'; rm -rf ~ #.pdf,'; rm -rf ~ #.pdf",
        "=cmd|calc.csv,=cmd_calc.csv",
        "😀.pdf,😀.pdf"})
    void is_what_is_left_of_any_text(String raw, String name) {
        assertThat(FileName.of(raw).text()).isEqualTo(name);
    }

    @Nested
    class A_long_name {

        @Test
        void has_180_characters_and_its_extension() {
            assertThat(FileName.of("a".repeat(300) + ".pdf").text()).isEqualTo("a".repeat(176) + ".pdf");
        }

        @Test
        void is_cut_between_characters() {
            assertThat(FileName.of("😀".repeat(300) + ".pdf").text()).isEqualTo("😀".repeat(176) + ".pdf");
        }

        @Test
        void loses_what_passes_for_an_extension_and_is_too_long_for_one() {
            assertThat(FileName.of("a." + "b".repeat(300)).text()).isEqualTo("a." + "b".repeat(178));
        }

        @Test
        void of_a_device_stays_within_the_limit() {
            assertThat(FileName.of("con." + "a".repeat(300)).text()).hasSize(180).startsWith("_con.a");
        }

        /** Unicode orders the marks above and below a letter by moving each past the others: a million of them would take hours. */
        @Test
        void of_a_million_marks_is_cut_before_they_are_put_in_order() {
            String name = FileName.of("e" + "\u0316\u0300".repeat(500_000) + ".pdf").text();

            assertThat(name).startsWith("è\u0316").endsWith(".pdf").hasSize(180);
            assertThat(FileName.of("/".repeat(500_000) + "e\u0301te\u0301.pdf").text()).isEqualTo("été.pdf");
        }

        @Test
        @Timeout(10)
        void takes_no_longer_than_its_length() {
            assertThat(FileName.of("a" + ". ".repeat(1_000_000) + "b.pdf").text()).hasSizeLessThanOrEqualTo(180);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"plan.pdf, pdf", "PLAN.PDF, pdf", "plan.tar.gz, gz", "plan, \"\"", "plan.pdf.exe, exe", "a.é, é"})
    void has_an_extension_in_lower_case(String name, String extension) {
        assertThat(FileName.of(name).extension()).isEqualTo(extension);
    }

    @Nested
    class A_number {

        @ParameterizedTest
        @CsvSource({"plan.pdf, plan (2).pdf", "PLAN.PDF, PLAN (2).PDF", "plan, plan (2)", "a.tar.gz, a.tar (2).gz", "x.\u0130, x (2).\u0130",
            "con.pdf, _con (2).pdf"})
        void stands_before_the_extension(String name, String numbered) {
            assertThat(FileName.of(name).numbered(2).text()).isEqualTo(numbered);
        }

        @Test
        void tells_even_the_longest_names_apart() {
            Set<String> names = new LinkedHashSet<>();

            for (int i = 2; i < 1_002; i++) {
                names.add(FileName.of("😀".repeat(300) + ".pdf").numbered(i).text());
            }

            assertThat(names).hasSize(1_000).allMatch(name -> name.endsWith(").pdf"));
        }
    }

    @Test
    void is_equal_by_text() {
        assertThat(FileName.of("/a/plan.pdf")).isEqualTo(FileName.of("plan.pdf")).hasSameHashCodeAs(FileName.of("plan.pdf"))
            .isNotEqualTo(FileName.of("Plan.pdf"));
    }
}
