package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Simple Java Mail with one mailer for all threads: a connection for each mail, or as many kept ones as there are threads where the
 * batch-module is on the class path, which switches itself on.
 */
public final class SimpleJavaMail implements Contender {

    private static final int LARGEST = 200_000_000;

    @Override
    public Work prepare(Setting setting) throws IOException {
        Job job = Job.of(setting);
        Attached attached = Attached.of(job);
        var builder = MailerBuilder.withSMTPServer("127.0.0.1", job.port())
            .withConnectionPoolCoreSize(job.connections())
            .withConnectionPoolMaxSize(job.connections());
        Mailer mailer = (job.isLarge() ? builder.withMaximumEmailSize(LARGEST) : builder).buildMailer();
        return new TeamWork(Team.of(job.connections()), member -> mailer.sendMail(email(job, attached)).get(), () -> shutDown(mailer));
    }

    /** Without the batch-module there is no pool, and it answers with nothing to wait for. */
    private static void shutDown(Mailer mailer) throws IOException {
        try {
            mailer.shutdownConnectionPool().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private static Email email(Job job, Attached attached) {
        EmailPopulatingBuilder email = EmailBuilder.startingBlank().from(Letter.FROM_NAME, Letter.FROM);
        Letter.to(job.recipients()).forEach(email::to);
        email.withSubject(Letter.SUBJECT).withPlainText(Letter.text()).withHTMLText(Letter.html());
        if (job.hasFile()) {
            email.withAttachment(Letter.FILE_NAME, attached.source());
        }
        return email.buildEmail();
    }
}
