package com.logisav.mail.benchmarks.harness;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A contender that behaves as it is told. */
public final class Sleeper implements Contender {

    static final Setting QUICK = Setting.empty().with("behaves", "quick");
    static final Setting SLOW = Setting.empty().with("behaves", "slow");
    static final Setting HANGS = Setting.empty().with("behaves", "hangs");
    static final Setting FAILS = Setting.empty().with("behaves", "fails");
    static final Setting HOARDS = Setting.empty().with("behaves", "hoards");

    private static final int HOARD = 40_000_000;

    @Override
    public Work prepare(Setting setting) {
        return new Work() {
            @Override
            public void perform(int operations) throws Exception {
                for (int i = 0; i < operations; i++) {
                    behave(setting.text("behaves"));
                }
            }

            @Override
            public Map<String, Double> figures() {
                return Map.of("size", 7.0);
            }
        };
    }

    private static void behave(String how) throws Exception {
        switch (how) {
            case "quick" -> nothingHappensFor(2);
            case "slow" -> nothingHappensFor(20);
            case "hangs" -> nothingHappensFor(600_000);
            case "hoards" -> new String(new byte[HOARD], StandardCharsets.ISO_8859_1).intern();
            default -> throw new IllegalStateException("as it was told");
        }
    }

    private static void nothingHappensFor(long millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
