package com.logisav.mail.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in Markdown with its charts beside it. */
public final class Report {

    private final Path file;
    private final StringBuilder page = new StringBuilder();

    private Report(Path file) {
        this.file = file;
    }

    /**
     * An empty page that knows on what kind of machine it was measured.
     *
     * @param file without its ending
     */
    public static Report in(Path file, String title) {
        Report report = new Report(file);
        Runtime.Version version = Runtime.version();
        report.page.append("# ").append(title).append('\n');
        return report.paragraph("JDK " + version.feature() + " (" + version + "), " + System.getProperty("os.name") + " "
            + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " processors.");
    }

    public Report paragraph(String text) {
        page.append('\n').append(text).append('\n');
        return this;
    }

    public Report table(String heading, Table table) {
        page.append("\n## ").append(heading).append("\n\n").append(table.markdown());
        return this;
    }

    /** Writes the chart beside the page and shows it there. */
    public Report chart(String name, BarChart chart) throws IOException {
        Path image = file.resolveSibling(file.getFileName() + "-" + name + ".svg");
        Files.writeString(image, chart.svg());
        page.append("\n![").append(name).append("](").append(image.getFileName()).append(")\n");
        return this;
    }

    /** Writes the page, and answers it for the console. */
    public String write() throws IOException {
        Files.writeString(file.resolveSibling(file.getFileName() + ".md"), page);
        return page.toString();
    }
}
