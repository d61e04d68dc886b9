package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OTHER_INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Overheard;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was sent about a record, as far as who asks may see it. */
class HistoryTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private List<JournalEntry> history(MailableRef ref) {
        return host.as(CAMILLE).history(ref, PageRequest.first(10)).items();
    }

    @Nested
    class An_entry {

        @Test
        void says_who_and_when() {
            host.send(INVOICE);

            assertThat(history(INVOICE)).singleElement().satisfies(entry -> {
                assertThat(entry.actorId()).isEqualTo("camille");
                assertThat(entry.actorName()).isEqualTo("Camille Moreau");
                assertThat(entry.startedAt()).isEqualTo(host.clock.instant());
                assertThat(entry.finishedAt()).contains(host.clock.instant());
            });
        }

        @Test
        void says_to_whom_with_outcomes_and_codes() {
            host.postbox.failNext(Fault.refusing("chef@lefevre.example", 550, "5.1.1 no such user"));

            host.send(host.draft(INVOICE).cc("chef@lefevre.example"));

            assertThat(history(INVOICE).get(0).transmission().orElseThrow().outcomes())
                .extracting(outcome -> outcome.address().readable() + " " + outcome.code())
                .containsExactly(ACCOUNTS + " RECIPIENT_ACCEPTED", "chef@lefevre.example RECIPIENT_UNKNOWN");
        }

        @Test
        void says_the_subject_and_the_files_with_their_hashes() {
            Review review = host.review(host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE));

            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(history(INVOICE).get(0).manifest().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(history(INVOICE).get(0).manifest().files()).isEqualTo(review.manifest().files());
            assertThat(history(INVOICE).get(0).manifest().files().get(1).sha256()).isEqualTo(Eml.sha256(SampleFiles.pdf("Bon Maintenance Dupont")));
        }

        @Test
        void says_the_letter_and_its_version() {
            host.send(host.as(CAMILLE).useLetter(host.draft(INVOICE), Templates.REMINDER));

            Origin origin = history(INVOICE).get(0).manifest().origin();

            assertThat(origin.isLetter()).isTrue();
            assertThat(origin.template()).isEqualTo(Templates.REMINDER);
            assertThat(origin.version()).isPresent();
        }

        @Test
        void says_nothing_that_opens_an_upload() {
            MailDraft draft = host.draft(INVOICE);
            UploadRef upload = host.as(CAMILLE).upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan")));

            host.send(draft.attach(upload));

            assertThat(history(INVOICE).get(0).manifest().files()).extracting(file -> file.reference()).doesNotContain(upload.token());
        }

        @Test
        void of_an_attempt_in_doubt_says_so() {
            host.postbox.failNext(Fault.inDoubt());

            host.send(INVOICE);

            assertThat(history(INVOICE).get(0).transmission().orElseThrow().outcomes()).extracting(RecipientOutcome::code)
                .containsExactly("RECIPIENT_IN_DOUBT");
        }
    }

    @Nested
    class The_entries {

        private void sendAtIntervals(int mails) {
            for (int i = 0; i < mails; i++) {
                host.send(host.draft(INVOICE).withSubject("Mail " + i));
                host.clock.advance(Duration.ofMinutes(1));
            }
        }

        @Test
        void come_newest_first_and_in_pages() {
            sendAtIntervals(3);

            Page<JournalEntry> first = host.as(CAMILLE).history(INVOICE, PageRequest.first(2));
            Page<JournalEntry> second = host.as(CAMILLE).history(INVOICE, PageRequest.first(2).next());

            assertThat(first.items()).extracting(entry -> entry.manifest().subject()).containsExactly("Mail 2", "Mail 1");
            assertThat(first.hasMore()).isTrue();
            assertThat(second.items()).extracting(entry -> entry.manifest().subject()).containsExactly("Mail 0");
            assertThat(second.hasMore()).isFalse();
        }

        @Test
        void show_a_retry_as_an_attempt_of_its_own_for_its_recipients() {
            host.postbox.failNext(Fault.deferring("chef@lefevre.example", 451, "4.2.0 later"));
            Review review = host.review(host.draft(INVOICE).cc("chef@lefevre.example"));
            host.as(CAMILLE).send(review.id(), review.digest());
            host.clock.advance(Duration.ofMinutes(1));

            host.as(CAMILLE).retry(review.id());

            assertThat(history(INVOICE)).extracting(entry -> entry.attempt().number() + " " + entry.envelope().size()).containsExactly("2 1", "1 2");
        }

        @Test
        void are_those_of_all_actors_of_the_company() {
            host.send(INVOICE);

            Page<JournalEntry> seen = host.as(ALEX).history(INVOICE, PageRequest.first(10));

            assertThat(seen.items()).extracting(JournalEntry::actorId).containsExactly("camille");
        }

        @Test
        void of_another_record_are_not_among_them() {
            host.send(OTHER_INVOICE);

            assertThat(history(INVOICE)).isEmpty();
        }

        @Test
        void of_another_company_are_not_among_them() {
            host.send(INVOICE);

            Page<JournalEntry> seen = host.as(NAMESAKE).history(INVOICE, PageRequest.first(10));

            assertThat(seen.items()).isEmpty();
        }
    }

    @Nested
    class Without_the_permission {

        @Test
        void it_is_refused_before_anything_is_read() {
            host.send(INVOICE);
            host.permissions.revoke(Permission.SEE_HISTORY);
            Overheard ear = host.overheard();

            assertThatThrownBy(() -> history(INVOICE)).isInstanceOfSatisfying(NotPermittedException.class,
                refusal -> assertThat(refusal.permission()).contains(Permission.SEE_HISTORY));

            assertThat(ear.unheard()).contains("MailJournal");
        }
    }
}
