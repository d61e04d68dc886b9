package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.testkit.sample.SampleActors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What is written of a run, read back with jsoup. */
class MailGalleryTest {

    @TempDir
    private Path directory;
    @TempDir
    private Path elsewhere;

    private final RecordingTransport transport = new RecordingTransport(SettableClock.atRandomInstant());

    private static final String PREFIX = "com.logisav.mail.testkit.SmallTests.TwoForTheGallery.";

    private Events run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test))
            .configurationParameter("logisav.mail.gallery", directory.toString()).execute().testEvents();
    }

    private Document page() throws IOException {
        return Jsoup.parse(directory.resolve("index.html").toFile(), "UTF-8");
    }

    private Document pageOfARun() throws IOException {
        run(SmallTests.TwoForTheGallery.class).assertStatistics(events -> events.succeeded(2));
        return page();
    }

    private Document pageOf(String file, ReceivedMail mail) throws IOException {
        Path part = Files.writeString(directory.resolve("part"), GalleryPage.part(file, mail));
        GalleryPage.join(List.of(part), directory.resolve("index.html"));
        return page();
    }

    private List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")).sorted().toList();
        }
    }

    @Test
    void every_mail_is_a_file_named_after_its_test() throws IOException {
        pageOfARun();
        assertThat(mails()).containsExactly(PREFIX + "in_english_with_a_picture-001.eml", PREFIX + "in_french-001.eml");
        ReceivedMail mail = ReceivedMail.of(Files.readAllBytes(directory.resolve(PREFIX + "in_french-001.eml")));
        assertThat(mail.subject()).isEqualTo("Votre facture F-1");
    }

    /** As where a build forks, or tests are split over several runs: each knows its own mails alone. */
    @Test
    void the_page_shows_what_every_run_into_the_directory_wrote() throws IOException {
        pageOfARun();
        run(SmallTests.TwoInARow.class).assertStatistics(events -> events.succeeded(2));
        assertThat(page().select("article")).hasSize(4);
        assertThat(page().select("nav li")).hasSize(4);
        assertThat(page().select("h1").text()).isEqualTo("4 mails");
        assertThat(page().select("nav article")).isEmpty();
        assertThat(page().select("article a:not([download])").eachAttr("href")).isEqualTo(mails());
        run(SmallTests.TwoInARow.class);
        assertThat(page().select("article")).hasSize(4);
    }

    @Test
    void an_extension_can_write_into_a_directory_of_its_own() throws IOException {
        SmallTests.WritesByItself.directory = elsewhere;
        run(SmallTests.WritesByItself.class).assertStatistics(events -> events.succeeded(1));
        assertThat(mails()).isEmpty();
        assertThat(elsewhere.resolve("index.html")).exists();
    }

    @Test
    void the_page_shows_all_mails_of_processes_that_ran_at_the_same_time() throws Exception {
        List<Class<?>> tests = List.of(SmallTests.TwoForTheGallery.class, SmallTests.TwoInARow.class);
        assertThat(RunsIntoOneGallery.of(tests, 5, directory)).containsExactly(0, 0);
        assertThat(page().select("article a:not([download])").eachAttr("href")).isEqualTo(mails()).hasSize(4);
        assertThat(nothingIsLeftHalfWritten()).hasSize(9);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_mail_that_another_process_writes_while_the_page_is_made_is_on_it() throws Exception {
        Path part = otherPart();
        try (SlowPart slow = SlowPart.in(directory, () -> Files.copy(part, directory.resolve("z-001.eml.part")))) {
            run(SmallTests.TwoInARow.class);
        }
        assertThat(page().select("article h2").eachText()).containsExactly("Votre facture F-1", "Votre facture F-1", "Of another process");
        assertThat(nothingIsLeftHalfWritten()).hasSize(6);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_mail_that_another_process_takes_away_while_the_page_is_made_is_not_on_it() throws Exception {
        Path part = Files.copy(otherPart(), directory.resolve("z-001.eml.part"));
        try (SlowPart slow = SlowPart.in(directory, () -> Files.delete(part))) {
            run(SmallTests.TwoInARow.class);
        }
        assertThat(page().select("article h2").eachText()).containsExactly("Votre facture F-1", "Votre facture F-1");
        assertThat(nothingIsLeftHalfWritten()).hasSize(5);
    }

    private Path otherPart() throws IOException {
        transport.send(SampleMail.create().to("a@x.fr").subject("Of another process").build(), MailContext.of(SampleActors.secretary()));
        return Files.writeString(elsewhere.resolve("part"), GalleryPage.part("z-001.eml", transport.received().get(0)));
    }

    private List<String> nothingIsLeftHalfWritten() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).allSatisfy(name -> assertThat(name).matches("index\\.html|.+-00[12]\\.eml(\\.part)?"));
            return names;
        }
    }

    @Test
    void what_a_test_does_not_send_any_more_is_gone_when_it_is_run_again() throws IOException {
        pageOfARun();
        String second = PREFIX + "in_french-002";
        for (String end : List.of(".eml", ".eml.part")) {
            Files.copy(directory.resolve(PREFIX + "in_french-001" + end), directory.resolve(second + end));
        }
        run(SmallTests.TwoInARow.class);
        assertThat(page().select("article")).hasSize(5);
        assertThat(pageOfARun().select("article")).hasSize(4);
        assertThat(mails()).doesNotContain(second + ".eml");
    }

    @Test
    void a_name_that_is_long_stays_one_of_its_own() throws IOException {
        run(SmallTests.LongNames.class).assertStatistics(events -> events.succeeded(2));
        assertThat(mails()).hasSize(2).allSatisfy(name -> assertThat(name).hasSizeLessThan(140).endsWith("-001.eml"));
    }

    /** Names of files are counted in bytes; three for each of these characters. */
    @Test
    void a_name_that_no_file_may_have_stays_one_of_its_own() throws IOException {
        run(SmallTests.OddNames.class).assertStatistics(events -> events.succeeded(3));
        assertThat(mails()).hasSize(3).allSatisfy(name -> assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(140));
        assertThat(mails()).filteredOn(name -> name.contains("reminder_of_may")).hasSize(2)
            .anyMatch(name -> name.endsWith(".reminder_of_may-001.eml")).anyMatch(name -> name.matches(".+may-[0-9a-f]{8}-001\\.eml"));
    }

    @Test
    void digits_of_names_are_the_same_everywhere() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            pageOfARun();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(mails()).contains(PREFIX + "in_french-001.eml");
    }

    /** A file stands where the directory should be. */
    @Test
    void a_gallery_that_cannot_be_written_leaves_no_thread_behind() throws Exception {
        Files.writeString(directory.resolve("file"), "");
        SmallTests.HeldForAGallery.sending = new Thread();
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(SmallTests.HeldForAGallery.class))
            .configurationParameter("logisav.mail.gallery", directory.resolve("file").toString()).execute().testEvents()
            .assertStatistics(events -> events.failed(1));
        SmallTests.HeldForAGallery.sending.join(20_000);
        assertThat(SmallTests.HeldForAGallery.sending.isAlive()).isFalse();
    }

    @Test
    void a_picture_is_not_taken_for_one_whose_name_only_begins_like_its_own() throws IOException {
        transport.send(SampleMail.create().to("a@x.fr").html("<img src=\"cid:logo2\"><img src=\"CID:logo\">")
            .inline("logo", "a.png", SampleFiles.png()).inline("logo2", "b.gif", new byte[] {1}).build(),
            MailContext.of(SampleActors.secretary()));
        Document page = pageOf("x.eml", transport.received().get(0));
        assertThat(Jsoup.parse(page.selectFirst("iframe").attr("srcdoc")).select("img").eachAttr("src"))
            .allSatisfy(source -> assertThat(source).matches("data:image/(png|gif);base64,[A-Za-z0-9+/]+=*"));
    }

    @Test
    void the_page_shows_headers_bodies_and_parts() throws IOException {
        Document page = pageOfARun();
        assertThat(page.select("article")).hasSize(2);
        Element english = page.select("article").get(0);
        assertThat(english.select("h2").text()).isEqualTo("Your invoice F-2");
        assertThat(english.select("table").first().text()).contains("About invoice#F-2", "From Chauffage Durand",
            "To Boulangerie Lefèvre", "Envelope contact@chauffage-durand.example to compta@boulangerie-lefevre.example, archive@client.example", "Bcc archive@client.example (in the envelope only)");
        assertThat(english.select("> pre").text()).contains("Dear client & friends");
        assertThat(english.select("details pre").text()).contains("Subject: Your invoice F-2", "Message-ID: <", "MIME-Version: 1.0");
        assertThat(english.select("table").last().text()).contains("Invoice F-2.pdf application/pdf", "text/html", "image/png");
        assertThat(english.select("a[href=\"" + PREFIX + "in_english_with_a_picture-001.eml\"]")).hasSize(1);
    }

    @Test
    void a_file_can_be_saved_and_a_picture_seen() throws IOException {
        transport.send(SampleMail.create().to("a@x.fr").attach("page.html", "text/html", new byte[] {'<', 'b', '>'})
            .attach("plan.png", "image/png", SampleFiles.png()).build(), MailContext.of(SampleActors.secretary()));
        Document page = pageOf("x.eml", transport.received().get(0));
        Element file = page.selectFirst("a[download=page.html]");
        assertThat(file.text()).isEqualTo("page.html");
        assertThat(file.attr("href")).isEqualTo("data:application/octet-stream;base64,PGI+");
        assertThat(page.select("table").last().select("img").eachAttr("alt")).containsExactly("plan.png");
    }

    @Test
    void a_large_file_is_in_the_mails_own_file_alone() throws IOException {
        transport.send(SampleMail.create().to("a@x.fr").attach("largest.bin", "application/octet-stream", new byte[1_000_000])
            .attach("larger.bin", "application/octet-stream", new byte[1_000_001]).build(), MailContext.of(SampleActors.secretary()));
        Document page = pageOf("x.eml", transport.received().get(0));
        assertThat(page.select("a[download]").eachText()).containsExactly("largest.bin");
        assertThat(page.select("table").last().text()).contains("larger.bin application/octet-stream 1000001 bytes");
    }

    @Test
    void a_large_picture_is_in_the_mails_own_file_alone() throws IOException {
        byte[] largest = Arrays.copyOf(SampleFiles.png(), 1_000_000);
        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        transport.send(SampleMail.create().to("a@x.fr").html("<img src=\"cid:largest\"><img src=\"cid:larger\">")
            .inline("largest", "largest.png", largest).inline("larger", "larger.png", larger)
            .attach("plan.png", "image/png", larger).build(), MailContext.of(SampleActors.secretary()));

        Document page = pageOf("x.eml", transport.received().get(0));

        assertThat(page.select("table").last().select("img").eachAttr("alt")).containsExactly("largest.png");
        assertThat(Jsoup.parse(page.selectFirst("iframe").attr("srcdoc")).select("img").eachAttr("src")).satisfiesExactly(
            shown -> assertThat(shown).startsWith("data:image/png;base64,"), left -> assertThat(left).isEqualTo("cid:larger"));
    }

    @Test
    void the_html_stands_in_a_frame_of_its_own_with_its_pictures_inside() throws IOException {
        Element frame = pageOfARun().select("article").get(0).selectFirst("iframe");
        assertThat(frame.hasAttr("sandbox")).isTrue();
        assertThat(frame.attr("sandbox")).isEmpty();
        Document body = Jsoup.parse(frame.attr("srcdoc"));
        assertThat(body.text()).contains("Dear client & friends");
        assertThat(body.selectFirst("img").attr("src")).startsWith("data:image/png;base64,");
    }

    @Test
    void nothing_in_a_mail_gets_out_of_its_place() throws IOException {
        String hostile = "\"'><script>alert(1)</script>";
        transport.send(SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject(hostile).text(hostile).html("<p>" + hostile)
            .attach("a<b>.png", "image/png", SampleFiles.png()).build(), MailContext.of(SampleActors.secretary()));
        Document page = pageOf("\"><b>.eml", transport.received().get(0));
        assertThat(page.select("script, article b")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo(hostile);
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'");
    }

    @Test
    void nothing_is_written_unless_it_was_asked_for() throws IOException {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(SmallTests.TwoForTheGallery.class)).execute();
        assertThat(directory).isEmptyDirectory();
    }
}
