package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a failure says of mails that nobody took, where the host keeps those that were sent. */
class UntakenMailsTest {

    private static final String WAITS_FOR_SEND = "\nfrozen for camille, and waits for send(review.id(), review.digest())";
    private static final String WAITS_FOR_RETRY = "\nfrozen for camille, and waits for retry(..)";
    private static final MailableRef OTHER = SampleInvoice.ref("F-2");
    private static final MailableRef INVOICE = SampleInvoice.ref("F-1");

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(UntakenMailsTest::keeping);

    private static void keeping(LogisavMailBuilder builder) {
        builder.type(SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number))))
            .recipients((invoice, context) ->
                List.of(ProposedRecipient.to("anne@client.example"), ProposedRecipient.cc("bruno@client.example")))
            .documents(MailableType.INVOICE, SampleRenderer.pdf("invoice"), SampleRenderer.docx("terms"))
            .keepSentMails(Duration.ofDays(7));
    }

    private Review review() {
        return mail.composer().review(mail.composer().draft(INVOICE));
    }

    private void send() {
        mail.send(mail.composer().draft(INVOICE));
    }

    private static AbstractStringAssert<?> assertThatFailure(LogisavMailExtension mail) {
        return assertThatThrownBy(() -> mail.assertSent().exactly(9)).isInstanceOf(AssertionError.class).message();
    }

    @Test
    void a_mail_that_was_sent_and_is_kept_does_not_wait() {
        send();
        assertThatFailure(mail).doesNotContain("frozen", "waits");
    }

    @Test
    void one_that_waits_is_told_beside_one_that_is_kept() {
        send();
        review();
        assertThatFailure(mail).endsWith(WAITS_FOR_SEND);
    }

    @Test
    void a_file_that_was_uploaded_and_is_in_no_mail_waits_for_nothing() throws IOException {
        mail.composer().upload(mail.composer().draft(INVOICE), "plan.png", new ByteArrayInputStream(SampleFiles.png()));
        assertThatFailure(mail).doesNotContain("frozen", "waits");
    }

    @Test
    void one_that_was_put_off_twice_hides_none_that_waits() {
        mail.failNext(Fault.deferring("bruno@client.example", 450, "4.2.0 later"));
        mail.failNext(Fault.deferring("bruno@client.example", 451, "4.2.0 later still"));
        Review review = review();
        mail.composer().send(review.id(), review.digest());
        mail.composer().retry(review.id());
        mail.composer().review(mail.composer().draft(OTHER));
        assertThatFailure(mail).endsWith(WAITS_FOR_SEND + WAITS_FOR_RETRY);
    }

    @Test
    void one_that_is_settled_does_not_wait_beside_one_that_was_put_off() {
        mail.failNext(Fault.deferring("bruno@client.example", 450, "4.2.0 later"));
        send();
        mail.clock().advance(Duration.ofMinutes(1));
        mail.send(mail.composer().draft(OTHER));
        mail.clock().advance(Duration.ofDays(8));
        assertThatFailure(mail).contains("DEFERRED").endsWith(WAITS_FOR_RETRY);
    }

    @Test
    void one_whose_end_is_not_known_does_not_keep_another_from_waiting_for_a_retry() {
        mail.failNext(Fault.deferring("bruno@client.example", 450, "4.2.0 later"));
        send();
        mail.journal().failEnds(new IllegalStateException("down"));
        mail.send(mail.composer().draft(OTHER));
        assertThatFailure(mail).contains("\n  invoice#F-2: under way, no outcome is known").doesNotContain("invoice#F-1: under way")
            .endsWith(WAITS_FOR_RETRY);
    }

    @Test
    void one_that_was_kept_and_is_gone_hides_none_that_waits() {
        send();
        mail.clock().advance(Duration.ofDays(8));
        review();
        assertThatFailure(mail).endsWith(WAITS_FOR_SEND);
    }

    @Test
    void one_that_was_put_off_waits_for_a_retry_until_that_has_reached_everybody() {
        mail.failNext(Fault.deferring("bruno@client.example", 450, "4.2.0 later"));
        Review review = review();
        mail.composer().send(review.id(), review.digest());
        assertThatFailure(mail).endsWith(WAITS_FOR_RETRY).doesNotContain("send(");
        mail.failNext(Fault.deferring("bruno@client.example", 451, "4.2.0 later still"));
        mail.composer().retry(review.id());
        assertThatFailure(mail).endsWith("""

            tried, and not known to be taken:
              invoice#F-1 for bruno@client.example: DEFERRED, 450 4.2.0 later
              invoice#F-1 for bruno@client.example: DEFERRED, 451 4.2.0 later still
            frozen for camille, and waits for retry(..)""");
        mail.composer().retry(review.id());
        assertThatFailure(mail).doesNotContain("tried", "frozen", "waits");
    }

    @Test
    void one_in_doubt_waits_for_nothing() {
        mail.failNext(Fault.inDoubt());
        send();
        assertThatFailure(mail).contains("IN_DOUBT").doesNotContain("frozen", "waits");
    }

    @Test
    void one_whose_end_is_not_known_waits_for_nothing() {
        mail.failNext(Fault.unavailable());
        mail.journal().failEnds(new IllegalStateException("down"));
        send();
        assertThatFailure(mail).endsWith("\n  invoice#F-1: under way, no outcome is known").doesNotContain("frozen", "waits");
    }

    @Test
    void of_a_store_that_is_down_nothing_is_known() {
        send();
        mail.contents().fail(new IOException("no disk"));
        assertThatFailure(mail).doesNotContain("frozen", "waits");
    }

    @Nested
    class With_the_hosts_own_journal {

        @RegisterExtension
        final LogisavMailExtension theirs = mail.host(builder -> builder.journal(MailJournal.inMemory()));

        @Test
        void nobody_here_knows_what_was_sent() {
            theirs.send(theirs.composer().draft(INVOICE));
            assertThatFailure(theirs).endsWith("\nfrozen for camille; whether it was sent stands in the host's own journal");
        }
    }
}
