package com.logisav.mail.benchmarks.mail.contender;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/** The mail as Jakarta Mail's own classes make it. */
final class Messages {

    private static final String UTF_8 = "UTF-8";

    private Messages() {}

    /** Jakarta Mail has no other dates. */
    @SuppressWarnings("JavaUtilDate")
    static MimeMessage of(Job job, Attached attached, Session session) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(Letter.FROM, Letter.FROM_NAME, UTF_8));
        for (String to : Letter.to(job.recipients())) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(Letter.SUBJECT, UTF_8);
        message.setSentDate(new Date());
        message.setContent(job.hasFile() ? mixed(words(), attached) : words());
        message.saveChanges();
        return message;
    }

    private static MimeMultipart words() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(Letter.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMultipart mixed(MimeMultipart words, Attached attached) throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(attached.source()));
        file.setFileName(Letter.FILE_NAME);
        return new MimeMultipart("mixed", first, file);
    }
}
