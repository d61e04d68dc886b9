package com.logisav.examples.fieldservice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tells the story once and looks at what arrived, by what the story should send and not by what was reviewed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

    private String output;
    private List<String> problems;
    private List<Arrival> arrivals;

    @BeforeAll
    void tell(@TempDir Path directory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Story story = new Story(new PrintStream(out, true, StandardCharsets.UTF_8), directory, Clock.systemUTC());
        problems = story.tell();
        arrivals = story.arrivals();
        output = out.toString(StandardCharsets.UTF_8);
        for (Arrival arrival : arrivals) {
            assertThat(Files.readAllBytes(arrival.eml())).isEqualTo(arrival.mail().bytes());
        }
    }

    private Arrival arrival(String subject) {
        return arrivals.stream().filter(each -> each.mail().subject().equals(subject)).findFirst().orElseThrow();
    }

    private static List<String> names(Arrival arrival) {
        return arrival.mail().files().stream().map(ReceivedPart::name).toList();
    }

    @Test
    void everything_arrives_as_it_was_reviewed() {
        assertThat(problems).isEmpty();
        assertThat(arrivals).hasSize(13);
    }

    @Test
    void the_reminder_has_the_letters_words_the_edit_and_all_three_kinds_of_files() throws IOException {
        Arrival reminder = arrival("Relance : facture F-2026-0042 échue le 28 octobre 2026");

        assertThat(reminder.mailboxes()).containsExactly("compta@hotel-cathedrale.example", "direction@hotel-cathedrale.example");
        assertThat(reminder.mail().from().get(0).getAddress()).isEqualTo("facturation@thermalis.example");
        assertThat(reminder.mail().replyTo().get(0).getAddress()).isEqualTo("claire.legoff@thermalis.example");
        assertThat(reminder.mail().words("text/plain")).startsWith("Bonjour Madame Morin, comme convenu au téléphone :")
            .contains("8\u202F562,00\u00a0€", "restée impayée depuis le 28 octobre 2026")
                .endsWith("Claire Le Goff\nThermalis Maintenance · 02 61 91 14 20");
        assertThat(names(reminder)).containsExactly(
            "Facture F-2026-0042.pdf", "Bon d’intervention signé.pdf", "Relevé d’échéances – été 2026.pdf");
        assertThat(FirstLine.pdfText(reminder.mail().files().get(0).bytes())).contains("Net à payer", "8\u202F562,00\u00a0€");
    }

    @Test
    void the_quote_reaches_a_blind_copy_that_no_header_names_and_a_domain_with_an_accent() {
        Arrival quote = arrival("Devis D-2026-0117 : Remplacement des aérothermes de l’atelier");

        assertThat(quote.mailboxes()).containsExactly("ines.benali@thermalis.example", "luc@xn--menuiserie-gurin-nqb.example");
        assertThat(new String(quote.mail().bytes(), StandardCharsets.UTF_8)).doesNotContain("Bcc:").doesNotContain("To: ines.benali");
        assertThat(quote.mail().words("text/html")).contains("<li>Mise en service et formation des utilisateurs</li>");
    }

    @Test
    void the_commissioning_report_is_a_word_file_and_the_maintenance_report_a_pdf() throws IOException {
        ReceivedPart word = arrival("Mise en service : Internat, ailes nord et sud").mail().files().get(0);
        Arrival maintenance = arrival("Entretien : Ascenseur, cage B");

        assertThat(word.name()).isEqualTo("Mise en service I-2026-0310.docx");
        assertThat(FirstLine.wordText(word.bytes())).contains("Procès-verbal de mise en service", "Lycée Jeanne-Barret", "45 °C");
        assertThat(names(maintenance)).containsExactly("Rapport d’intervention I-2026-0310.pdf");
    }

    @Test
    void each_ready_made_pdf_is_what_it_says_it_is() {
        assertThat(output.lines().filter(line -> line.contains("veraPDF"))).hasSizeGreaterThan(3)
            .allSatisfy(line -> assertThat(line).endsWith("PDF/A-3a and PDF/UA-1, no failure"));
    }

    @Test
    void the_contract_brings_the_letters_file_and_the_site_its_plan() {
        assertThat(names(arrival("Contrat de maintenance CM-2026-018 à signer"))).containsExactly("Conditions générales d’entretien.pdf");
        assertThat(names(arrival("Reprise du calorifuge le 2 décembre"))).containsExactly("Plan d’accès à la chaufferie.png");
    }

    @Test
    void an_english_client_gets_an_english_mail_with_an_english_document() throws IOException {
        Arrival invoice = arrival("Invoice F-2026-0052 – Sinclair & Hart Wines Ltd");

        assertThat(invoice.mail().words("text/plain")).contains("Amount due: €3,963.84, by 20 December 2026");
        assertThat(FirstLine.pdfText(invoice.mail().files().get(0).bytes())).contains("Invoice", "F-2026-0052", "€3,963.84");
    }

    @Test
    void two_companies_with_equal_numbers_do_not_mix() throws IOException {
        Arrival other = arrival("Facture F-2026-0042 – Résidence Belledonne");

        assertThat(other.mailboxes()).containsExactly("comptabilite@dauphine-gestion.example");
        assertThat(names(other)).containsExactly("Facture F-2026-0042.pdf", "Certificat des câbles.pdf");
        assertThat(FirstLine.pdfText(other.mail().files().get(0).bytes())).contains("Alpes Levage Services").doesNotContain("Thermalis");
    }

    @Test
    void a_refused_recipient_does_not_keep_the_other_from_the_mail() {
        List<Arrival> both = arrivals.stream()
            .filter(each -> each.mail().subject().equals("Facture F-2026-0047 pour Clinique Saint-Yves")).toList();

        assertThat(both).extracting(Arrival::mailboxes).containsExactly(
            List.of("factures@clinique-saint-yves.example"), List.of("nadege.rolland@clinique-saint-yves.example"));
    }

    @Test
    void the_user_reads_every_refusal_in_french() {
        assertThat(output.replaceAll("[\\s\u00a0]+", " ")).contains("La messagerie n’est pas configurée.",
            "Vous n’avez pas l’autorisation de voir la configuration des messages par défaut.", "Vouliez-vous dire",
            "Ce mail a déjà été envoyé par Claire Le Goff", "« 501 » n’a pas été joint",
            "« Bon d’intervention signé.pdf » n’a pas été joint", "Le mail n’a pas de destinataire.",
            "La boîte nadege.roland@clinique-saint-yves.example n’existe pas.");
    }

    @Test
    void it_is_readable_in_a_hundred_columns() {
        assertThat(output.lines()).filteredOn(line -> !line.contains("Written to"))
            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
