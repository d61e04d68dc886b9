package com.logisav.mail.benchmarks.documents.word;

import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.util.Map;

/** Letters made one after the other by each of some threads; the last one is read. */
final class Letters implements Work {

    private final Team team;
    private final Press press;
    private volatile byte[] last = new byte[0];

    /** Makes one letter. */
    @FunctionalInterface
    interface Press {

        byte[] print() throws Exception;
    }

    Letters(Team team, Press press) {
        this.team = team;
        this.press = press;
    }

    @Override
    public void perform(int operations) throws Exception {
        team.perform(operations, member -> last = press.print());
        Letter.check(last);
    }

    @Override
    public Map<String, Double> figures() {
        return Map.of("bytes", (double) last.length);
    }

    @Override
    public void close() {
        team.close();
    }
}
