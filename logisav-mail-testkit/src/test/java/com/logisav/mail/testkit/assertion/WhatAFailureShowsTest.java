package com.logisav.mail.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure is short, however long a mail is, and shows by what texts differ that look alike. */
class WhatAFailureShowsTest extends SendsMails {

    private static SampleMail plain() {
        return SampleMail.about(SampleInvoice.ref("1")).to("a@x.fr").subject("s").text("Bonjour");
    }

    private static String lines(int count, String each) {
        return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining("\n"));
    }

    private static String message(Runnable sentence) {
        Throwable failure = catchThrowable(sentence::run);
        assertThat(failure).isInstanceOf(AssertionError.class);
        return failure.getMessage();
    }

    @Nested
    class Of_a_long_text {

        private static final String LEFT_OUT =
            " left out; all of it is in received(), and in the file that writingTo(..) writes)";

        private SentText text(String text) {
            return sent(plain().text(text)).exactlyOne().text();
        }

        @Test
        void is_what_is_nearest_to_what_was_looked_for() {
            SentText text = text(lines(3000, "ligne %d secret"));
            String shown = IntStream.range(1490, 1510).mapToObj(i -> "  | ligne " + i + " secret\n").collect(Collectors.joining());
            assertThat(message(() -> text.contains("ligne 1500 secrète"))).startsWith("expected text to contain \"ligne 1500 secrète\", "
                + "but it was:\n  …\n" + shown + "  …\n  (2980 of 3000 lines" + LEFT_OUT + "\nsent:\n");
            assertThat(message(() -> text.doesNotContain("ligne 1500 "))).startsWith("expected text not to contain \"ligne 1500 \", "
                + "but it was:\n  …\n" + shown + "  …\n  (2980 of 3000 lines" + LEFT_OUT + "\nsent:\n");
        }

        @Test
        void is_its_beginning_or_its_end_where_that_is_nearest() {
            SentText text = text(lines(30, "ligne %d"));
            assertThat(message(() -> text.contains("xyz"))).startsWith("expected text to contain \"xyz\", but it was:\n"
                + IntStream.range(0, 20).mapToObj(i -> "  | ligne " + i + "\n").collect(Collectors.joining())
                + "  …\n  (10 of 30 lines" + LEFT_OUT + "\n");
            assertThat(message(() -> text.contains("ligne 29."))).startsWith("expected text to contain \"ligne 29.\", but it was:\n  …\n"
                + IntStream.range(10, 30).mapToObj(i -> "  | ligne " + i + "\n").collect(Collectors.joining())
                + "  (10 of 30 lines" + LEFT_OUT + "\n");
        }

        @Test
        void is_all_of_it_where_it_is_not_long() {
            assertThat(message(() -> text(lines(20, "ligne %d")).contains("xyz"))).contains("  | ligne 19\nsent:\n")
                .doesNotContain("left out");
            String line = "x".repeat(2000);
            assertThat(message(() -> text(line).contains("xyz"))).contains("  | " + line + "\nsent:\n").doesNotContain("left out");
        }

        @Test
        void is_part_of_a_long_line() {
            String line = "a".repeat(5000) + " Net à payer " + "b".repeat(5000);
            assertThat(message(() -> text(line).contains("Net a payer")))
                .startsWith("expected text to contain \"Net a payer\", but it was:\n"
                + "  | …" + "a".repeat(660) + " Net à payer " + "b".repeat(1327) + "…\n  (8013 characters" + LEFT_OUT + "\nsent:\n");
            String first = "c".repeat(200) + "\n" + "ligne\n".repeat(30) + "fin";
            assertThat(message(() -> text(first).contains("xyz")))
                .startsWith("expected text to contain \"xyz\", but it was:\n  | " + "c".repeat(160) + "…\n  | ligne\n")
                .contains("  …\n  (12 of 32 lines and 40 characters" + LEFT_OUT + "\nsent:\n");
        }

        @Test
        void never_cuts_a_character_in_two() {
            String line = "\ud83d\ude00".repeat(3000);
            assertThat(message(() -> text("x" + line).contains("xyz"))).contains("  | x" + line.substring(0, 1998) + "…\n");
            assertThat(message(() -> text(line + "Net" + line).contains("Net ")))
                .contains("  | …\ud83d\ude00", "\ud83d\ude00Net\ud83d\ude00",
                "\ud83d\ude00…\n");
        }

        @Test
        void is_where_it_begins_to_be_another_one() {
            String given = lines(100, "ligne %d");
            SentText text = text(given.replace("ligne 50", "ligne 50 bis"));
            String before = IntStream.range(40, 50).mapToObj(i -> "  | ligne " + i + "\n").collect(Collectors.joining());
            String after = IntStream.range(51, 60).mapToObj(i -> "  | ligne " + i + "\n").collect(Collectors.joining());
            assertThat(message(() -> text.is(given))).startsWith("expected text to be\n  …\n" + before + "  | ligne 50\n" + after
                + "  …\n  (80 of 100 lines" + LEFT_OUT + "\nbut it was:\n  …\n" + before + "  | ligne 50 bis\n" + after
                + "  …\n  (80 of 100 lines" + LEFT_OUT + "\nsent:\n");
        }

        static Stream<Consumer<SentMail>> sentences() {
            String many = lines(3000, "mot %d");
            return Stream.of(one -> one.text().contains("absent"), one -> one.text().doesNotContain("mot"), one -> one.text().is("absent"),
                one -> one.text().contains(many + "absent"), one -> one.text().doesNotContain(many), one -> one.subject(many),
                one -> one.subjectContains(many), one -> one.header("X", many), one -> one.named("a@x.fr", many), SentMail::noHtml,
                one -> one.html().contains("absent"), one -> one.html().doesNotContain("mot"), one -> one.html().shows("absent"),
                one -> one.html().is(many), one -> one.html().linksTo("https://x.fr/" + "absent".repeat(1000)),
                one -> one.attachment("long.csv").text().contains("absent"), one -> one.attachment(many), one -> one.attachments(many),
                one -> one.docx("long.docx").containsText("absent"), one -> one.docx("long.docx").doesNotContainText("mot"),
                one -> one.pdf("long.pdf").containsText("absent"), one -> one.pdf("long.pdf").doesNotContainText("mot"),
                one -> one.to(many(300, "to")), SentMail::cc, SentMail::bcc, one -> one.takenFor("absent@x.fr"),
                one -> one.notTakenFor("cc7@x.fr"), one -> one.envelope("cc7@x.fr"));
        }

        private static String[] many(int count, String name) {
            return IntStream.range(0, count).mapToObj(i -> name + i + "@x.fr").toArray(String[]::new);
        }

        private static final SampleMail LONG = longMail();

        private static SampleMail longMail() {
            String words = lines(3000, "mot %d");
            SampleMail mail = plain().subject("Votre facture ".repeat(70)).text(words)
                .html(IntStream.range(0, 500).mapToObj(i -> "<p>mot <a href=\"https://x.fr/" + i
                    + "\">x</a></p>\n").collect(Collectors.joining()))
                .attach("long.csv", "text/csv", words.getBytes(StandardCharsets.UTF_8))
                .attach("long.docx", WORD, SampleFiles.docx(words.split("\n")))
                .attach("long.pdf", "application/pdf", SampleFiles.pdf(words));
            for (int i = 0; i < 100; i++) {
                mail = mail.cc("cc" + i + "@x.fr").bcc("bcc" + i + "@x.fr").attach("f" + i + ".csv", "text/csv", new byte[1]);
            }
            return mail;
        }

        @ParameterizedTest
        @MethodSource("sentences")
        void makes_no_sentence_long(Consumer<SentMail> sentence) {
            SentMails all = sent(LONG);
            assertThat(message(() -> sentence.accept(all.exactlyOne()))).hasSizeLessThan(12_000);
            assertThat(message(() -> all.one(sentence))).hasSizeLessThan(6_000);
        }
    }

    @Nested
    class Of_a_long_list {

        private SentMail to(int count) {
            SampleMail mail = SampleMail.about(SampleInvoice.ref("1")).subject("s");
            for (int i = 1; i <= count; i++) {
                mail = mail.to("p" + i + "@x.fr");
            }
            return sent(mail).exactlyOne();
        }

        private static String[] expected(int count) {
            return IntStream.rangeClosed(1, count).mapToObj(i -> "p" + i + "@x.fr").toArray(String[]::new);
        }

        @Test
        void is_where_it_begins_to_be_another_one() {
            String[] expected = expected(30);
            expected[20] = "q@x.fr";
            assertThat(message(() -> to(30).to(expected))).startsWith("expected To to be [18 others, p19@x.fr, p20@x.fr, q@x.fr, p22@x.fr, "
                + "p23@x.fr, p24@x.fr, p25@x.fr, p26@x.fr, p27@x.fr, p28@x.fr, p29@x.fr, p30@x.fr], but it was [18 others, p19@x.fr, "
                + "p20@x.fr, p21@x.fr, p22@x.fr, p23@x.fr, p24@x.fr, p25@x.fr, p26@x.fr, p27@x.fr, p28@x.fr, p29@x.fr, p30@x.fr]\n");
            assertThat(message(() -> to(13).to("q@x.fr"))).startsWith("expected To to be [q@x.fr], but it was [p1@x.fr, p2@x.fr, p3@x.fr, "
                + "p4@x.fr, p5@x.fr, p6@x.fr, p7@x.fr, p8@x.fr, p9@x.fr, p10@x.fr, p11@x.fr, p12@x.fr and 1 more]\n");
        }

        @Test
        void is_around_what_is_nearest() {
            assertThat(message(() -> to(40).takenFor("p33@y.fr")))
                .startsWith("expected to be taken for p33@y.fr, but it was for [28 others, "

                    + "p29@x.fr, p30@x.fr, p31@x.fr, p32@x.fr, p33@x.fr, p34@x.fr, p35@x.fr, p36@x.fr, p37@x.fr, p38@x.fr, "
                    + "p39@x.fr, p40@x.fr]\n");
        }

        @Test
        void is_all_of_it_where_it_is_not_long() {
            assertThat(message(() -> to(12).to())).contains("p1@x.fr, ", ", p12@x.fr]").doesNotContain("more]", "others");
        }
    }

    @Test
    void of_a_long_value_is_where_it_begins_to_be_another_one() {
        String subject = "x".repeat(300) + "Facture" + "y".repeat(300);
        SentMail one = sent(plain().subject(subject)).exactlyOne();
        assertThat(message(() -> one.subject("x".repeat(300) + "Avoir")))
            .startsWith("expected subject to be \"…" + "x".repeat(195) + "Avoir\" "
            + "(305 characters), but it was \"…" + "x".repeat(66) + "Facture" + "y".repeat(127) + "…\" (607 characters)\n");
        assertThat(message(() -> one.subjectContains("z".repeat(201)))).startsWith("expected subject to contain \"" + "z".repeat(200)
            + "…\" (201 characters), but it was \"" + "x".repeat(200) + "…\" (607 characters)\n");
    }

    @Nested
    class Of_many_mails {

        private SentMails many(int count) {
            return sent(IntStream.rangeClosed(1, count).mapToObj(i -> plain().subject("Facture " + i)).toArray(SampleMail[]::new));
        }

        @Test
        void is_the_first_ones_and_how_many_more_there_are() {
            assertThat(message(() -> many(200).nothing())).startsWith("expected no mail to be sent, but 200 mails were\nsent:\n")
                .endsWith("\n  20  invoice#1  a@x.fr  Facture 20\n  and 180 more").hasLineCount(24);
            assertThat(message(() -> many(20).nothing())).endsWith("\n  20  invoice#1  a@x.fr  Facture 20");
        }

        @Test
        void is_the_one_that_the_failure_is_about_too() {
            assertThat(message(() -> many(200).mail(150).subject("Avoir")))
                .contains("\n  20   invoice#1  a@x.fr  Facture 20\n  150  invoice#1  a@x.fr  Facture 150\n  and 179 more\n"
                    + "besides, mail 150 has:");
            assertThat(message(() -> many(200).one(each -> each.to("a@x.fr").subject("Avoir"))))
                .contains("Facture 20\n  and 180 more");
        }

        @Test
        void is_the_numbers_of_the_first_ones() {
            assertThat(message(() -> many(200).all(each -> each.subject("Avoir"))))
                .startsWith("expected all sentences to hold for each mail, "
                + "but they do not for mails 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 188 more\n");
            assertThat(message(() -> many(12).one(each -> each.to("a@x.fr")))).startsWith("expected one mail for which all sentences hold, "
                + "but there are mails 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12:\n");
        }
    }

    @Nested
    class Of_texts_that_look_alike {

        private static final String ALIKE = "\nthey look alike: where ";

        @Test
        void is_nothing_where_an_accent_is_written_in_two_ways_since_they_are_the_same() {
            SampleMail mail = plain().subject("Fe\u0301vrier").text("Fe\u0301vrier").html("<p>Fe\u0301vrier</p>")
                .attach("Fe\u0301vrier.docx", WORD, SampleFiles.docx("Fe\u0301vrier"));
            SentMail one = sent(mail).exactlyOne();
            one.subject("F\u00e9vrier").subjectContains("F\u00e9v").header("Subject", "F\u00e9vrier").text().is("F\u00e9vrier")
                .contains("F\u00e9v").and().html().shows("F\u00e9vrier").and().attachments("F\u00e9vrier.docx")
                .docx("F\u00e9vrier.docx").containsText("F\u00e9vrier");
            assertThat(one.received().attachment("F\u00e9vrier.docx")).isPresent();
            sent(plain().subject("F\u00e9vrier").text("F\u00e9vrier")).exactlyOne().subject("Fe\u0301vrier").text().contains("Fe\u0301v");
        }

        @Test
        void is_the_first_character_that_differs() {
            SentMail one = sent(plain().subject("Fact\u200bure")).exactlyOne();
            assertThat(message(() -> one.subject("Facture"))).startsWith("expected subject to be \"Facture\", but it was \"Fact\u200bure\""
                + ALIKE + "U+0075 LATIN SMALL LETTER U was expected, there is U+200B ZERO WIDTH SPACE\nsent:\n");
            assertThat(message(() -> one.subject("Fact\u00adure"))).contains(
                ALIKE + "U+00AD SOFT HYPHEN was expected, there is U+200B ZERO WIDTH SPACE\n");
            assertThat(message(() -> one.subjectContains("Facture"))).startsWith("expected subject to contain \"Facture\", but it was "
                + "\"Fact\u200bure\"" + ALIKE + "U+0075 LATIN SMALL LETTER U was expected, there is U+200B ZERO WIDTH SPACE\n");
            assertThat(message(() -> sent(plain().subject("n\u00ba 1")).exactlyOne().subject("n° 1")))
                .contains(ALIKE + "U+00B0 DEGREE SIGN was expected, there is U+00BA MASCULINE ORDINAL INDICATOR\n");
        }

        @Test
        void is_where_one_of_them_ends() {
            assertThat(message(() -> sent(plain().subject("Facture\u200b")).exactlyOne().subject("Facture")))
                .contains(ALIKE + "the end was expected, there is U+200B ZERO WIDTH SPACE\n");
            assertThat(message(() -> sent(plain().subject("Facture")).exactlyOne().subject("Facture\u200b")))
                .contains(ALIKE + "U+200B ZERO WIDTH SPACE was expected, there is the end\n");
            assertThat(message(() -> sent(plain().subject("Facture")).exactlyOne().subjectContains("\u200bFacture")))
                .contains(ALIKE + "U+200B ZERO WIDTH SPACE was expected, there is U+0046 LATIN CAPITAL LETTER F\n");
        }

        @Test
        void is_told_of_bodies_and_files() {
            String there = "Dès réception, l\u2019envoi";
            SentMail one = sent(plain().text(there).html("<p>" + there + "</p>").attach("f.docx", WORD, SampleFiles.docx(there))
                .attach("l\u2019envoi.csv", "text/csv", new byte[1])).exactlyOne();
            String hint = ALIKE + "U+0027 APOSTROPHE was expected, there is U+2019 RIGHT SINGLE QUOTATION MARK\n";
            assertThat(message(() -> one.text().contains("l'envoi")))
                .startsWith("expected text to contain \"l'envoi\", but it was:\n  | " + there
                + hint);
            assertThat(message(() -> one.text().is("Dès réception, l'envoi"))).contains("but it was:\n  | " + there + hint);
            assertThat(message(() -> one.html().shows("l'envoi"))).contains(there + hint);
            assertThat(message(() -> one.docx("f.docx").containsText("l'envoi"))).contains(there + hint);
            assertThat(message(() -> one.attachment("l'envoi.csv")))
                .startsWith("expected an attachment \"l'envoi.csv\", but there are [f.docx, "
                + "l\u2019envoi.csv]" + hint);
            assertThat(message(() -> one.attachments("f.docx", "l'envoi.csv")))
                .startsWith("expected attachments to be [f.docx, l'envoi.csv], "
                + "but it was [f.docx, l\u2019envoi.csv]" + hint);
            SentMail pdf = sent(plain().attach("f.pdf", "application/pdf", SampleFiles.pdf("1\u20132 ans"))).exactlyOne();
            assertThat(message(() -> pdf.pdf("f.pdf").containsText("1-2 ans")))
                .contains(ALIKE + "U+002D HYPHEN-MINUS was expected, there is U+2013 EN DASH\n");
        }

        @Test
        void is_told_of_words_apart_by_other_spaces() {
            assertThat(message(() -> sent(plain().subject("x  y")).exactlyOne().subject("x y")))
                .contains(ALIKE + "U+0079 LATIN SMALL LETTER Y was expected, there is U+0020 SPACE\n");
            assertThat(message(() -> sent(plain().text("Net\nà payer")).exactlyOne().text().contains("Net à payer")))
                .contains(ALIKE + "U+0020 SPACE was expected, there is U+000A LINE FEED (LF)\n");
        }

        @Test
        void is_told_of_names_and_records() {
            SentMail one = sent(SampleMail.about(SampleInvoice.ref("F\u20111")).to("a@x.fr")).exactlyOne();
            assertThat(message(() -> one.about(SampleInvoice.ref("F-1"))))
                .contains(ALIKE + "U+002D HYPHEN-MINUS was expected, there is U+2011 NON-BREAKING HYPHEN\n");
            assertThat(message(() -> one.named("contact@chauffage-durand.example", "Chauffage Dur\u0430nd")))
                .contains(ALIKE + "U+0430 CYRILLIC SMALL LETTER A was expected, there is U+0061 LATIN SMALL LETTER A\n");
        }

        @Test
        void is_not_told_of_texts_that_do_not_look_alike() {
            SentMail one = sent(plain().subject("Facture").text("Bonjour\u200b Anne")).exactlyOne();
            assertThat(message(() -> one.subject("facture"))).doesNotContain("look alike");
            assertThat(message(() -> one.text().contains("Anna"))).doesNotContain("look alike");
            assertThat(message(() -> one.text().contains("\u200b\u200b"))).doesNotContain("look alike");
        }
    }

    @Nested
    class Of_two_files_of_one_name {

        private static final String TWO = "expected one attachment \"f.csv\", but there are 2 of this name; "
            + "received().attachments() has each of them";

        private final SampleMail two = plain().attach("f.csv", "text/csv", new byte[1]).attach("f.csv", "text/csv", new byte[2]);

        @Test
        void is_that_there_are_two() {
            SentMails all = sent(two);
            assertThat(message(() -> all.exactlyOne().attachment("f.csv"))).startsWith(TWO + "\nsent:\n");
            assertThat(message(() -> all.exactlyOne().pdf("f.csv"))).startsWith(TWO + "\nsent:\n");
            assertThat(message(() -> all.exactlyOne().docx("f.csv"))).startsWith(TWO + "\nsent:\n");
            assertThat(message(() -> all.one(each -> each.attachment("f.csv").bytes(new byte[1])))).contains("fails  " + TWO);
            assertThat(all.exactlyOne().attachments("f.csv", "f.csv").received().attachment("f.csv").orElseThrow().length()).isEqualTo(1);
        }

        @Test
        void is_nothing_where_one_of_them_has_just_this_name() {
            String part = "--m\r\nContent-Disposition: attachment; filename*=UTF-8''%s\r\nContent-Type: text/csv\r\n\r\n%s\r\n";
            ReceivedMail accents = ReceivedMail.of(("Content-Type: multipart/mixed; boundary=m\r\n\r\n"
                + part.formatted("Fe%CC%81v.csv", "1") + part.formatted("F%C3%A9v.csv", "2") + "--m--\r\n").getBytes(StandardCharsets.US_ASCII));
            SentMails.of(List.of(accents)).exactlyOne().attachment("F\u00e9v.csv").text().is("2").and()
                .attachment("Fe\u0301v.csv").text().is("1");
            assertThat(accents.attachment("Fe\u0301v.csv").orElseThrow().text()).isEqualTo("1");
        }

        @Test
        void is_nothing_where_the_only_one_is_written_otherwise() {
            ReceivedMail accent = ReceivedMail.of("Content-Disposition: attachment; filename*=UTF-8''Fe%CC%81v.csv\r\n\r\nx"
                .getBytes(StandardCharsets.US_ASCII));
            SentMails.of(List.of(accent)).exactlyOne().attachments("F\u00e9v.csv").attachment("F\u00e9v.csv").text().is("x");
            assertThat(accent.attachment("F\u00e9v.csv")).isPresent();
        }

        @Test
        void is_nothing_where_one_of_them_has_no_name() {
            ReceivedMail unnamed = ReceivedMail.of("Content-Disposition: attachment\r\nContent-Type: text/csv\r\n\r\nx"
                .getBytes(StandardCharsets.US_ASCII));
            SentMails.of(List.of(unnamed)).exactlyOne().attachments("").attachment("").text().is("x");
        }
    }
}
