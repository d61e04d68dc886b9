package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.oracle.Mime4jReader;
import com.logisav.mail.smtp.oracle.PythonReader;
import com.logisav.mail.smtp.oracle.Understood;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Parsers that we did not write read in our mails what the model says, and find nothing malformed. */
class MimeRendererOracleTest {

    private final MimeRenderer renderer = MimeRenderer.standard();

    private byte[] render(OutgoingMail mail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.write(mail, out);
        return out.toByteArray();
    }

    @TestFactory
    Stream<DynamicTest> mime4j_in_strict_mode_understands() {
        return MailSamples.all().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () ->
            assertThat(Mime4jReader.read(render(sample.getValue().mail())))
                .isEqualTo(Understood.expected(sample.getValue().mail(), sample.getValue().structure()))));
    }

    @Test
    void python_understands_without_defects() throws Exception {
        Map<String, MailSamples.Sample> samples = MailSamples.all();
        List<byte[]> mails = new ArrayList<>();
        for (MailSamples.Sample sample : samples.values()) {
            mails.add(render(sample.mail()));
        }

        List<List<String>> understood = PythonReader.read(mails, "samples");

        SoftAssertions.assertSoftly(softly -> {
            int i = 0;
            for (Map.Entry<String, MailSamples.Sample> sample : samples.entrySet()) {
                softly.assertThat(understood.get(i++)).as(sample.getKey())
                    .isEqualTo(Understood.expected(sample.getValue().mail(), sample.getValue().structure()));
            }
        });
    }
}
