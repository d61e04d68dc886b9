package com.logisav.mail.testkit;

import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import java.util.List;

/** The way out of a test's host, and what arrived at its end. */
interface Outbox {

    /** The way out. */
    MailTransport transport();

    /** What arrived, in the order of sending. */
    List<ReceivedMail> received();

    /** What happens to the next mail. */
    void failNext(Fault fault);

    /** Before the test; may be called after the transport was taken. */
    void open();

    /** After the test. */
    void close();
}
