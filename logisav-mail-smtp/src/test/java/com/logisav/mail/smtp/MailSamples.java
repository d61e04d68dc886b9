package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;

import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.OutgoingMail;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Mails of every shape and with everything that has broken a mail before, each with the structure that it must have. */
final class MailSamples {

    static final byte[] PDF = bytes(5000);
    static final byte[] IMAGE = bytes(77);

    private static final Map<String, Sample> ALL = create();

    record Sample(OutgoingMail mail, String structure) {}

    private MailSamples() {}

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static Map<String, Sample> all() {
        return ALL;
    }

    /** New ones, equal to the others. */
    static Map<String, Sample> create() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        structures(samples);
        names(samples);
        subjects(samples);
        words(samples);
        parties(samples);
        return samples;
    }

    private static void structures(Map<String, Sample> samples) {
        put(samples, "text", aMail(), "text/plain");
        put(samples, "text and html", aMail().html("<p>Bonjour</p>"), "alternative(text/plain, text/html)");
        put(samples, "html without text", aMail().text("").html("<p>Bonjour</p>"), "text/html");
        put(samples, "text and file", aMail().attach("f.pdf", "application/pdf", PDF), "mixed(text/plain, application/pdf)");
        put(samples, "text, html and files",
            aMail().html("<p>a</p>").attach("a.pdf", "application/pdf", PDF).attach("b.pdf", "application/pdf", bytes(57)),
            "mixed(alternative(text/plain, text/html), application/pdf, application/pdf)");
        put(samples, "text, html and image", aMail().html("<img src=\"cid:l1@example.fr\">").image("l1@example.fr", "logo.png", IMAGE),
            "related(alternative(text/plain, text/html), image/png)");
        put(samples, "html and image", aMail().text("").html("<img src=\"cid:l1\">").image("l1", "logo.png", IMAGE),
            "related(text/html, image/png)");
        put(samples, "everything",
            aMail().html("<img src=\"cid:l1\"><img src='cid:l2'>").image("l1", "logo.png", IMAGE).image("l2", "été.png", bytes(1))
                .attach("f.pdf", "application/pdf", PDF),
            "mixed(related(alternative(text/plain, text/html), image/png, image/png), application/pdf)");
        put(samples, "empty", aMail().text("").subject(""), "text/plain");
        put(samples, "empty file", aMail().attach("vide.txt", "text/plain", new byte[0]), "mixed(text/plain, text/plain)");
    }

    private static void names(Map<String, Sample> samples) {
        String[] names = {"Facture été.pdf", "Relevé « n° 12 » – août.pdf", "報告書.pdf", "🧾 reçu 🧾.pdf", "it's 100% done; a=b, (c).pdf",
            "=?UTF-8?Q?x?=.pdf", "%0A.pdf", "l'acces d'en haut.pdf", "a+b.été", "é".repeat(300) + ".pdf", "a".repeat(300) + ".pdf",
            "🎉".repeat(300) + ".pdf", "un deux".repeat(30)};
        for (String name : names) {
            put(samples, "file " + name, aMail().attach(name, "application/pdf", PDF), "mixed(text/plain, application/pdf)");
        }
    }

    private static void subjects(Map<String, Sample> samples) {
        String[] subjects = {"Invoice 42", "Votre facture n° 42 d’un montant de 1 234,50 €", "=?UTF-8?Q?=42cc?=", "%0A%0DBcc: x@y.fr",
            "🎉".repeat(200), "mot ".repeat(100).strip(), "a".repeat(3000), "  deux  espaces  ", "Re: \"guillemets\" \\ et (parenthèses)",
            "e\u0301".repeat(60), "a?=", "x".repeat(60) + " " + "y".repeat(60), "Ünïcödé ".repeat(40).strip()};
        for (String subject : subjects) {
            put(samples, "subject " + subject, aMail().subject(subject), "text/plain");
        }
    }

    private static void words(Map<String, Sample> samples) {
        String[] texts = {"a\r\nb\nc\rd", "ligne\n\n", ".\n..\n.fin", "From here\nFrom there", "F\nFr", "espace \ntab\t\nfin ",
            "é".repeat(1000), "x".repeat(5000), "=20 =\n=3D", "日本語".repeat(500), "--=_mixed_\n--", "\u0000\u0001\u0007\u001b\u007f",
            "🎉", "a".repeat(75) + " ", "a".repeat(76), "a".repeat(77), "é".repeat(25) + "\n" + "é".repeat(26)};
        for (String text : texts) {
            put(samples, "text " + text, aMail().text(text).html("<p>" + text + "</p>"), "alternative(text/plain, text/html)");
        }
    }

    private static void parties(Map<String, Sample> samples) {
        String[] names = {"Marie Dupont", "Dupont, Marie", "Société « Été »", "=?UTF-8?Q?x?=", "a\"b\\c", "株式会社", "🎉".repeat(100),
            "O'Brien (SAV)", "x".repeat(120), "Jean-François d’Église & fils", "M. Martin", "%0A", "é", "un é deux"};
        for (String name : names) {
            put(samples, "name " + name, aMail().from("anne@example.fr", name).recipient(RecipientRole.TO, "marie@client.fr", name)
                .recipient(RecipientRole.CC, "paul@client.fr", name).replyTo("sav@example.fr", name), "text/plain");
        }
        MailBuilder many = aMail();
        for (int i = 0; i < 100; i++) {
            String name = new String[] {"Société n° " + i, "Client " + i, ""}[i % 3];
            many.recipient(RecipientRole.TO, "client" + i + "@example.fr", name);
        }
        put(samples, "100 recipients", many, "text/plain");
        put(samples, "IDN", aMail().from("a@société.fr", "A").to("jean@café.fr").cc("x@bücher.example"), "text/plain");
        put(samples, "odd local parts", aMail().to("a%0Ab@client.fr", "o'x+y=z@client.fr", "!#$%&'*/?^_`{|}~@client.fr"), "text/plain");
        put(samples, "only bcc", aMail().bcc("secret@example.fr"), "text/plain");
        put(samples, "only cc", aMail().cc("paul@client.fr"), "text/plain");
        put(samples, "long address", aMail().to("x".repeat(64) + "@" + "d".repeat(60) + "." + "e".repeat(60) + ".example.fr"),
            "text/plain");
        put(samples, "UTC", aMail().date(ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC)).locale(Locale.ROOT), "text/plain");
    }

    private static void put(Map<String, Sample> samples, String name, MailBuilder mail, String structure) {
        samples.put(name, new Sample(mail.build(), structure));
    }
}
