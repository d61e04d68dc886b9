package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Work;

/** No document: numbers alone, which share nothing. What two threads of this make of one is what the machine's processors give at the time. */
public final class Computing implements Contender {

    private static final int STEPS = 5_000_000;

    @Override
    public Work prepare(Setting setting) {
        return new Printing(setting, out -> {
            long number = 1;
            for (int i = 0; i < STEPS; i++) {
                number = number * 6364136223846793005L + 1442695040888963407L;
            }
            out.write((int) (number >>> 32));
        });
    }
}
