package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.PageRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private Review sent(MailableRef ref) {
        Review review = composer.review(composer.draft(ref));
        composer.send(review.id(), review.digest());
        return review;
    }

    private List<JournalEntry> history(PageRequest page) {
        return composer.history(HostWorld.INVOICE_REF, page).items();
    }

    @Test
    void tells_who_when_to_whom_with_outcomes_what_and_from_which_words() {
        Review review = sent(HostWorld.INVOICE_REF);

        assertThat(history(PageRequest.first(10))).singleElement().satisfies(entry -> {
            assertThat(entry.actorId()).isEqualTo("secretary");
            assertThat(entry.actorName()).isEqualTo("Marie");
            assertThat(entry.startedAt()).isEqualTo(HostWorld.NOW);
            assertThat(entry.transmission().orElseThrow().outcomes()).extracting(RecipientOutcome::code)
                .containsExactly("RECIPIENT_ACCEPTED");
            assertThat(entry.manifest().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(entry.manifest().files()).isEqualTo(review.manifest().files());
            assertThat(entry.manifest().origin().kind()).isEqualTo(Origin.Kind.DEFAULT_MESSAGE);
        });
    }

    @Test
    void comes_newest_first_page_by_page() {
        Review first = sent(HostWorld.INVOICE_REF);
        Review second = sent(HostWorld.INVOICE_REF);

        assertThat(history(PageRequest.first(1))).extracting(entry -> entry.attempt().review()).containsExactly(second.id());
        assertThat(history(new PageRequest(1, 1))).extracting(entry -> entry.attempt().review()).containsExactly(first.id());
    }

    @Test
    void is_of_this_record_alone() {
        host.addInvoice("F-2026-0043");
        sent(HostWorld.OTHER_INVOICE);

        assertThat(history(PageRequest.first(10))).isEmpty();
    }

    @Test
    void needs_its_permission_and_the_journal_is_not_asked_without() {
        host.denied.add(Permission.SEE_HISTORY);

        assertThatThrownBy(() -> history(PageRequest.first(10))).isInstanceOf(NotPermittedException.class);
        assertThat(host.calls.all()).containsOnly("MailPermissions.decide");
    }

    @Test
    void needs_no_permission_to_send() {
        host.denied.add(Permission.SEND);

        assertThat(history(PageRequest.first(10))).isEmpty();
    }
}
