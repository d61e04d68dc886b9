package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MimeWireFormTest {

    private static final int LONGEST_LINE = 998;
    private static final int HEADER_LINE = 78;
    private static final int BODY_LINE = 76;

    static List<String> samples() {
        return List.copyOf(MailSamples.all().keySet());
    }

    private static OutgoingMail sample(String name) {
        return MailSamples.all().get(name).mail();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_byte_is_printable_ASCII_or_a_tab_or_part_of_a_CRLF(String name) {
        String mail = new String(Rendering.bytes(sample(name)), StandardCharsets.ISO_8859_1);

        assertThat(mail.replace("\r\n", "").chars().filter(c -> c != '\t' && (c < ' ' || c > '~')).toArray()).isEmpty();
        assertThat(mail).endsWith("\r\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_line_is_longer_than_998_and_body_lines_not_than_76(String name) {
        List<String> lines = List.of(new String(Rendering.bytes(sample(name)), StandardCharsets.US_ASCII).split("\r\n"));
        List<String> long78 = lines.stream().filter(line -> line.length() > HEADER_LINE).toList();

        assertThat(lines).allMatch(line -> line.length() <= LONGEST_LINE);
        // What is left cannot be broken: an address, an ASCII file name in its quotes.
        assertThat(long78).allMatch(line -> line.matches(" (<?\\S+@\\S+>?,?|(file)?name=\".*\";?)|[A-Za-z-]+: <?\\S+@\\S+>?"));
        assertThat(body(lines)).allMatch(line -> line.length() <= BODY_LINE);
    }

    private static List<String> body(List<String> lines) {
        int end = lines.indexOf("");
        return lines.subList(end + 1, lines.size()).stream().filter(line -> !line.matches("Content-.*| .*")).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_line_starts_with_a_dot_so_nothing_depends_on_dot_stuffing(String name) {
        String mail = new String(Rendering.bytes(sample(name)), StandardCharsets.US_ASCII);

        assertThat(mail).doesNotStartWith(".").doesNotContain("\n.");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_length_is_known_before_anything_is_written(String name) {
        assertThat(MimeRenderer.standard().length(sample(name))).isEqualTo(Rendering.bytes(sample(name)).length);
    }

    @Test
    void the_same_mail_gives_the_same_bytes_wherever_and_whenever_it_is_rendered() {
        MailSamples.Sample sample = MailSamples.all().get("everything");
        byte[] here = Rendering.bytes(sample.mail());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            byte[] elsewhere = Rendering.bytes(MailSamples.create().get("everything").mail());

            assertThat(Arrays.equals(elsewhere, here)).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void another_message_id_gives_other_boundaries() {
        String one = Rendering.text(aMail().html("<p>a</p>").messageId("<one@example.fr>"));
        String two = Rendering.text(aMail().html("<p>a</p>").messageId("<two@example.fr>"));

        assertThat(boundary(one)).isNotEqualTo(boundary(two));
    }

    private static String boundary(String mail) {
        return mail.substring(mail.indexOf("boundary="), mail.indexOf("\r\n", mail.indexOf("boundary=")));
    }

    @Test
    void a_blind_copy_is_in_no_header() {
        String mail = Rendering.text(aMail().to("marie@client.fr").bcc("direction@example.fr"));

        assertThat(mail).doesNotContain("direction").doesNotContainIgnoringCase("bcc");
    }

    @Test
    void headers_stand_in_a_fixed_order_with_their_values() {
        assertThat(Rendering.head(aMail().to("marie@client.fr").cc("jean@café.fr").replyTo("sav@example.fr", "SAV"))).containsExactly(
            "Date: Tue, 24 Nov 2026 09:05:07 +0100",
            "From: =?UTF-8?Q?Soci=C3=A9t=C3=A9_Dupr=C3=A9=2C_facturation?=",
            " <facturation@example.fr>",
            "Reply-To: SAV <sav@example.fr>",
            "To: marie@client.fr",
            "Cc: jean@xn--caf-dma.fr",
            "Message-ID: <a1b2c3@facturation.example.fr>",
            "Subject: =?UTF-8?Q?Votre_facture_n=C2=B0_F-2026-0042?=",
            "Content-Language: fr-FR",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable");
    }

    @Test
    void a_file_name_that_is_not_ASCII_follows_RFC_2231_with_an_ASCII_name_for_older_readers() {
        assertThat(Rendering.text(aMail().attach("Relevé d’été – œuvre.pdf", "application/pdf", MailSamples.PDF))).contains("""
            Content-Type: application/pdf; name="Releve d'ete - oeuvre.pdf"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment;
             filename*0*=UTF-8''Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9%20%E2%80%93%20;
             filename*1*=%C5%93uvre.pdf
            """.replace("\n", "\r\n"));
    }

    @Test
    void an_image_in_the_body_is_named_by_its_content_id() {
        MailBuilder mail = aMail().html("<img src=\"cid:logo@example.fr\">").image("logo@example.fr", "logo.png", MailSamples.IMAGE);

        assertThat(Rendering.text(mail))
            .contains("Content-ID: <logo@example.fr>\r\nContent-Disposition: inline; filename=\"logo.png\"\r\n");
    }

    @Test
    void text_of_another_script_leaves_as_base64_since_that_is_shorter() {
        assertThat(Rendering.text(aMail().text("報告書をお送りします。".repeat(20)))).contains("Content-Transfer-Encoding: base64\r\n");
    }

    @Test
    void a_mail_attached_as_a_file_is_a_file_since_base64_is_not_allowed_for_it() {
        assertThat(Rendering.text(aMail().attach("message.eml", "message/rfc822", new byte[] {1})))
            .contains("Content-Type: application/octet-stream; name=\"message.eml\"\r\n");
    }

    @Test
    void a_type_that_is_none_cannot_add_headers() {
        assertThat(Rendering.text(aMail().attach("a.pdf", "application/pdf\r\nBcc: x@y.fr", new byte[] {1})))
            .contains("Content-Type: application/octet-stream; name=\"a.pdf\"\r\n").doesNotContain("Bcc");
    }

    @Test
    void the_charset_of_an_attached_text_stays() {
        assertThat(Rendering.text(aMail().attach("a.csv", "text/csv; header=present; charset=ISO-8859-15", new byte[] {1})))
            .contains("Content-Type: text/csv; charset=ISO-8859-15; name=\"a.csv\"\r\n");
    }
}
