package com.logisav.mail.specification.eml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.logisav.mail.smtp.MimeRenderer;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the proof of all other mails can fail: planted defects turn both readers red. */
class EmlProofTest {

    private static final SampleMail GOOD = SampleMail.create().subject("Été : l’« œuvre » 🎉").html("<p>Voilà</p>")
        .cc("chef@client.example").bcc("archive@client.example").attach("Plan détaillé.pdf", "application/pdf", SampleFiles.pdf("Plan"));

    @TempDir
    private Path directory;

    private static byte[] bytes(SampleMail mail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeRenderer.standard().write(mail.build(), out);
        return out.toByteArray();
    }

    private static byte[] damaged(String part, String by) throws IOException {
        String good = new String(bytes(GOOD), StandardCharsets.US_ASCII);
        assertThat(good).contains(part);
        return good.replaceFirst(Pattern.quote(part), by).getBytes(StandardCharsets.US_ASCII);
    }

    private static MailModel expected() {
        return MailModel.of(GOOD.manifest());
    }

    @Nested
    class Mime4j {

        @Test
        void reads_what_the_manifest_says() throws IOException {
            assertThat(StrictReader.read(bytes(GOOD))).isEqualTo(expected());
        }

        @Test
        void sees_another_subject() throws IOException {
            assertThat(StrictReader.read(damaged("Subject: ", "Subject: Re: "))).isNotEqualTo(expected());
        }

        @Test
        void sees_a_file_of_other_bytes() throws IOException {
            assertThat(StrictReader.read(damaged("JVBERi0x", "JVBERi0y"))).isNotEqualTo(expected());
        }

        @Test
        void refuses_a_header_that_is_none() throws IOException {
            byte[] eml = damaged("MIME-Version: 1.0", "MIME-Version 1.0");

            assertThatThrownBy(() -> StrictReader.read(eml)).isInstanceOf(IOException.class);
        }

        @Test
        void refuses_a_Bcc() throws IOException {
            byte[] eml = damaged("MIME-Version", "Bcc: archive@client.example\r\nMIME-Version");

            assertThatThrownBy(() -> StrictReader.read(eml)).hasMessageContaining("Bcc");
        }
    }

    @Nested
    class Python {

        private String problems(byte[] eml) throws IOException {
            PythonEmail python = PythonEmail.onThePath();
            assumeTrue(python.isThere(), "python3 is not here");
            EmlDirectory mails = new EmlDirectory(directory);
            mails.write("mail", eml, expected());
            return python.problemsOf(mails);
        }

        @Test
        void reads_what_the_manifest_says() throws IOException {
            assertThat(problems(bytes(GOOD))).isEmpty();
        }

        @Test
        void sees_another_subject_and_names_the_mail() throws IOException {
            assertThat(problems(damaged("Subject: ", "Subject: Re: "))).contains("mail.eml: subject is");
        }

        @Test
        void sees_a_file_of_other_bytes() throws IOException {
            assertThat(problems(damaged("JVBERi0x", "JVBERi0y"))).contains("files is");
        }

        @Test
        void sees_a_defect() throws IOException {
            assertThat(problems(damaged("; boundary=", "; border="))).contains("Defect");
        }

        @Test
        void is_not_there_under_a_name_that_no_program_has() {
            assertThat(new PythonEmail("no-such-python").isThere()).isFalse();
        }
    }
}
