package com.logisav.mail.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The page of all mails of a run, as a person sees it. */
@Needs(programs = "chromium", packages = "chromium")
class MailGalleryInABrowserTest {

    /** What mails try to load from here; nothing must. */
    private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();

    private static final int SIDE = 40;
    private static final int LOUD = 0xff00ff;

    @TempDir
    private static Path directory;
    private static HttpServer canary;
    private static int port;
    private static Path page;
    private static Chromium chromium;

    /** A square of a colour that nothing else on the page has. */
    private static byte[] logo() {
        BufferedImage logo = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            logo.setRGB(i % SIDE, i / SIDE, LOUD);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(logo, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A run of two tests: a mail as a host writes it, and one that means harm. */
    static class Run {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void ordinary() {
            mail.transport().send(SampleMail.about(SampleInvoice.ref("F-1")).to("anne@client.example").subject("Votre facture n° 42 à régler")
                .text("Le texte seul").html("<p>Le <b>corps</b> en HTML</p><img src=\"cid:logo@test\" width=\"40\" height=\"40\">")
                .inline("logo@test", "logo.png", logo()).build(), MailContext.of(SampleActors.secretary()));
        }

        @Test
        void hostile() {
            String url = "http://127.0.0.1:" + port;
            mail.transport().send(SampleMail.about(SampleInvoice.ref("F-2")).to("bruno@client.example")
                .subject("</title><script>document.title='taken over'</script>").text("</pre><script>document.title='taken over'</script>")
                .html("<p>Bonjour</p><script>parent.document.title='taken over'</script><img src=\"" + url + "/pixel.png\">"
                    + "<link rel=stylesheet href=\"" + url + "/style.css\"><iframe src=\"" + url + "/frame\"></iframe>"
                    + "<meta http-equiv=refresh content=\"0;url=" + url + "/elsewhere\">").build(),
                MailContext.of(SampleActors.secretary()));
        }
    }

    @BeforeAll
    static void run() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = canary.getAddress().getPort();
        canary.createContext("/", exchange -> {
            REQUESTS.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        canary.start();
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(Run.class))
            .configurationParameter("logisav.mail.gallery", directory.toString()).execute().testEvents()
            .assertStatistics(events -> events.succeeded(2));
        page = directory.resolve("index.html");
        chromium = new Chromium(directory.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        canary.stop(0);
    }

    @Test
    void headers_both_bodies_and_parts_can_be_read() throws Exception {
        Path printed = directory.resolve("page.pdf");
        chromium.print(page, printed);
        try (PDDocument pdf = Loader.loadPDF(printed.toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("Votre facture n° 42 à régler", "anne@client.example", "Le corps en HTML", "Le texte seul", "logo.png",
                "related(alternative(text/plain, text/html), image/png)");
        }
    }

    @Test
    void the_picture_inside_a_mail_is_shown() throws Exception {
        Path photograph = directory.resolve("page.png");
        chromium.photograph(page, photograph);
        BufferedImage seen = ImageIO.read(photograph.toFile());
        long loud = IntStream.range(0, seen.getWidth() * seen.getHeight())
            .filter(i -> (seen.getRGB(i % seen.getWidth(), i / seen.getWidth()) & 0xffffff) == LOUD).count();
        assertThat(loud).isEqualTo(SIDE * SIDE);
        assertThat(chromium.dom(page)).contains("srcdoc=\"&lt;p&gt;Le &lt;b&gt;corps&lt;/b&gt;").contains("data:image/png;base64,");
    }

    @Test
    void a_mail_that_means_harm_runs_nothing_and_loads_nothing() throws Exception {
        // The canary is asked and the title is taken where nothing forbids it.
        Path open = Files.writeString(directory.resolve("open.html"), "<title>open</title><script>document.title='taken over'</script>"
            + "<img src=\"http://127.0.0.1:" + port + "/control.png\">");
        assertThat(chromium.dom(open)).contains("<title>taken over");
        String dom = chromium.dom(page);
        assertThat(dom).contains("<title>Mails of a test run</title>").doesNotContain("<title>taken over");
        Path printed = directory.resolve("hostile.pdf");
        chromium.print(page, printed);
        assertThat(REQUESTS).containsOnly("/control.png");
    }
}
