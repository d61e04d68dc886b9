package com.logisav.mail.specification.eml;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Where all mails arrive; none without having been proven. */
public final class Postbox implements MailTransport {

    private final RecordingTransport transport;
    private final EmlDirectory directory = EmlDirectory.ofSuite();

    /** An empty one. */
    public Postbox(Clock clock) {
        transport = new RecordingTransport(clock);
    }

    /** The next send meets this fault. */
    public void failNext(Fault fault) {
        transport.failNext(fault);
    }

    /** All that arrived, in order. */
    public List<ReceivedMail> received() {
        return transport.received();
    }

    /** The one mail that arrived. */
    public ReceivedMail only() {
        assertThat(received()).hasSize(1);
        return received().get(0);
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context) {
        Transmission transmission = transport.send(mail, context);
        String messageId = mail.manifest().messageId().wire();
        received().stream().filter(received -> received.header("Message-ID").orElse("").equals(messageId))
            .forEach(received -> prove(received, mail.manifest()));
        return transmission;
    }

    private void prove(ReceivedMail received, Manifest manifest) {
        MailModel expected = MailModel.of(manifest);
        try {
            directory.write(manifest.messageId().wire(), received.source(), expected);
            assertThat(StrictReader.read(received.source())).as("what mime4j reads").isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
