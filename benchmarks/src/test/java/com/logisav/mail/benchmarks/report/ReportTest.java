package com.logisav.mail.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.benchmarks.harness.Spread;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

    @TempDir
    Path directory;

    @Test
    void a_page_names_its_machine_and_shows_tables_and_charts() throws Exception {
        BarChart chart = BarChart.titled("Fish & chips", "times < others").group("one").bar("a", new Spread(1, 2, 3));

        Report.in(directory.resolve("mail"), "Mails").table("Rates", Table.of("who", "how | many").row("ours", "2")).chart("ratios", chart).write();

        assertThat(directory.resolve("mail.md")).content().contains("# Mails", "JDK ", "## Rates",
            "| who | how \\| many |\n| --- | ---: |\n| ours | 2 |\n", "![ratios](mail-ratios.svg)");
    }

    @Test
    void a_chart_is_xml_that_parses_with_a_bar_for_each_figure() throws Exception {
        BarChart chart = BarChart.titled("Fish & chips", "times < others").group("one").bar("a", new Spread(1, 2, 3))
            .bar("b", new Spread(0.001, 0.5, 0.9));
        Path file = Files.writeString(directory.resolve("chart.svg"), chart.svg());

        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2);
    }

    @Test
    void figures_have_three_digits_that_count() {
        assertThat(Figures.of(1234.5)).isEqualTo("1230");
        assertThat(Figures.of(0.012345)).isEqualTo("0.0123");
        assertThat(Figures.of(0)).isEqualTo("0");
        assertThat(Figures.of(1 / 0.0)).isEqualTo("-");
    }
}
