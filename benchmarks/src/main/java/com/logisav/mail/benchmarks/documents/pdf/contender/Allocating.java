package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Work;

/**
 * No document: as many bytes as one takes, in small objects of which few live on. What two threads of this make of one is what memory, its
 * collector and the processors give together at the time.
 */
public final class Allocating implements Contender {

    private static final int OBJECTS = 200_000;
    private static final int FIELDS = 8;
    /** How many hang on each other before all of them are let go. */
    private static final int CHAIN = 1000;

    @Override
    public Work prepare(Setting setting) {
        return new Printing(setting, out -> {
            Object[] last = new Object[FIELDS];
            for (int i = 0; i < OBJECTS; i++) {
                Object[] next = new Object[FIELDS];
                if (i % CHAIN != 0) {
                    next[0] = last;
                }
                last = next;
            }
            out.write(last.length);
        });
    }
}
