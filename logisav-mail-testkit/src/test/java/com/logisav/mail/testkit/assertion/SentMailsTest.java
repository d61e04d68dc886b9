package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences about all mails of a test. */
class SentMailsTest extends SendsMails {

    @Nested
    class One_among_several {

        private final SampleMail first = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("Facture");
        private final SampleMail second = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance").text("Bonjour");

        @Test
        void is_found_by_what_is_said_of_it() {
            sent(first, second).one(each -> each.to("b@x.fr").subject("Relance")).about(SampleInvoice.ref("2"));
        }

        @Test
        void is_not_there_and_the_nearest_is_shown() {
            SentMails both = sent(first, second);
            assertThatThrownBy(() -> both.one(each -> each.subject("Relance").to("a@x.fr", "b@x.fr").text().contains("payer")
                .and().about(SampleInvoice.ref("2")))).hasMessage("""
                    expected a mail for which all sentences hold, but there is none
                    nearest: mail 2, 2 of 4 sentences hold:
                      holds  subject is "Relance"
                      fails  expected To to be [a@x.fr, b@x.fr], but it was [b@x.fr]
                      fails  expected text to contain "payer", but it was:
                               | Bonjour
                      holds  record is invoice#2
                    sent:
                      #  about      to      subject
                      1  invoice#1  a@x.fr  Facture
                      2  invoice#2  b@x.fr  Relance""");
        }

        @Test
        void is_not_there_and_what_it_lacks_is_shown() {
            SentMails both = sent(first, second);
            assertThatThrownBy(() -> both.one(each -> each.to("a@x.fr").attachment("f.pdf").bytes(PDF))).hasMessageContaining("""
                nearest: mail 1, 1 of 2 sentences hold:
                  holds  To is [a@x.fr]
                  fails  expected an attachment "f.pdf", but there is none
                """);
        }

        @Test
        void is_not_there_and_of_two_that_are_as_near_the_first_is_shown() {
            assertThatThrownBy(() -> sent(first, second).one(each -> each.subject("Avoir"))).hasMessageContaining("\nnearest: mail 1, 0 of 1 ");
        }

        @Test
        void is_not_there_and_nothing_is_said_of_a_body_or_a_pdf_that_is_not() {
            assertThatThrownBy(() -> sent(second).one(each -> each.html().contains("Bonjour")))
                .hasMessageContaining("0 of 1 sentences hold:\n  fails  expected an HTML body, but there is none\n");
            SampleMail broken = second.attach("f.pdf", "application/pdf", new byte[] {1});
            assertThatThrownBy(() -> sent(broken).one(each -> each.pdf("f.pdf").pages(1)))
                .hasMessageContaining("1 of 2 sentences hold:\n  holds  attachment \"f.pdf\" is application/pdf\n"
                    + "  fails  expected attachment \"f.pdf\" to be a PDF that PDFBox can open");
        }

        @Test
        void is_one_of_two() {
            SentMails both = sent(first, first);
            assertThatThrownBy(() -> both.one(each -> each.to("a@x.fr")))
                .hasMessageStartingWith("""
                expected one mail for which all sentences hold, but there are mails 1 and 2:
                  holds  To is [a@x.fr]
                sent:
                """);
        }

        @Test
        void has_a_header_with_spaces_that_do_not_break() {
            sent(first.subject("n°\u00a01")).exactlyOne().header("Subject", "n° 1");
        }

        @Test
        void is_asked_for_where_nothing_was_sent() {
            assertThatThrownBy(() -> sent().one(each -> each.to("a@x.fr")))
                .hasMessage("expected a mail for which all sentences hold, but there is none\nnothing was sent");
        }

        @Test
        void is_not_there_as_expected() {
            assertThatCode(() -> sent(first, second).none(each -> each.to("a@x.fr").subject("Relance"))).doesNotThrowAnyException();
            assertThatThrownBy(() -> sent(first, second).none(each -> each.subject("Relance")))
                .hasMessageStartingWith("""
                    expected no mail for which all sentences hold, but there is mail 2:
                      holds  subject is "Relance"
                    sent:
                    """);
        }

        @Test
        void is_told_by_assertions_of_the_test_s_own_too() {
            SentMails both = sent(first, second);
            both.one(each -> assertThat(each.received().envelope()).contains("b@x.fr")).subject("Relance");
            both.none(each -> assertThat(each.received().envelope()).contains("c@x.fr"));
            assertThatThrownBy(() -> both.one(each -> {
                each.subject("Relance");
                throw new AssertionError("my own\nwords");
            })).hasMessageContaining("nearest: mail 2, 1 of 2 sentences hold:\n  holds  subject is \"Relance\"\n  fails  my own\n         words\n");
        }

        @Test
        void a_mistake_of_the_test_is_no_sentence() {
            SentMails both = sent(first, second);
            assertThatThrownBy(() -> both.none(each -> {
                throw new ClassCastException("a mistake of the test");
            })).isExactlyInstanceOf(ClassCastException.class);
        }

        @Test
        void is_told_by_what_a_test_expects_to_be_there() {
            SentMails both = sent(first, second.attach("x.csv", "text/csv", new byte[] {1}));
            both.one(each -> each.received().attachment("x.csv").orElseThrow()).subject("Relance");
            both.none(each -> each.received().attachment("y.csv").orElseThrow());
            assertThatThrownBy(() -> both.one(each -> each.subject("Facture").received().attachment("y.csv").orElseThrow()))
                .hasMessageContaining("nearest: mail 1, 1 of 2 sentences hold:\n  holds  subject is \"Facture\"\n"
                    + "  fails  java.util.NoSuchElementException: No value present\n");
        }

        @Test
        void lacks_one_file_of_several() {
            SampleMail files = first.attach("a.csv", "text/csv", new byte[1]).attach("b.csv", "text/csv", new byte[2]);
            assertThatThrownBy(() -> sent(files).exactlyOne().attachment("c.csv")).hasMessage("""
                expected an attachment "c.csv", but there are [a.csv, b.csv]
                sent:
                  #  about      to      subject  attachments
                  1  invoice#1  a@x.fr  Facture  a.csv (1 bytes), b.csv (2 bytes)""" + FROM + SAMPLE_TEXT);
        }

        @Test
        void is_told_by_whom_it_was_taken_for() {
            SampleMail hidden = SampleMail.about(SampleInvoice.ref("3")).to("b@x.fr").bcc("archive@x.fr").subject("Avoir");
            sent(first, second, hidden).one(each -> each.takenFor("archive@x.fr")).subject("Avoir");
            assertThatThrownBy(() -> sent(first, second).one(each -> each.takenFor("archive@x.fr"))).hasMessage("""
                expected a mail for which all sentences hold, but there is none
                nearest: mail 1, 0 of 1 sentences hold:
                  fails  expected to be taken for archive@x.fr, but it was for [a@x.fr]
                sent:
                  #  about      to      subject
                  1  invoice#1  a@x.fr  Facture
                  2  invoice#2  b@x.fr  Relance""");
        }

        @Test
        void is_one_of_three_that_are_numbered() {
            assertThatThrownBy(() -> sent(first, second, first, first).one(each -> each.to("a@x.fr")))
                .hasMessageStartingWith("expected one mail for which all sentences hold, but there are mails 1, 3 and 4:\n");
        }
    }

    @Nested
    class All_of_them {

        private final SampleMail first = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("Facture");
        private final SampleMail second = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance");

        @Test
        void are_as_said() {
            sent(first, second).all(each -> each.notTakenFor("archive@x.fr").from("contact@chauffage-durand.example")).exactly(2);
        }

        @Test
        void are_not_as_said_and_the_first_that_is_not_is_shown() {
            SentMails all = sent(first, second, second);
            assertThatThrownBy(() -> all.all(each -> each.noAttachments().subject("Facture"))).hasMessage("""
                expected all sentences to hold for each mail, but they do not for mails 2 and 3
                first: mail 2, 1 of 2 sentences hold:
                  holds  attachments is []
                  fails  expected subject to be "Facture", but it was "Relance"
                sent:
                  #  about      to      subject
                  1  invoice#1  a@x.fr  Facture
                  2  invoice#2  b@x.fr  Relance
                  3  invoice#2  b@x.fr  Relance""");
            assertThatThrownBy(() -> sent(first, second).all(each -> each.subject("Facture")))
                .hasMessageStartingWith("expected all sentences to hold for each mail, but they do not for mail 2\nfirst: mail 2, 0 of 1 ");
        }

        @Test
        void are_not_as_said_where_there_is_none() {
            assertThatThrownBy(() -> sent().all(each -> each.subject("Facture")))
                .hasMessage("expected mails for which all sentences hold, but no mail was sent\nnothing was sent");
        }
    }

    @Nested
    class Counting {

        @Test
        void the_last_is_the_one_that_was_sent_last() {
            SampleMail other = SampleMail.about(SampleInvoice.ref("2")).to("b@x.fr").subject("Relance");
            sent(mail(), other).last().subject("Relance");
            assertThatThrownBy(() -> sent().last()).hasMessage("expected a last mail, but no mail was sent\nnothing was sent");
        }

        @Test
        void nothing_sent_is_said() {
            assertThatThrownBy(() -> sent().exactlyOne()).hasMessage("expected 1 mail to be sent, but no mail was\nnothing was sent");
        }

        @Test
        void nothing_expected_and_something_sent_shows_it() {
            assertThatThrownBy(() -> sent(mail()).nothing()).hasMessage("expected no mail to be sent, but 1 mail was" + SENT);
        }

        @Test
        void nothing_expected_and_nothing_sent_holds() {
            assertThatCode(() -> sent().nothing()).doesNotThrowAnyException();
        }

        @Test
        void two_are_not_one() {
            assertThatThrownBy(() -> sent(mail(), mail()).exactlyOne())
                .hasMessageStartingWith("expected 1 mail to be sent, but 2 mails were\n");
        }

        @Test
        void a_number_that_no_mail_can_have_is_refused() {
            assertThatThrownBy(() -> sent(mail()).mail(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mail: there is never a number 0, the first is 1");
            assertThatThrownBy(() -> sent().exactly(-1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exactly: there are never -1");
        }

        @Test
        void a_number_that_no_mail_has_is_said() {
            assertThatThrownBy(() -> sent(mail()).mail(2)).hasMessage("expected a mail number 2, but 1 mail was sent" + SENT);
            assertThatThrownBy(() -> sent().mail(1)).hasMessage("expected a mail number 1, but no mail was sent\nnothing was sent");
            assertThatThrownBy(() -> sent(mail(), mail()).mail(3))
                .hasMessageStartingWith("expected a mail number 3, but 2 mails were sent\nsent:\n");
            assertThatThrownBy(() -> sent(mail()).exactly(2)).hasMessage("expected 2 mails to be sent, but 1 mail was" + SENT);
        }
    }

    @Test
    void the_table_has_a_line_for_each_mail_and_no_column_without_a_value() {
        SampleMail one = SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").cc("b@x.fr").bcc("c@x.fr").subject("Votre facture")
            .attach("été.bin", "application/octet-stream", new byte[10]);
        SampleMail other = SampleMail.about(SampleInvoice.ref("22")).to("d@x.fr").subject("Sujet long ".repeat(8).strip());
        SampleMail justFits = SampleMail.about(SampleInvoice.ref("3")).to("d@x.fr").subject("x".repeat(48));
        assertThatThrownBy(() -> sent(justFits).nothing()).hasMessageEndingWith("  " + "x".repeat(48));
        assertThatThrownBy(() -> sent(one, other).nothing()).hasMessage("""
            expected no mail to be sent, but 2 mails were
            sent:
              #  about       to      cc      bcc     subject                                           attachments
              1  invoice#1   a@x.fr  b@x.fr  c@x.fr  Votre facture                                     été.bin (10 bytes)
              2  invoice#22  d@x.fr                  Sujet long Sujet long Sujet long Sujet long Suj…""");
        assertThatThrownBy(() -> sent(other).nothing()).message().doesNotContain("cc", "bcc", "attachments");
    }
}
