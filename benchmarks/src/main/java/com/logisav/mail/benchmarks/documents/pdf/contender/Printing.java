package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One document after the other, on as many threads as the setting says. */
final class Printing implements Work {

    /** Makes one document. */
    @FunctionalInterface
    interface Printer {
        void print(OutputStream out) throws IOException;
    }

    private final Team team;
    private final Printer printer;
    private final AtomicInteger size = new AtomicInteger();

    Printing(Setting setting, Printer printer) {
        this.team = Team.of(setting.number("threads"));
        this.printer = printer;
    }

    @Override
    public void perform(int operations) throws Exception {
        team.perform(operations, member -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            printer.print(out);
            if (out.size() == 0) {
                throw new IOException("nothing was printed");
            }
            size.set(out.size());
        });
    }

    @Override
    public Map<String, Double> figures() {
        return Map.of("bytes", (double) size.get());
    }

    @Override
    public void close() {
        team.close();
    }
}
