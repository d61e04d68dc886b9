package com.logisav.mail.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.Money;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A sample is what the test says, and for the rest what it was. */
class SampleMailTest {

    @Test
    void a_mail_is_written_by_whom_the_test_says() {
        MessageId id = new MessageId("7", "chauffage-durand.example");
        Manifest manifest = SampleMail.create().from(SampleSenders.person()).messageId(id).manifest();
        assertThat(manifest.from()).isEqualTo(SampleSenders.person().from());
        assertThat(manifest.senderId()).isEqualTo("camille");
        assertThat(manifest.messageId()).isEqualTo(id);
        assertThat(SampleMail.create().manifest().messageId()).isNotEqualTo(SampleMail.create().manifest().messageId());
    }

    @Test
    void attached_files_are_told_apart_as_those_of_a_store_are() {
        Manifest manifest = SampleMail.create().attach("a.csv", "text/csv", new byte[1]).attach("b.csv", "text/csv", new byte[2]).manifest();
        assertThat(manifest.files()).extracting(ManifestFile::reference).containsExactly("1", "2");
    }

    @Nested
    class An_invoice {

        private final SampleInvoice invoice = SampleInvoice.of("F-1");

        @Test
        void is_for_whom_the_test_says() {
            SampleInvoice other = invoice.to("Durand", "anne@durand.example");
            assertThat(other.contacts()).extracting(ProposedRecipient::address).containsExactly("anne@durand.example");
            assertThat(other.client()).isEqualTo("Durand");
            assertThat(other.total()).isEqualTo(invoice.total());
            assertThat(invoice.to("Durand", "").contacts()).isEmpty();
        }

        @Test
        void is_of_the_amount_and_the_lines_that_the_test_says() {
            SampleInvoice.Line line = new SampleInvoice.Line("Ramonage", BigDecimal.TEN, Money.euros("80.00"));
            SampleInvoice other = invoice.totalling(Money.euros("80.00")).with(line);
            assertThat(other.total()).isEqualTo(Money.euros("80.00"));
            assertThat(other.lines()).isEqualTo(List.of(line));
            assertThat(other.ref()).isEqualTo(invoice.ref());
        }
    }

    @Test
    void a_record_is_in_the_zone_that_the_test_says_and_shows_in_logs_which_it_is() {
        SampleMailable record = SampleMailable.of(SampleInvoice.ref("F-1"));
        assertThat(record.in(ZoneId.of("America/Montreal")).zone()).isEqualTo(ZoneId.of("America/Montreal"));
        assertThat(record).hasToString("SampleMailable[invoice#F-1]");
    }
}
