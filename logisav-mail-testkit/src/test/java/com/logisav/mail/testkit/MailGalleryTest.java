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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What is written of a run, read back with jsoup. */
class MailGalleryTest {

    @TempDir
    private Path directory;

    private final RecordingTransport transport = new RecordingTransport(SettableClock.atRandomInstant());

    private Document pageOfARun() throws IOException {
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(SmallTests.TwoForTheGallery.class))
            .configurationParameter("logisav.mail.gallery", directory.toString()).execute().testEvents()
            .assertStatistics(events -> events.succeeded(2));
        return Jsoup.parse(directory.resolve("index.html").toFile(), "UTF-8");
    }

    @Test
    void every_mail_is_a_file_named_after_its_test() throws IOException {
        pageOfARun();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("index.html",
                "SmallTests_TwoForTheGallery.in_french-001.eml", "SmallTests_TwoForTheGallery.in_english_with_a_picture-001.eml");
        }
        ReceivedMail mail = ReceivedMail.of(Files.readAllBytes(directory.resolve("SmallTests_TwoForTheGallery.in_french-001.eml")));
        assertThat(mail.subject()).isEqualTo("Votre facture F-1");
    }

    @Test
    void the_page_shows_headers_bodies_and_parts() throws IOException {
        Document page = pageOfARun();
        assertThat(page.select("article")).hasSize(2);
        Element english = page.select("article").get(0);
        assertThat(english.select("h2").text()).isEqualTo("Your invoice F-2");
        assertThat(english.select("table").first().text()).contains("About invoice#F-2", "From Chauffage Durand",
            "To Boulangerie Lefèvre", "Bcc archive@client.example (in the envelope only)");
        assertThat(english.select("pre").text()).contains("Dear client & friends");
        assertThat(english.select("table").last().text()).contains("Invoice F-2.pdf application/pdf", "text/html", "image/png");
        assertThat(english.select("a[href=SmallTests_TwoForTheGallery.in_english_with_a_picture-001.eml]")).hasSize(1);
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
    void nothing_in_a_mail_gets_out_of_its_place() {
        String hostile = "\"'><script>alert(1)</script>";
        transport.send(SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject(hostile).text(hostile).html("<p>" + hostile)
            .attach("a<b>.png", "image/png", SampleFiles.png()).build(), MailContext.of(SampleActors.secretary()));
        Document page = Jsoup.parse(GalleryPage.of(Map.of("\"><b>.eml", transport.received().get(0))));
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
