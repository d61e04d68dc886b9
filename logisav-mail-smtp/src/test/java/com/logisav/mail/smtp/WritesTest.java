package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.RecordRelay;
import com.logisav.mail.smtp.server.TestTls;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said together is written together, in one piece, so that no piece waits for the acknowledgement of another. */
class WritesTest extends ScriptedDelivery {

    static Stream<Arguments> mails() {
        return Stream.of(Arguments.of("MAIL with RCPT with DATA; the mail", true, toOne(), 2),
            Arguments.of("MAIL with three RCPT; DATA; the mail", true, toThree(), 3),
            Arguments.of("MAIL; RCPT; DATA; the mail", false, toOne(), 4),
            Arguments.of("MAIL; RCPT; RCPT; RCPT; DATA; the mail", false, toThree(), 6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void a_small_mail_takes(String what, boolean pipelining, OutgoingMail mail, int writes) throws Exception {
        server.implicitTls(TestTls.loopback()).on("EHLO", Reaction.reply("250-scripted", pipelining ? "250 PIPELINING" : "250 8BITMIME"))
            .start();
        try (RecordRelay relay = RecordRelay.to(server.port());
            SmtpTransport transport = SmtpTransport.of(patient(SmtpSettings.implicitTls("localhost")).port(relay.port())
                .trustOnly(TestTls.authority()).build())) {
            List<Integer> counted = Stream.generate(() -> {
                assertThat(transport.send(mail, CONTEXT).isAccepted()).isTrue();
                return relay.records();
            }).limit(3).toList();

            assertThat(counted.get(1) - counted.get(0)).isEqualTo(writes);
            assertThat(counted.get(2) - counted.get(1)).isEqualTo(writes);
        }
    }
}
