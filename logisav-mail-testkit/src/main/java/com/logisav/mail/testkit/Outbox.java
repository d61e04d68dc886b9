package com.logisav.mail.testkit;

import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.Restorable;
import com.logisav.mail.testkit.fault.Fault;
import java.util.List;

/** The way out of a test's host, and what arrived at its end. */
interface Outbox extends Restorable {

    /** The way out, the same over all tests. */
    MailTransport transport();

    /** What arrived, in the order of sending. */
    List<ReceivedMail> received();

    /** What happens to the next mail. */
    void failNext(Fault fault);

    /** The faults that met nothing so far, each with the reason. */
    List<String> unmetFaults();

    /** Before each test; may be called after the transport was taken. */
    void open();

    /** After each test; what arrived in it can still be looked at. */
    void close();
}
