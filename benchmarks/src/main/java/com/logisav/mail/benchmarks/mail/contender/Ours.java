package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.harness.Team;
import com.logisav.mail.benchmarks.harness.Work;
import com.logisav.mail.benchmarks.mail.sink.SinkKey;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.smtp.SmtpTransport;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Ours: a manifest for each mail, sent by one transport for all threads, with a connection for each. */
public final class Ours implements Contender {

    /** So many that a turn ends before: the others keep theirs for as long as they like. */
    private static final int MAILS_PER_CONNECTION = 100_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final MailContext CONTEXT = MailContext.of(Actor.of("anne"));

    @Override
    public Work prepare(Setting setting) throws IOException {
        Job job = Job.of(setting);
        SmtpTransport transport = SmtpTransport.of(settings(job).connections(job.connections()).mailsPerConnection(MAILS_PER_CONNECTION).build());
        Attached attached = Attached.of(job);
        AtomicLong number = new AtomicLong(System.nanoTime());
        return new TeamWork(Team.of(job.connections()), member -> {
            Transmission transmission = transport.send(mail(job, attached, number.incrementAndGet()), CONTEXT);
            if (!transmission.isAccepted()) {
                throw new IOException(transmission.toString());
            }
        }, transport::close);
    }

    private static SmtpSettingsBuilder settings(Job job) throws IOException {
        return job.isEncrypted()
            ? SmtpSettings.implicitTls("127.0.0.1").port(job.port()).trustOnly(SinkKey.certificate(job.key()))
            : SmtpSettings.plainOnLoopback(job.port());
    }

    private static OutgoingMail mail(Job job, Attached attached, long number) {
        List<ManifestFile> files = job.hasFile()
            ? List.of(ManifestFile.attached(AttachmentSource.DEFAULT_DOCUMENT, "invoice", FileName.of(Letter.FILE_NAME), Letter.FILE_TYPE,
                job.fileBytes(), attached.sha256()))
            : List.of();
        List<Content> contents = job.hasFile() ? List.of(attached.content()) : List.of();
        Manifest manifest = Manifest.builder(MailableRef.of(MailableType.INVOICE, "F-2026-0042"))
            .messageId(MessageId.of("<" + Long.toHexString(number) + "@example.fr>"))
            .date(ZonedDateTime.now(PARIS))
            .locale(Locale.FRANCE)
            .from(Mailbox.of(Letter.FROM).named(Letter.FROM_NAME))
            .recipients(Recipients.of(
                Letter.to(job.recipients()).stream().map(to -> Recipient.of(RecipientRole.TO, Mailbox.of(to))).toList()))
            .subject(Letter.SUBJECT)
            .text(Letter.text())
            .html(Optional.of(Letter.html()))
            .files(files)
            .build();
        return OutgoingMail.of(manifest, contents);
    }
}
