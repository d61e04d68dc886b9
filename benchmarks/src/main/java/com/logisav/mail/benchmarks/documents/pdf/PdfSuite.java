package com.logisav.mail.benchmarks.documents.pdf;

import com.logisav.mail.benchmarks.documents.pdf.contender.Allocating;
import com.logisav.mail.benchmarks.documents.pdf.contender.Computing;
import com.logisav.mail.benchmarks.documents.pdf.contender.DrawnByHand;
import com.logisav.mail.benchmarks.documents.pdf.contender.OursPdf;
import com.logisav.mail.benchmarks.documents.pdf.contender.PlainOpenHtml;
import com.logisav.mail.benchmarks.harness.ColdStart;
import com.logisav.mail.benchmarks.harness.Comparison;
import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.JavaProgram;
import com.logisav.mail.benchmarks.harness.Pace;
import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Run;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Spread;
import com.logisav.mail.benchmarks.harness.Suite;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PDF: an invoice of one page on one thread and on two, one of a hundred pages, the first of a JVM, and the heap that they take. */
public final class PdfSuite implements Suite {

    static final String OURS = "logisav-mail";
    static final String PLAIN = "openhtmltopdf";
    static final String DRAWN = "drawn with PDFBox";

    private static final int ONE_PAGE = 40;
    private static final int HUNDRED_PAGES = 4500;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public void run(Run run) throws Exception {
        JavaProgram program = JavaProgram.here();
        try (Worker ours = Worker.of(OURS, program, run.log(), OursPdf.class);
            Worker plain = Worker.of(PLAIN, program, run.log(), PlainOpenHtml.class);
            Worker drawn = Worker.of(DRAWN, program, run.log(), DrawnByHand.class)) {
            List<Worker> all = List.of(ours, plain, drawn);
            Map<String, Results> results = new LinkedHashMap<>();
            results.put(PdfReport.ONE, compare(run, all, ONE_PAGE, 1, PdfReport.ONE));
            results.put(PdfReport.TWO, compare(run, all, ONE_PAGE, 2, PdfReport.TWO));
            results.put(PdfReport.SCALING, scaling(run, program));
            results.put(PdfReport.HUNDRED, compare(run, all, HUNDRED_PAGES, 1, PdfReport.HUNDRED));
            run.say("PDF, the first document of a JVM");
            Map<String, Spread> cold = ColdStart.compare(all, setting(ONE_PAGE, 1), run.choose(3, 7), LIMIT);
            run.say("PDF, smallest heaps");
            PdfReport report = new PdfReport(results, cold);
            run.say(report.write(Report.in(run.file("pdf"), "PDF documents"), List.of(ours, plain), setting(ONE_PAGE, 1), setting(HUNDRED_PAGES, 1)));
        }
    }

    private static Setting setting(int lines, int threads) {
        return Setting.empty().with("lines", lines).with("threads", threads);
    }

    /**
     * A JVM for each, all warm before the first round: the compiler's own threads must not take a core from any. What computes and what allocates,
     * in the same rounds, says how much more this machine does on two threads at all.
     */
    private static Results scaling(Run run, JavaProgram program) throws Exception {
        run.say("PDF, " + PdfReport.SCALING);
        Map<String, Class<? extends Contender>> works = new LinkedHashMap<>();
        works.put(OURS, OursPdf.class);
        works.put(PdfReport.COMPUTING, Computing.class);
        works.put(PdfReport.ALLOCATING, Allocating.class);
        List<Worker> workers = new ArrayList<>();
        try {
            Comparison comparison = Comparison.named(PdfReport.SCALING);
            for (Map.Entry<String, Class<? extends Contender>> work : works.entrySet()) {
                for (int threads = 1; threads <= 2; threads++) {
                    workers.add(Worker.of(PdfReport.on(threads, work.getKey()), program, run.log(), work.getValue()));
                    comparison.entrant(workers.get(workers.size() - 1), setting(ONE_PAGE, threads));
                }
            }
            return comparison.run(pace(run, 2));
        } finally {
            for (Worker worker : workers) {
                worker.close();
            }
        }
    }

    private static Results compare(Run run, List<Worker> workers, int lines, int threads, String name) {
        run.say("PDF, " + name);
        Comparison comparison = Comparison.named(name);
        workers.forEach(worker -> comparison.entrant(worker, setting(lines, threads)));
        return comparison.run(pace(run, 1));
    }

    private static Pace pace(Run run, int times) {
        return new Pace(Duration.ofSeconds((long) times * run.choose(8, 20)), Duration.ofMillis(run.choose(800, 3000)), run.choose(5, 11), LIMIT);
    }
}
