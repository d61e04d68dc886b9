package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fault.Fault;
import java.time.Clock;
import java.util.List;

/** Mails go no further than this process. */
final class InMemoryOutbox implements Outbox {

    private final RecordingTransport transport;

    InMemoryOutbox(Clock clock) {
        this.transport = new RecordingTransport(clock);
    }

    @Override
    public RecordingTransport transport() {
        return transport;
    }

    @Override
    public List<ReceivedMail> received() {
        return transport.received();
    }

    @Override
    public void failNext(Fault fault) {
        transport.failNext(fault);
    }

    @Override
    public List<String> unmetFaults() {
        return transport.unmetFaults();
    }

    @Override
    public Runnable remember() {
        return transport.remember();
    }

    @Override
    public void open() {
        // Nothing to start.
    }

    @Override
    public void close() {
        // Nobody waits for a test that is over.
        transport.releaseAll();
    }
}
