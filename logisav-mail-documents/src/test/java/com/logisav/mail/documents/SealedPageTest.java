package com.logisav.mail.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.documents.internal.pdf.PdfEngine;
import com.logisav.mail.documents.internal.pdf.PdfLimits;
import com.logisav.mail.documents.internal.pdf.PdfPage;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page loads nothing: not over the network, where a canary counts, and not from the disk, where a canary would be seen. */
class SealedPageTest {

    private static final String CANARY = "le canari chante";

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] png = Pictures.png(10, 10);
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        server.start();
        Files.writeString(directory.resolve("canary.txt"), CANARY);
        Files.writeString(directory.resolve("canary.css"), "body::before { content: '" + CANARY + "' }");
        Files.write(directory.resolve("canary.png"), Pictures.png(10, 10));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_canary_counts() throws IOException {
        http().toURL().openStream().readAllBytes();

        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<img src=\"URL\" alt=\"x\">", "<link rel=\"stylesheet\" href=\"URL\">", "<style>@import url(URL);</style>", "<style>@import 'URL';</style>",
        "<style>body { background: url(URL) }</style>", "<style>@font-face { font-family: x; src: url(URL) }</style><p style='font-family: x'>x</p>",
        "<p style=\"background-image: url('URL')\">x</p>", "<svg><image href=\"URL\" xlink:href=\"URL\"/></svg>", "<object data=\"URL\"></object>",
        "<object type=\"image/svg+xml\" data=\"URL\"></object>", "<iframe src=\"URL\"></iframe>", "<embed src=\"URL\">", "<base href=\"URL\">",
        "<script src=\"URL\"></script>", "<ul style='list-style-image: url(URL)'><li>x</li></ul>", "<img src=\"//HOST/x.png\" alt=\"x\">",
        "<img src=\"data:image/svg+xml;base64,SVG\" alt=\"x\">", "<input type=\"image\" src=\"URL\">",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"URL\"/><svg><use href=\"URL\"/></svg>", "<embed src=\"URL\">",
        "<style>p { content: Url('URL') }</style>", "<style>@IMPORT 'URL';</style>", "<math><mglyph src=\"URL\"/></math>", "<video src=\"URL\"></video>"})
    void what_a_template_would_load_is_refused_when_it_is_registered(String html) {
        for (String address : new String[] {http().toString(), file("canary.css"), "jar:" + file("a.jar") + "!/x.png"}) {
            assertThatExceptionOfType(InvalidConfigurationException.class).as(html + " " + address)
                .isThrownBy(() -> Documents.renderer(filled(html, address)).build());
        }
        assertThat(requests).hasValue(0);
    }

    /** Past the check that {@link #what_a_template_would_load_is_refused_when_it_is_registered} sees at work: what stands behind it holds alone. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<link rel=\"stylesheet\" href=\"URL\"><p>x</p>", "<style>@import url(URL);</style><p>x</p>", "<style>@import 'URL';</style><p>x</p>",
        "<style>body { background: url(URL) }</style><p>x</p>", "<style>p::before { content: url(URL) }</style><p>x</p>",
        "<style>@font-face { font-family: x; src: url(URL) }</style><p style='font-family: x'>x</p>",
        "<ul style='list-style-image: url(URL)'><li>x</li></ul>", "<style>@page { @top-left { content: url(URL) } }</style><p>x</p>",
        "<img src=\"URL\" alt=\"x\">", "<svg xmlns='http://www.w3.org/2000/svg'><image href=\"URL\"/></svg>",
        "<object data=\"URL\">x</object>", "<object type=\"pdf/page\" data=\"URL\">x</object>", "<iframe src=\"URL\"></iframe>", "<embed src=\"URL\">",
        "<base href=\"URL\"><img src=\"x.png\" alt=\"x\">", "<script src=\"URL\"></script>", "<input type=\"image\" src=\"URL\">",
        "<?xml-stylesheet href=\"URL\" type=\"text/css\"?><p>x</p>", "<!DOCTYPE html [<!ENTITY canary SYSTEM \"URL\">]><p>&canary;</p>",
        "<!DOCTYPE html PUBLIC \"x\" \"URL\"><p>x</p>", "<a href=\"URL\" download=\"x\" relationship=\"Source\">x</a>", "<p xml:base=\"URL\">x</p>",
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"URL\" parse=\"text\"/><p>x</p>",
        "<!DOCTYPE html [<!ENTITY % canary SYSTEM \"URL\"> %canary;]><p>x</p>", "<svg xmlns='http://www.w3.org/2000/svg'><use href=\"URL#x\"/></svg>",
        "<style>@i\\mport 'URL'; p { background: u\\rl(URL) }</style><p>x</p>", "<style>p { background-image: -fs-linear-gradient(url(URL)) }</style><p>x</p>",
        "<style>@page { background: url(URL) }</style><p>x</p>", "<style>p { cursor: url(URL), auto; border-image: url(URL) 1 }</style><p>x</p>",
        "<table background=\"URL\"><tr><td background=\"URL\">x</td></tr></table>", "<body background=\"URL\">x</body>",
        "<style>@namespace url(URL);</style><p>x</p>", "<math><mglyph src=\"URL\"/></math>"})
    void what_gets_past_the_check_loads_nothing_all_the_same(String html) throws IOException {
        for (String address : new String[] {http().toString(), file("canary.css"), file("canary.txt"), file("canary.png")}) {
            printed(filled(html, address)).ifPresent(pdf -> {
                assertThat(pdf.words()).doesNotContain(CANARY);
                assertThat(pdf.pictures()).isZero();
            });
        }
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "FILE", "//HOST/x.png", "/etc/hostname", "classpath:com/logisav/mail/documents/stress.html", "x.pdf", "x.svg",
        "data:image/svg+xml;base64,SVG", "data:text/html,x", "picture:x", "jar:FILE!/x.png", "\u0000", "ftp://HOST/x"})
    void an_address_in_a_value_loads_nothing_and_blocks_the_document(String address) {
        HtmlPdfRendererBuilder renderer = Documents.renderer("<img src=\"{{note}}\" alt=\"x\">");
        String value = filled(address.replace("HTTP", "URL"), http().toString()).replace("FILE", file("canary.png"));

        assertThatExceptionOfType(DocumentException.class)
            .isThrownBy(() -> Documents.render(renderer, Documents.fields().text("note", value)))
            .satisfies(e -> assertThat(e.text(Locale.FRENCH)).contains("image"));
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_value_cannot_bring_markup_or_rules() throws IOException {
        String value = "</p><img src=\"" + http() + "\"><style>@import '" + http() + "';</style><p style=\"background:url(" + http() + ")\">";

        byte[] pdf = Documents.render(Documents.renderer("<p title=\"{{note}}\">{{note}}</p>"), Documents.fields().text("note", value));

        assertThat(Documents.text(pdf)).contains("<img src=");
        assertThat(requests).hasValue(0);
    }

    @Test
    void a_picture_of_the_page_itself_is_shown() throws IOException {
        String png = "data:image/png;base64," + Base64.getEncoder().encodeToString(Pictures.png(20, 20));

        byte[] pdf = Documents.render(Documents.renderer("<img src=\"" + png + "\" alt=\"x\">"), Documents.fields());

        assertThat(Documents.pictures(pdf)).isEqualTo(1);
    }

    /** What is seen of a page. */
    private record Printed(String words, int pictures) {}

    /** A page that nobody checked; empty where the engine refuses it. */
    private static Optional<Printed> printed(String html) throws IOException {
        PdfEngine engine = new PdfEngine(List.of(), PdfLimits.USUAL, Documents.CLOCK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            engine.print(new PdfPage("x", "x", html, "", address -> Optional.empty(), letter -> List.of(), Locale.FRANCE, ZoneOffset.UTC), out);
            return Optional.of(new Printed(Documents.text(out.toByteArray()), Documents.pictures(out.toByteArray())));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private String filled(String html, String address) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><image href='" + http() + "'/></svg>";
        return html.replace("URL", address).replace("HOST", http().getAuthority())
            .replace("SVG", Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private URI http() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/canary.png");
    }

    private String file(String name) {
        return directory.resolve(name).toUri().toString();
    }
}
