package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host that sends over a transport of its own, which the extension does not see. */
class MailsElsewhereTest {

    private static final MailableRef INVOICE = SampleInvoice.ref("F-1");

    private final RecordingTransport own = new RecordingTransport(SettableClock.atRandomInstant());
    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(builder -> builder
        .type(SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number))))
        .recipients((mailable, context) -> mailable.record(SampleInvoice.class).contacts())
        .transports(TransportDirectory.always(own)));
    @RegisterExtension
    final LogisavMailExtension ownJournal = LogisavMailExtension.inMemory().host(builder -> builder
        .type(SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number))))
        .recipients((mailable, context) -> mailable.record(SampleInvoice.class).contacts())
        .transports(TransportDirectory.always(own)).journal(MailJournal.inMemory()));

    private void send(LogisavMailExtension over) {
        over.send(over.composer().draft(INVOICE).withSubject("Votre facture").withBody(MessageBody.text("Bonjour")));
    }

    @Test
    void were_sent_whoever_says_that_nothing_was() {
        mail.assertNothingSent();
        send(mail);
        assertThatThrownBy(mail::assertNothingSent).isInstanceOf(AssertionError.class)
            .hasMessage("expected no mail to be sent, but another transport than this extension's took one about invoice#F-1");
        mail.forgetSent();
        mail.assertNothingSent();
    }

    @Test
    void are_named_where_one_is_missing() {
        send(mail);
        assertThatThrownBy(() -> mail.assertSent().exactlyOne()).isInstanceOf(AssertionError.class)
            .hasMessageContaining("taken by another transport than this extension's: invoice#F-1");
    }

    @Test
    void were_not_sent_where_nobody_took_them() {
        own.failNext(Fault.refusing(554, "5.7.1 no"));
        send(mail);
        mail.assertNothingSent();
    }

    @Test
    void are_not_known_where_the_journal_is_the_host_s_own() {
        send(ownJournal);
        assertThatCode(ownJournal::assertNothingSent).doesNotThrowAnyException();
    }
}
