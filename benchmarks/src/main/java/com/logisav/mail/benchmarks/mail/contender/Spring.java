package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Spring's sender: one for all threads, a connection for each mail. */
public final class Spring implements Contender {

    @Override
    public Work prepare(Setting setting) throws IOException {
        Job job = Job.of(setting);
        Attached attached = Attached.of(job);
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(job.port());
        return new TeamWork(Team.of(job.connections()), member -> sender.send(message(job, attached, sender.createMimeMessage())), () -> {});
    }

    /** Nor has Spring. */
    @SuppressWarnings("JavaUtilDate")
    private static MimeMessage message(Job job, Attached attached, MimeMessage message)
        throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(Letter.FROM, Letter.FROM_NAME);
        helper.setTo(Letter.to(job.recipients()).toArray(String[]::new));
        helper.setSubject(Letter.SUBJECT);
        helper.setSentDate(new Date());
        helper.setText(Letter.text(), Letter.html());
        if (job.hasFile()) {
            helper.addAttachment(Letter.FILE_NAME, attached.source());
        }
        return message;
    }
}
