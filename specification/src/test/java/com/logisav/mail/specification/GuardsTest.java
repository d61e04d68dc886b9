package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.core.policy.DeliveryGuard;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A system that is not in production writes to no customer, and says so. */
class GuardsTest {

    private static final String BOSS = "chef@lefevre.example";
    private static final String TESTER = "recette@atelier.example";
    private static final String HIDDEN = "cachee@ailleurs.example";

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final LogBook log = LogBook.openForAll();

    @AfterEach
    void close() {
        log.close();
    }

    private DeliveryReceipt send(DeliveryGuard guard) {
        return send(guard, host.review(host.draft(INVOICE).cc(TESTER).cc(BOSS).bcc(HIDDEN)));
    }

    private DeliveryReceipt send(DeliveryGuard guard, Review review) {
        host.transports.in(DUPONT, guard.around(host.postbox));
        return host.as(CAMILLE).send(review.id(), review.digest());
    }

    private static Map<String, RecipientStatus> statuses(DeliveryReceipt receipt) {
        return receipt.transmission().outcomes().stream()
            .collect(Collectors.toMap(outcome -> outcome.address().wire(), RecipientOutcome::status));
    }

    private JournalEntry remembered() {
        return host.as(CAMILLE).history(INVOICE, PageRequest.first(10)).items().get(0);
    }

    @Nested
    class An_allow_list_of_domains {

        private final DeliveryGuard guard = DeliveryGuard.onlyTo(List.of("Atelier.example"), host.clock);

        @Test
        void lets_a_mail_go_to_them_and_to_nobody_else() {
            DeliveryReceipt receipt = send(guard);

            assertThat(host.postbox.only().envelope()).containsExactly(TESTER);
            assertThat(statuses(receipt)).containsEntry(TESTER, RecipientStatus.ACCEPTED).containsEntry(BOSS, RecipientStatus.SUPPRESSED)
                .containsEntry(HIDDEN, RecipientStatus.SUPPRESSED);
            assertThat(receipt.transmission().outcomes()).extracting(RecipientOutcome::address)
                .containsExactlyElementsOf(remembered().envelope());
            assertThat(receipt.isAccepted()).isFalse();
        }

        @Test
        void is_not_asked_to_send_where_it_has_nobody() {
            DeliveryReceipt receipt = send(guard, host.review(host.draft(INVOICE).cc(BOSS)));

            assertThat(host.postbox.received()).isEmpty();
            assertThat(statuses(receipt).values()).containsOnly(RecipientStatus.SUPPRESSED);
        }

        @Test
        void has_no_subdomain_and_no_domain_that_ends_alike() {
            DeliveryReceipt receipt = send(guard, host.review(host.draft(INVOICE).cc("a@sub.atelier.example").cc("b@autre-atelier.example")));

            assertThat(statuses(receipt).values()).containsOnly(RecipientStatus.SUPPRESSED);
        }

        @Test
        void is_one_of_domains() {
            assertThatThrownBy(() -> DeliveryGuard.onlyTo(List.of("recette@atelier.example"))).isInstanceOf(MailException.class);
        }

        @Test
        void leaves_those_for_a_retry_who_were_put_off_and_nobody_who_was_held_back() {
            host.postbox.failNext(Fault.deferring(TESTER, 451, "4.7.1 greylisted"));
            Review review = host.review(host.draft(INVOICE).cc(TESTER).cc(BOSS));
            send(guard, review);

            DeliveryReceipt retry = host.as(CAMILLE).retry(review.id());

            assertThat(statuses(retry)).containsExactly(Map.entry(TESTER, RecipientStatus.ACCEPTED));
        }
    }

    @Nested
    class Redirecting {

        private final DeliveryGuard guard = DeliveryGuard.redirectingTo(EmailAddress.of("boite@recette.example"), host.clock);

        @Test
        void brings_every_mail_to_one_address_and_names_nobody_else_where_an_answer_to_all_goes() {
            DeliveryReceipt receipt = send(guard);

            assertThat(host.postbox.only().envelope()).containsExactly("boite@recette.example");
            assertThat(host.postbox.only().to()).containsExactly("boite@recette.example");
            assertThat(host.postbox.only().cc()).isEmpty();
            assertThat(statuses(receipt).values()).hasSize(4).containsOnly(RecipientStatus.SUPPRESSED);
            assertThat(receipt.isAccepted()).isFalse();
        }

        @Test
        void says_in_headers_and_subject_whom_it_was_for_and_of_Bcc_how_many() {
            send(guard);

            ReceivedMail mail = host.postbox.only();
            String to = remembered().envelope().get(0).wire();
            assertThat(mail.header("X-Original-To")).contains(to);
            assertThat(mail.header("X-Original-Cc")).contains(TESTER + ", " + BOSS);
            assertThat(mail.header("X-Original-Bcc")).contains("1 hidden");
            assertThat(mail.subject()).startsWith("[" + to + " +3] ");
            assertThat(new String(mail.source(), StandardCharsets.ISO_8859_1)).doesNotContain(HIDDEN);
        }

        @Test
        void leaves_words_files_and_what_is_remembered_as_they_were_reviewed() {
            Review review = host.review(host.draft(INVOICE));
            send(guard, review);

            assertThat(host.postbox.only().text()).isEqualToNormalizingNewlines(review.manifest().text());
            assertThat(host.postbox.only().attachments()).hasSize(review.manifest().attachments().size()).isNotEmpty();
            assertThat(remembered().manifest().subject()).isEqualTo(review.manifest().subject());
            assertThat(remembered().manifest().recipients()).containsExactlyElementsOf(review.manifest().recipients());
        }

        @Test
        void counts_as_sent_for_nobody_but_who_is_that_address() {
            DeliveryReceipt receipt =
                send(DeliveryGuard.redirectingTo(EmailAddress.of(TESTER), host.clock), host.review(host.draft(INVOICE).cc(TESTER)));

            assertThat(statuses(receipt)).hasSize(2).containsEntry(TESTER, RecipientStatus.ACCEPTED);
            assertThat(receipt.transmission().outcomes(RecipientStatus.SUPPRESSED)).hasSize(1);
            assertThat(receipt.transmission().outcome(EmailAddress.of(TESTER)).orElseThrow().role()).isEqualTo(RecipientRole.CC);
        }

        @Test
        void keeps_both_numbers_of_a_mail_that_is_too_large_for_that_address() {
            EmailAddress tester = EmailAddress.of(TESTER);
            Review review = host.review(host.draft(INVOICE).cc(TESTER));
            host.transports.in(DUPONT, DeliveryGuard.redirectingTo(tester, host.clock).around((mail, context) -> Transmission.of(
                List.of(RecipientOutcome.tooLarge(tester, RecipientRole.TO, 31_000_000, 25_000_000, host.clock.instant())), List.of())));

            RecipientOutcome outcome =
                host.as(CAMILLE).send(review.id(), review.digest()).transmission().outcome(tester).orElseThrow();

            assertThat(outcome.role()).isEqualTo(RecipientRole.CC);
            assertThat(outcome.code()).isEqualTo("RECIPIENT_MAIL_OVER_SERVER_LIMIT");
            assertThat(outcome.arguments()).containsEntry("length", 31_000_000L).containsEntry("limit", 25_000_000L);
        }

        /** It is nobody's outcome: those whom the mail was for were held back. */
        @Test
        void logs_a_warning_where_the_mail_does_not_reach_that_address() {
            host.postbox.failNext(Fault.deferring("boite@recette.example", 450, "4.2.2 <boite@recette.example> full"));

            send(guard);

            assertThat(log.lines()).filteredOn(line -> line.contains("did not reach")).singleElement().asString()
                .contains("DEFERRED", "450 4.2.2").doesNotContain("@", "full");
        }

        @Test
        void logs_no_warning_where_it_does() {
            send(guard);

            assertThat(log.lines()).noneMatch(line -> line.contains("did not reach"));
        }

        @Test
        void tells_of_an_account_that_does_not_work() {
            host.postbox.failNext(Fault.account(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED));

            DeliveryReceipt receipt = send(guard);

            assertThat(receipt.transmission().accountProblem()).isPresent();
            assertThat(statuses(receipt).values()).containsOnly(RecipientStatus.SUPPRESSED);
        }
    }

    @Nested
    class Logging_only {

        private final DeliveryGuard guard = DeliveryGuard.logOnly(host.clock);

        @Test
        void sends_nothing_and_says_so_of_everybody() {
            DeliveryReceipt receipt = send(guard);

            assertThat(host.postbox.received()).isEmpty();
            assertThat(statuses(receipt).values()).containsOnly(RecipientStatus.SUPPRESSED);
            assertThat(receipt.transmission().outcomes().get(0).text(Locale.FRANCE)).contains("volontairement");
        }

        @Test
        void logs_no_address_subject_or_body_where_a_stranger_reads() {
            Review review = host.review(host.draft(INVOICE).withSubject("Objet-Canari").cc(BOSS));
            send(guard, review);

            assertThat(log.lines()).anyMatch(line -> line.contains("held back")).allSatisfy(line ->
                assertThat(line).doesNotContain("@", "Objet-Canari", review.manifest().text()));
        }
    }

    @Nested
    class What_was_held_back {

        private final DeliveryGuard guard = DeliveryGuard.logOnly(host.clock);

        @Test
        void is_not_taken_for_something_to_try_again() {
            Review review = host.review(host.draft(INVOICE));
            send(guard, review);

            assertThatThrownBy(() -> host.as(CAMILLE).retry(review.id())).isInstanceOf(NothingToRetryException.class);
        }

        @Test
        void is_remembered_as_such() {
            send(guard);

            assertThat(remembered().transmission().orElseThrow().outcomes()).extracting(RecipientOutcome::status)
                .containsOnly(RecipientStatus.SUPPRESSED);
        }

        @Test
        void is_no_mail_that_was_sent_before() {
            send(guard);

            assertThat(host.review(host.draft(INVOICE)).alerts()).extracting(MailAlert::alertCode)
                .doesNotContain(AlertCode.ALREADY_SENT, AlertCode.ATTEMPT_IN_DOUBT);
        }
    }

    @Test
    void a_guarded_directory_guards_each_of_its_transports_and_has_none_where_there_was_none() {
        DeliveryGuard guard = DeliveryGuard.logOnly(host.clock);
        MailContext context = MailContext.of(CAMILLE);

        MailTransport found = guard.aroundEach(host.transports).find(SampleSenders.company(), context).orElseThrow();

        assertThat(found.send(SampleMail.create().to(BOSS).build(), context).outcomes(RecipientStatus.SUPPRESSED)).hasSize(1);
        assertThat(host.postbox.received()).isEmpty();
        assertThat(guard.aroundEach(TransportDirectory.empty()).find(SampleSenders.company(), context)).isEmpty();
    }
}
