package com.logisav.mail.core.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.internal.html.PlainText;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentAnnouncedTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Veuillez trouver ci-joint notre facture.", "la facture ci-jointe", "les plans ci-joints", "Les photos CI-JOINTES", "ci joint",
        "ci\u2011joint", "en pièce jointe", "en piece jointe", "en PIÈCE JOINTE", "les pie\u0300ces jointes", "pièce-jointe", "en PJ",
        "PJ : facture", "P.J.: plan", "Veuillez trouver notre devis", "veuillez\ntrouver", "veuillez\u00A0trouver", "veuillez bien trouver",
        "vous trouverez notre offre", "Je vous joins le plan", "joint à ce mail", "jointe au présent courriel", "ci-annexé", "see attached",
        "Attached is our quote", "The enclosed invoice", "please find our quote", "PLEASE  FIND"})
    void is_seen(String text) {
        assertThat(AttachmentAnnounced.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Bonjour, merci pour votre appel.", "le joint de la pompe est usé", "changer les joints et la sonde", "je rejoins l'équipe",
        "veuillez patienter", "il trouverez", "unattached", "attachedly", "le compte joint", "spj : 4", "Objet : pjz",
        "on a rejoint à ce message"})
    void is_not_seen_where_nothing_is_announced(String text) {
        assertThat(AttachmentAnnounced.in(text)).isFalse();
    }

    @Test
    void quoted_lines_are_somebody_elses_words() {
        assertThat(AttachmentAnnounced.in("Merci.\n> Veuillez trouver ci-joint\n  > > attached\n>enclosed")).isFalse();
        assertThat(AttachmentAnnounced.in("> Merci\nci-joint")).isTrue();
    }

    /** Some letters stand for eighteen: those of a long body must not be unfolded all at once. */
    @Test
    void a_long_text_takes_memory_by_its_length() {
        String text = "\uFDFA".repeat(500_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AttachmentAnnounced.in("x");
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(AttachmentAnnounced.in(text + " ci-joint")).isTrue();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(60L * text.length());
    }

    /** Unicode orders the marks above and below a letter by moving each past the others: two million of them would take hours. */
    @Test
    void marks_are_taken_away_and_not_put_in_order() {
        assertThat(AttachmentAnnounced.in("e" + "\u0316\u0300".repeat(1_000_000) + " ci-joint")).isTrue();
    }

    @Test
    void a_quotation_in_html_is_passed_over_as_text() {
        String html = "<p>Merci</p><blockquote><p>Veuillez trouver ci-joint</p></blockquote>";

        assertThat(AttachmentAnnounced.in(PlainText.of(html))).isFalse();
    }
}
