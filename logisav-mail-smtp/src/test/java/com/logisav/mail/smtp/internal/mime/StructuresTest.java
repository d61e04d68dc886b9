package com.logisav.mail.smtp.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.smtp.internal.mime.Structure.File;
import com.logisav.mail.smtp.internal.mime.Structure.Multipart;
import com.logisav.mail.smtp.internal.mime.Structure.Words;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuresTest {

    private static final Structures STRUCTURES = Structures.create();

    private static String written(Structure structure) {
        if (structure instanceof Multipart multipart) {
            return multipart.subtype() + multipart.parts().stream().map(StructuresTest::written).collect(Collectors.joining(" ", "(", ")"));
        }
        return structure instanceof Words words ? words.type() : "file";
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, 0, 0, text/plain",
        "false, true,  0, 0, text/html",
        "true,  true,  0, 0, alternative(text/plain text/html)",
        "true,  false, 0, 1, mixed(text/plain file)",
        "true,  false, 0, 3, mixed(text/plain file file file)",
        "true,  true,  0, 1, mixed(alternative(text/plain text/html) file)",
        "false, true,  2, 0, related(text/html file file)",
        "true,  true,  1, 0, related(alternative(text/plain text/html) file)",
        "true,  true,  2, 2, mixed(related(alternative(text/plain text/html) file file) file file)"})
    void are_the_least_that_a_mail_needs(boolean text, boolean html, int images, int attached, String expected) {
        assertThat(written(STRUCTURES.of(new Shape(text, html, images, attached)))).isEqualTo(expected);
    }

    @Test
    void are_refused_where_a_message_has_other_parts() throws Exception {
        MimeMultipart mixed = new MimeMultipart();
        mixed.addBodyPart(text("text"));
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setContent(mixed);
        assertThat(Structures.of(new Shape(true, false, 0, 0), message)).isEqualTo(new Multipart("mixed", List.of(Words.TEXT)));

        mixed.addBodyPart(text("an advertisement"));

        for (Shape shape : List.of(new Shape(true, false, 0, 0), new Shape(true, true, 0, 0), new Shape(true, false, 0, 1))) {
            assertThatThrownBy(() -> Structures.of(shape, message)).isInstanceOf(IllegalStateException.class).hasMessageContaining("other parts");
        }
    }

    private static MimeBodyPart text(String words) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words);
        return part;
    }

    @Test
    void are_asked_for_once() {
        Shape shape = new Shape(true, true, 3, 4);

        assertThat(STRUCTURES.of(shape)).isSameAs(STRUCTURES.of(shape));
    }

    @Test
    void are_right_for_more_shapes_than_are_remembered() {
        Structures structures = Structures.create();

        for (int attached = 1; attached <= 300; attached++) {
            Stream<Structure> files = Collections.<Structure>nCopies(attached, File.NEXT).stream();

            assertThat(structures.of(new Shape(true, false, 0, attached)))
                .isEqualTo(new Multipart("mixed", Stream.concat(Stream.of(Words.TEXT), files).toList()));
        }
        assertThat(structures.of(new Shape(true, false, 0, 1))).isEqualTo(new Multipart("mixed", List.of(Words.TEXT, File.NEXT)));
    }
}
