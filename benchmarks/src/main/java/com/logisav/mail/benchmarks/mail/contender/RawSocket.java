package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The limit: sockets that are kept, and bytes that were ready before. A mail is two groups (RFC 2920), MAIL + RCPT + DATA and the content
 * with its dot; a file is read and encoded for each mail, in blocks, and nothing else is done with it.
 */
public class RawSocket implements Contender {

    @Override
    public Work prepare(Setting setting) throws Exception {
        Job job = Job.of(setting);
        RawMail mail = RawMail.of(job);
        List<RawConnection> kept = new ArrayList<>();
        for (int i = 0; i < job.connections(); i++) {
            kept.add(RawConnection.open(job));
        }
        return new TeamWork(Team.of(job.connections()), member -> send(kept.get(member), mail), () -> close(kept));
    }

    void send(RawConnection connection, RawMail mail) throws IOException {
        connection.send(mail, (bytes, length) -> {});
    }

    private static void close(List<RawConnection> kept) throws IOException {
        for (RawConnection connection : kept) {
            connection.close();
        }
    }
}
