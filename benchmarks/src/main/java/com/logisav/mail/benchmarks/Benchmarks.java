package com.logisav.mail.benchmarks;

import com.logisav.mail.benchmarks.documents.pdf.PdfSuite;
import com.logisav.mail.benchmarks.documents.word.WordSuite;
import com.logisav.mail.benchmarks.harness.Mode;
import com.logisav.mail.benchmarks.harness.Run;
import com.logisav.mail.benchmarks.harness.Suite;
import com.logisav.mail.benchmarks.mail.MailSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the suites; see the module's README.md. */
public final class Benchmarks {

    /** In the order in which they run. */
    private static final List<Suite> SUITES = List.of(new MailSuite(), new PdfSuite(), new WordSuite());

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments quick or full; suites with commas between them, or all; where reports go
     */
    public static void main(String[] arguments) throws Exception {
        Mode mode = Mode.named(arguments[0]);
        List<String> wanted = List.of(arguments[1].split(","));
        Path results = Files.createDirectories(Path.of(arguments[2]));
        Path log = Files.createDirectories(Path.of("target")).resolve("contenders.log");
        for (Suite suite : SUITES) {
            if (wanted.contains("all") || wanted.contains(suite.name())) {
                suite.run(new Run(mode, results, log));
            }
        }
    }
}
