package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One extension for all tests, which takes a fake of the host's own back before each of them. */
class OneForAllTest {

    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final InMemoryRecords<SampleInvoice> ARCHIVE = new InMemoryRecords<>(SampleInvoice::number);

    static {
        ARCHIVE.put(SampleInvoice.of("F-1"));
    }

    @RegisterExtension
    static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory().restoring(ARCHIVE);

    @RepeatedTest(2)
    void each_test_finds_the_archive_as_it_was_before_the_first() {
        assertTrue(ARCHIVE.find("F-1", CONTEXT).isPresent());
        assertTrue(ARCHIVE.find("F-2", CONTEXT).isEmpty());

        ARCHIVE.remove(SampleActors.secretary().tenant(), "F-1");
        ARCHIVE.put(SampleInvoice.of("F-2"));
    }
}
