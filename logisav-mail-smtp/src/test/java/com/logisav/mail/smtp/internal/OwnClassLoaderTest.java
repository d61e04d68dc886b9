package com.logisav.mail.smtp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.util.StreamProvider;
import java.util.Collections;
import java.util.ServiceLoader;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.junit.jupiter.api.Test;

class OwnClassLoaderTest {

    private final ClassLoader callers = Thread.currentThread().getContextClassLoader();

    @Test
    void is_gone_after_the_action() {
        assertThat(OwnClassLoader.during(() -> Thread.currentThread().getContextClassLoader())).isInstanceOf(MailClassLoader.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(callers);
    }

    @Test
    void is_gone_after_an_action_that_failed() {
        assertThatThrownBy(() -> OwnClassLoader.during(() -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(callers);
    }

    @Test
    void names_the_encoders_of_Angus_Mail_and_no_others() {
        MailClassLoader loader = new MailClassLoader(SMTPTransport.class.getClassLoader());

        assertThat(ServiceLoader.load(StreamProvider.class, loader)).singleElement().isInstanceOf(MailStreamProvider.class);
    }

    @Test
    void sees_everything_else_that_Angus_Mail_sees() throws Exception {
        MailClassLoader loader = new MailClassLoader(SMTPTransport.class.getClassLoader());

        assertThat(Collections.list(loader.getResources("META-INF/mailcap")))
            .isEqualTo(Collections.list(SMTPTransport.class.getClassLoader().getResources("META-INF/mailcap")));
    }
}
