package com.logisav.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.InvalidAddressException;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.attachment.FileName;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No address, display name or file name ever holds what could end a header, turn a line round, or separate lines. */
class InjectionFuzzTest {

    @Property
    void no_address_can_inject(@ForAll("texts") String before, @ForAll("texts") String after) {
        for (String text : new String[] {before + "@" + after, before + "a@client.fr" + after, "a" + before + "@client" + after + ".fr"}) {
            parsed(text).ifPresent(InjectionFuzzTest::assertHarmless);
        }
    }

    @Property
    void no_A_label_can_inject(@ForAll("hostile") String text) {
        try {
            parsed("a@" + IDN.toASCII("x" + text + "y", IDN.ALLOW_UNASSIGNED) + ".fr").ifPresent(InjectionFuzzTest::assertHarmless);
        } catch (IllegalArgumentException e) {
            assertThat(text).isNotEmpty();
        }
    }

    @Property
    void an_address_reads_back_as_itself(@ForAll("texts") String local, @ForAll("texts") String domain) {
        parsed("a" + local + "@" + domain + "x.fr").ifPresent(address -> {
            assertThat(EmailAddress.of(address.wire())).isEqualTo(address);
            assertThat(EmailAddress.of(address.readable())).isEqualTo(address);
        });
    }

    @Property
    void no_display_name_can_inject(@ForAll("texts") String text) {
        Mailbox mailbox = Mailbox.of("a@client.fr").named(text);

        mailbox.name().ifPresent(name -> {
            assertNoControl(name);
            assertThat(name).doesNotContain("@", "<", ">", "\uFF20").isNotBlank();
            assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(120);
            assertThat(mailbox.named(name)).isEqualTo(mailbox);
        });
    }

    @Property
    void no_file_name_can_inject_or_leave_its_directory(@ForAll("texts") String text) {
        FileName name = FileName.of(text);

        assertNoControl(name.text());
        assertThat(name.text()).isNotBlank().doesNotContain("/", "\\", ":", "\"", "<", ">", "|", "?", "*").doesNotStartWith(".")
            .doesNotEndWith(".").isEqualTo(name.text().strip());
        assertThat(name.text().codePointCount(0, name.text().length())).isLessThanOrEqualTo(180);
        assertThat(Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(FileName.of(name.text())).isEqualTo(name);
    }

    @Property
    void a_numbered_file_name_is_another_one(@ForAll("texts") String text) {
        FileName name = FileName.of(text);

        assertThat(name.numbered(2)).isNotEqualTo(name);
        assertThat(name.numbered(3)).isNotEqualTo(name.numbered(2));
    }

    @Example
    void every_single_character_is_tried_in_every_place() {
        Mailbox mailbox = Mailbox.of("a@client.fr");

        assertThat(IntStream.rangeClosed(0, 0xFFFF).mapToObj(Character::toString).filter(text ->
            Stream.of(address("a" + text + "b@client.fr"), address("a@cli" + text + "ent.fr"), mailbox.named("x" + text + "y").name().orElse(""),
                FileName.of("x" + text + "y.pdf").text()).anyMatch(InjectionFuzzTest::holdsHostile))).isEmpty();
    }

    /** As it is shown; empty where it is none. */
    private static String address(String text) {
        try {
            return EmailAddress.of(text).readable();
        } catch (InvalidAddressException e) {
            return "";
        }
    }

    private static Optional<EmailAddress> parsed(String text) {
        return EmailAddress.problemOf(text).isPresent() ? Optional.empty() : Optional.of(EmailAddress.of(text));
    }

    private static void assertHarmless(EmailAddress address) {
        assertThat(address.wire()).matches("[!-~]+");
        assertThat(address.wire().indexOf('@')).isEqualTo(address.wire().lastIndexOf('@'));
        assertThat(address.wire()).doesNotContain("<", ">", ",", ";", ":", "\"", "(", ")", "[", "]", "\\");
        assertNoControl(address.readable());
    }

    private static void assertNoControl(String text) {
        assertThat(holdsHostile(text)).as(text).isFalse();
    }

    /** The joiner is no such character in a name: emoji are made with it. */
    private static boolean holdsHostile(String text) {
        return text.codePoints().anyMatch(c -> c != 0x200D && isHostile(c));
    }

    private static boolean isHostile(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of("\r\n", "\n", "\u0000", "\u0085", "\u2028", "\u2029", "\u202E", "\u202A", "\u2066", "\u2069", "\u200E", "\u061C",
            "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\u034F", "\u180E", "\uFFF9", "\uD800", "\uDC00", "\u760D\u760A",
            "\uFF20", "\uFF1C", "\uFF0E", "\u3002", "\uFF61", "\uE000", "\uDB40\uDC41", "ß", "ς", "İ", "ﬁ", "％", "é", "e\u0301", "漢", "😀");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> plain = Arbitraries.of("a", "b.c", ".", "..", "@", "<", ">", " ", "\t", ",", ";", ":", "\"", "\\", "/", "(", "x--y", "xn--",
            "xn--caf-dma", "-", "con", ".pdf", "Bcc: x@y.fr", "%0A", "=?utf-8?q?=0A?=", "a".repeat(70), "é".repeat(100));
        return Arbitraries.oneOf(hostile(), plain, Arbitraries.strings().ofMaxLength(4)).list().ofMaxSize(8).map(all -> String.join("", all));
    }
}
