package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that others make are read too, not only our own. */
class ReceivedMailTest {

    private static ReceivedMail read(String message) {
        return ReceivedMail.of(message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void headers_are_unfolded_and_decoded() {
        ReceivedMail mail = read("""
            From: =?UTF-8?Q?L=C3=A9a?= <lea@client.example>
            To: a@client.example,
             "B, C" <b@client.example>
            Subject: =?UTF-8?B?w6l0w6k=?=
             =?UTF-8?B?IDIwMjY=?=
            X-Two: 1
            X-Two: 2

            Bonjour
            """);
        assertThat(mail.subject()).isEqualTo("été 2026");
        assertThat(mail.header("from")).contains("Léa <lea@client.example>");
        assertThat(mail.from()).containsExactly("lea@client.example");
        assertThat(mail.to()).containsExactly("a@client.example", "b@client.example");
        assertThat(mail.headers("X-Two")).containsExactly("1", "2");
        assertThat(mail.headerNames()).containsExactly("From", "To", "Subject", "X-Two", "X-Two");
    }

    @Test
    void words_in_a_charset_that_nobody_knows_are_shown_as_they_were_written() {
        ReceivedMail mail = read("""
            From: =?x-none?Q?L=E9a?= <lea@client.example>
            Subject: =?x-none?Q?abc?=
            Content-Type: text/plain; charset=x-none

            Bonjour
            """);
        assertThat(mail.subject()).isEqualTo("=?x-none?Q?abc?=");
        assertThat(mail.from()).containsExactly("lea@client.example");
        assertThat(mail.text()).isEqualTo("Bonjour\r\n");
        assertThat(read("Content-Type: text/plain; charset=\"no name!\"\n\nBonjour").text()).isEqualTo("Bonjour");
    }

    @Test
    void names_are_decoded_after_the_addresses_are_told_apart() {
        ReceivedMail mail = read("""
            From: =?UTF-8?Q?Durand=2C_P=C3=A8re_=26_Fils?= <contact@durand.example>
            To: =?UTF-8?Q?L=C3=A9a?= <lea@client.example>, =?UTF-8?Q?=C3=A9t=C3=A9=3A_a=3B?= <b@client.example>
            Cc: Achats : c@client.example, D <d@client.example>;
            Reply-To: undisclosed-recipients:;

            """);
        assertThat(mail.from()).containsExactly("contact@durand.example");
        assertThat(mail.to()).containsExactly("lea@client.example", "b@client.example");
        assertThat(mail.cc()).containsExactly("c@client.example", "d@client.example");
        assertThat(mail.replyTo()).isEmpty();
    }

    @Test
    void a_header_that_cannot_be_read_as_addresses_is_one_whole() {
        assertThat(read("To: =?UTF-8?Q?L=C3=A9a?= (compta, a@x.example\nCc: a@x.example\n\n").to())
            .containsExactly("Léa (compta, a@x.example");
    }

    @Test
    void a_mail_of_plain_text_has_no_html_and_no_files() {
        ReceivedMail mail = read("Content-Type: text/plain; charset=ISO-8859-1\n\n\u00e9t\u00e9");
        assertThat(mail.text()).isEqualTo("été");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.header("Subject")).isEmpty();
    }

    @Test
    void bodies_images_and_files_are_told_apart() {
        ReceivedMail mail = read("""
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=UTF-8

            Bonjour
            --a
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <p>=C3=A9t=C3=A9</p>
            --a--
            --r
            Content-Type: image/png; name=logo.png
            Content-ID: <logo@x>
            Content-Disposition: inline; filename=logo.png
            Content-Transfer-Encoding: base64

            AQID
            --r--
            --m
            Content-Type: TEXT/Plain
            Content-Disposition: attachment; filename*=UTF-8''%C3%A9t%C3%A9.txt
            Content-Transfer-Encoding: base64

            BAU=
            --m--
            """);
        assertThat(mail.text().strip()).isEqualTo("Bonjour");
        assertThat(mail.html().orElseThrow().strip()).isEqualTo("<p>été</p>");
        assertThat(mail.parts()).hasSize(4);
        ReceivedPart image = mail.inlineImages().get(0);
        assertThat(image.contentId()).contains("logo@x");
        assertThat(image.bytes()).containsExactly(1, 2, 3);
        ReceivedPart file = mail.attachment("été.txt").orElseThrow();
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.sha256()).isEqualTo(Hashes.sha256(new byte[] {4, 5}));
        assertThat(file).hasToString("ReceivedPart[text/plain, 2 bytes]");
        assertThat(mail.attachment("autre.txt")).isEmpty();
    }

    @Test
    void an_image_inside_the_body_is_what_the_html_shows_and_what_is_meant_to_be_shown() {
        ReceivedMail mail = read("""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html
            Content-ID: <root@x>

            <p><img src="cid:photo@x"><img src="cid:plan@x"></p>
            --r
            Content-Type: image/png; name=photo.png
            Content-ID: <photo@x>
            Content-Disposition: attachment; filename=photo.png

            1
            --r
            Content-Type: application/octet-stream; name=plan.png
            Content-ID: <plan@x>

            2
            --r
            Content-Type: image/png; name=unseen.png
            Content-ID: <unseen@x>
            Content-Disposition: inline

            3
            --r
            Content-Type: image/png; name=file.png
            Content-ID: <file@x>
            Content-Disposition: attachment; filename=file.png

            4
            --r
            Content-Type: text/css
            Content-ID: <style@x>

            5
            --r--
            """);
        assertThat(mail.inlineImages()).extracting(part -> part.name().orElse("")).containsExactly("photo.png", "plan.png", "unseen.png");
        assertThat(mail.attachments()).extracting(part -> part.name().orElse("")).containsExactly("photo.png", "file.png");
    }

    @Test
    void who_got_it_and_stands_in_no_header_was_hidden() {
        ReceivedMail mail = read("To: a@x.example\nCc: b@x.example\n\n")
            .in("c@x.example", List.of("a@x.example", "b@x.example", "d@x.example"));
        assertThat(mail.bcc()).containsExactly("d@x.example");
        assertThat(mail.envelopeSender()).contains("c@x.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bcc: d@x.example", "Resent-To: D <D@x.example>", "X-Recipients: a@x.example; d@x.example",
        "Subject: for d@x.example."})
    void whom_any_header_shows_was_not_hidden(String header) {
        assertThat(read("To: a@x.example\n" + header + "\n\n").in("c@x.example", List.of("a@x.example", "d@x.example")).bcc()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Other: bd@x.example", "X-Other: d@x.example.org", "X-Other: d@x.example-2.org", "From: d@x.example",
        "Reply-To: d@x.example", "Sender: d@x.example", "Return-Path: <d@x.example>"})
    void whom_no_header_shows_as_a_recipient_was_hidden(String header) {
        assertThat(read("To: a@x.example\n" + header + "\n\n").in("c@x.example", List.of("a@x.example", "d@x.example")).bcc())
            .containsExactly("d@x.example");
    }

    @Test
    void its_bytes_are_those_that_arrived_and_nobody_changes_them() {
        ReceivedMail mail = read("Subject: x\n\nBonjour");
        mail.source()[0] = 'X';
        assertThat(mail.source()).asString(StandardCharsets.US_ASCII).isEqualTo("Subject: x\r\n\r\nBonjour");
        assertThat(mail.sha256()).isEqualTo(Hashes.sha256(mail.source()));
    }

    @Test
    void any_text_is_a_message() {
        assertThat(read("no mail at all").structure()).isEqualTo("text/plain");
        assertThat(read("").headerNames()).isEmpty();
    }

    @Test
    void a_broken_message_makes_the_test_fail() {
        assertThatThrownBy(() -> read("Content-Type: multipart/mixed\n\nno boundary")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_shows_counts_alone() {
        assertThat(read("To: a@x.example\n\nBonjour").in("b@x.example", List.of("a@x.example"))).hasToString(
            "ReceivedMail[envelope=1, parts=1, 26 bytes]");
    }
}
