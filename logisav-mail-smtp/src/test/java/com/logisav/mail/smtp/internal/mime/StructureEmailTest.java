package com.logisav.mail.smtp.internal.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.MailerRegularBuilder;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** What a mailer has for everybody's emails is not for ours, whoever's mailer they meet and whatever it was configured with. */
class StructureEmailTest {

    private static final Email HIJACKED = EmailBuilder.startingBlank().from("hijacker@hijack.example").withReplyTo("hijacker@hijack.example")
        .bcc("hijacker@hijack.example").withSubject("hijacked").withHeader("X-Hijacked", "yes").buildEmail();

    enum For {
        DEFAULTS, OVERRIDES
    }

    private static String through(For everybody, Email email) {
        MailerRegularBuilder<?> mailer = MailerBuilder.withSMTPServer("127.0.0.1", 9).clearProxy();
        switch (everybody) {
            case DEFAULTS -> mailer.withEmailDefaults(HIJACKED);
            case OVERRIDES -> mailer.withEmailOverrides(HIJACKED);
        }
        return mailer.buildMailer().getEmailGovernance().produceEmailApplyingDefaultsAndOverrides(email).toString();
    }

    @ParameterizedTest
    @EnumSource
    void a_mailer_changes_nothing_in_ours(For everybody) {
        assertThat(through(everybody, StructureEmail.of(new Shape(true, true, 1, 1)))).doesNotContainIgnoringCase("hijack");
    }

    @ParameterizedTest
    @EnumSource
    void a_mailer_changes_one_that_does_not_say_so(For everybody) {
        Email another = EmailBuilder.startingBlank().to("marie@client.fr").withPlainText("a").buildEmail();

        assertThat(through(everybody, another)).containsIgnoringCase("hijack");
    }
}
