package com.logisav.mail.smtp;

import static com.logisav.mail.smtp.MailBuilder.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.oracle.Mime4jReader;
import com.logisav.mail.smtp.oracle.PythonReader;
import com.logisav.mail.smtp.oracle.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever stands in a subject, a name, an address or a file name stays there: the headers that are read are those of the model. */
class HeaderInjectionFuzzTest {

    private static final int FOR_PYTHON = 200;

    record Words(String subject, String name, String localPart, String file) {

        OutgoingMail mail() {
            return aMail().subject(subject).from("anne@example.fr", name).replyTo("sav@example.fr", name)
                .recipient(RecipientRole.TO, localPart + "@client.fr", name).recipient(RecipientRole.CC, "paul@client.fr", name)
                .bcc("secret@example.fr").text("Objet : " + subject).html("<p>" + name + "</p>")
                .attach(file, "application/pdf", MailSamples.IMAGE).image("logo@example.fr", file, MailSamples.IMAGE).build();
        }

        /** What the model says, but for the one rule that the subject is a line. */
        List<String> expected() {
            OutgoingMail mail = mail();
            List<String> expected = Understood.expected(mail,
                "mixed(related(alternative(text/plain, text/html), image/png), application/pdf)");
            expected.set(3, "subject: " + Understood.quotedLine(mail.manifest().subject()));
            return expected;
        }
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of("\r\nBcc: x@evil.fr", "\nX: y", "\r", "\u0085Bcc: a@b.fr", "\u2028", "\u2029", "%0A%0D",
            "\0", "=?UTF-8?Q?=0ABcc:_x?=", "\"", "\\", "\\\"", "<x@evil.fr>", ",", ";", ":", "(", ")", "=?", "?=", "\t", " ", "  ", "é",
            "ŒÆß", "日本", "🎉", "👩‍👩‍👧", "e\u0301", "\u202e", "\uFEFF", "\r\n\r\n--=_mixed", "''%0d", "UTF-8''", "\u760d\u760a", "\udc00",
            "\ud800", "\u007f", "\u001b[0m", "'", "*0*=", "a".repeat(80));
        Arbitrary<String> control = Arbitraries.integers().between(0, 0x9F).map(Character::toString);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> letters = Arbitraries.strings().alpha().ofMaxLength(20);
        Arbitrary<String> mixed =
            Arbitraries.oneOf(hostile, control, any, letters).list().ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<String> longer =
            Arbitraries.oneOf(hostile, letters, Arbitraries.of("é", "🎉", "a ")).map(part -> (part + "x").repeat(300).substring(0, 300));
        return Arbitraries.frequencyOf(Tuple.of(9, mixed), Tuple.of(1, longer));
    }

    @Provide
    static Arbitrary<Words> words() {
        Arbitrary<String> localParts = Arbitraries.strings().withChars("abcXYZ019!#$%&'*+/=?^_`{|}~-").ofMinLength(1).ofMaxLength(64);
        return Combinators.combine(texts(), texts(), localParts, texts()).as(Words::new);
    }

    @Property(tries = 500)
    void mime4j_reads_exactly_the_model(@ForAll("words") Words words) throws Exception {
        assertThat(Mime4jReader.read(Rendering.bytes(words.mail()))).isEqualTo(words.expected());
    }

    @Example
    void python_reads_exactly_the_model() throws Exception {
        List<Words> all = words().generator(1000, true).stream(new Random(20261124)).limit(FOR_PYTHON).map(each -> each.value()).toList();
        List<byte[]> mails = new ArrayList<>();
        all.forEach(words -> mails.add(Rendering.bytes(words.mail())));

        List<List<String>> understood = PythonReader.read(mails, "random");

        for (int i = 0; i < all.size(); i++) {
            assertThat(understood.get(i)).isEqualTo(all.get(i).expected());
        }
    }
}
