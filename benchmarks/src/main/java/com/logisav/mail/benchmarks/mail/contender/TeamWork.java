package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.io.IOException;

/** Mails that a team sends, and what is to be closed after the last. */
record TeamWork(Team team, Team.Task task, Closing closing) implements Work {

    /** Lets go of connections. */
    interface Closing {
        void run() throws IOException;
    }

    @Override
    public void perform(int operations) throws Exception {
        team.perform(operations, task);
    }

    @Override
    public void close() throws IOException {
        team.close();
        closing.run();
    }
}
