package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.MailTransport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmtpTransportsTest {

    private static final SenderIdentity SENDER = SenderIdentity.of("s", Mailbox.of("a@example.fr"));

    private final Map<Tenant, SmtpSettings> configured = new HashMap<>();
    private final SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant)));

    private static MailContext in(String tenant) {
        return MailContext.of(Actor.of("anne").in(Tenant.of(tenant)));
    }

    private static SmtpSettings settings(int port) {
        return SmtpSettings.plainOnLoopback(port).build();
    }

    private MailTransport found(String tenant) {
        return transports.find(SENDER, in(tenant)).orElseThrow();
    }

    @Test
    void a_tenant_without_settings_has_no_transport() {
        assertThat(transports.find(SENDER, in("acme"))).isEmpty();
    }

    @Test
    void each_tenant_has_the_transport_of_its_own_settings() {
        configured.put(Tenant.of("acme"), settings(2501));
        configured.put(Tenant.of("other"), settings(2502));

        assertThat(((SmtpTransport) found("acme")).settings()).isEqualTo(settings(2501));
        assertThat(((SmtpTransport) found("other")).settings()).isEqualTo(settings(2502));
    }

    @Test
    void equal_settings_are_one_transport() {
        configured.put(Tenant.of("acme"), settings(2501));
        MailTransport first = found("acme");
        configured.put(Tenant.of("acme"), settings(2501));

        assertThat(found("acme")).isSameAs(first);
    }

    @Test
    void changed_settings_count_from_the_next_mail() {
        configured.put(Tenant.of("acme"), settings(2501));
        found("acme");
        configured.put(Tenant.of("acme"), settings(2502));

        assertThat(((SmtpTransport) found("acme")).settings()).isEqualTo(settings(2502));
    }

    @Test
    void settings_for_everybody_are_everybody_s() {
        SmtpTransports single = SmtpTransports.single(settings(2501));

        assertThat(single.find(SENDER, in("acme"))).isPresent().isEqualTo(single.find(SENDER, in("other")));
    }

    @Nested
    class For_each_sender {

        private static final SenderIdentity ANNE = SenderIdentity.of("anne", Mailbox.of("anne@example.fr"));
        private static final SenderIdentity PAUL = SenderIdentity.of("paul", Mailbox.of("paul@example.fr"));

        private final Map<String, SmtpSettings> accounts = new HashMap<>();
        private final SmtpTransports transports = SmtpTransports.perSender(
            (sender, context) -> Optional.ofNullable(accounts.get(context.tenant() + "/" + sender.id())));

        private MailTransport found(SenderIdentity sender, String tenant) {
            return transports.find(sender, in(tenant)).orElseThrow();
        }

        @Test
        void there_is_a_transport_of_the_settings_of_its_own() {
            accounts.put("acme/anne", settings(2501));
            accounts.put("acme/paul", settings(2502));
            accounts.put("other/anne", settings(2503));

            assertThat(((SmtpTransport) found(ANNE, "acme")).settings()).isEqualTo(settings(2501));
            assertThat(((SmtpTransport) found(PAUL, "acme")).settings()).isEqualTo(settings(2502));
            assertThat(((SmtpTransport) found(ANNE, "other")).settings()).isEqualTo(settings(2503));
            assertThat(transports.find(PAUL, in("other"))).isEmpty();
        }

        @Test
        void equal_settings_are_one_transport_while_anybody_has_them() {
            accounts.put("acme/anne", settings(2501));
            accounts.put("acme/paul", settings(2501));
            MailTransport both = found(ANNE, "acme");
            assertThat(found(PAUL, "acme")).isSameAs(both);

            accounts.put("acme/anne", settings(2502));
            found(ANNE, "acme");
            assertThat(found(PAUL, "acme")).isSameAs(both);

            accounts.put("acme/paul", settings(2502));
            found(PAUL, "acme");
            accounts.put("acme/paul", settings(2501));
            assertThat(found(PAUL, "acme")).isNotSameAs(both);
        }

        @Test
        void null_is_reported_as_the_host_s_defect() {
            SmtpTransports careless = SmtpTransports.perSender((sender, context) -> null);

            assertThatThrownBy(() -> careless.find(ANNE, in("acme"))).isInstanceOf(HostDefectException.class)
                .hasMessageContaining("SmtpTransports.perSender");
        }
    }

    @Test
    void no_more_than_256_are_kept() {
        configured.put(Tenant.of("first"), settings(1));
        MailTransport first = found("first");
        for (int port = 2; port <= 257; port++) {
            configured.put(Tenant.of("other" + port), settings(port));
            found("other" + port);
        }

        assertThat(found("first")).isNotSameAs(first);
    }

    @Test
    void null_is_reported_as_the_host_s_defect() {
        SmtpTransports careless = SmtpTransports.perTenant(tenant -> null);

        assertThatThrownBy(() -> careless.find(SENDER, in("acme"))).isInstanceOf(HostDefectException.class)
            .hasMessageContaining("tenant acme");
    }

    @Test
    void there_are_none_once_they_are_closed() {
        configured.put(Tenant.of("acme"), settings(2501));
        transports.close();

        assertThatThrownBy(() -> found("acme")).isInstanceOf(IllegalStateException.class);
    }
}
