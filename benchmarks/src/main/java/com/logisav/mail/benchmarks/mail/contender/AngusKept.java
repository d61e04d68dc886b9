package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.benchmarks.mail.sink.SinkKey;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Angus Mail by itself: each thread keeps a connection and sends one message after the other on it. */
public final class AngusKept implements Contender {

    @Override
    public Work prepare(Setting setting) throws IOException, MessagingException {
        Job job = Job.of(setting);
        Session session = session(job);
        Attached attached = Attached.of(job);
        List<Transport> kept = new ArrayList<>();
        for (int i = 0; i < job.connections(); i++) {
            Transport transport = session.getTransport(job.isEncrypted() ? "smtps" : "smtp");
            transport.connect("127.0.0.1", job.port(), null, null);
            kept.add(transport);
        }
        return new TeamWork(Team.of(job.connections()), member -> {
            MimeMessage message = Messages.of(job, attached, session);
            kept.get(member).sendMessage(message, message.getAllRecipients());
        }, () -> close(kept));
    }

    private static Session session(Job job) throws IOException {
        Properties properties = new Properties();
        if (job.isEncrypted()) {
            properties.put("mail.smtps.ssl.socketFactory", SinkKey.trusting(job.key()).getSocketFactory());
            properties.setProperty("mail.smtps.ssl.checkserveridentity", "true");
        }
        return Session.getInstance(properties);
    }

    private static void close(List<Transport> kept) throws IOException {
        try {
            for (Transport transport : kept) {
                transport.close();
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
