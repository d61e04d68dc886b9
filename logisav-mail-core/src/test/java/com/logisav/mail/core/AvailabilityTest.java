package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Availability.Status;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.TransportDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvailabilityTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();

    private Availability availability() {
        return host.mail(contents).as(HostWorld.secretary()).availability(HostWorld.INVOICE_REF);
    }

    @Test
    void mail_is_available_where_permission_sender_and_transport_are_there() {
        assertThat(availability().isAvailable()).isTrue();
    }

    @Test
    void an_actor_without_the_permission_reads_the_hosts_own_reason() {
        host.permissions = (request, context) -> Decision.denied("Demandez à Paul.");

        assertThat(availability().status()).isEqualTo(Status.SENDING_NOT_PERMITTED);
        assertThat(availability().text(Locale.FRANCE)).isEqualTo("Demandez à Paul.");
    }

    @Test
    void nobody_else_is_asked_about_an_actor_without_the_permission() {
        host.denied.add(Permission.SEND);

        availability();

        assertThat(host.calls.all()).containsExactly("MailPermissions.decide");
    }

    @Test
    void an_actor_without_an_identity_cannot_send() {
        host.senders.clear();

        assertThat(availability().status()).isEqualTo(Status.NO_SENDER_IDENTITY);
        assertThat(availability().text(Locale.FRANCE)).isNotBlank();
    }

    @Test
    void without_a_transport_nothing_can_be_sent() {
        host.transports = TransportDirectory.empty();

        assertThat(availability().status()).isEqualTo(Status.NO_TRANSPORT);
    }

    @Test
    void the_transport_is_asked_for_the_preferred_identity() {
        List<String> asked = new ArrayList<>();
        host.senders.add(SenderIdentity.of("other", Mailbox.of("autre@logisav.fr")));
        host.transports = (sender, context) -> {
            asked.add(sender.id());
            return Optional.empty();
        };

        availability();

        assertThat(asked).containsExactly("company");
    }

    @Test
    void the_record_is_not_loaded() {
        availability();

        assertThat(host.calls.of(MailableSource.class)).isEmpty();
    }

    @Nested
    class Where_the_host_fails {

        @Test
        void permissions_that_throw_refuse() {
            host.permissions = (request, context) -> {
                throw new IllegalStateException("no connection");
            };

            assertThat(availability().status()).isEqualTo(Status.SENDING_NOT_PERMITTED);
        }

        @Test
        void permissions_that_answer_null_refuse() {
            host.permissions = (request, context) -> null;

            assertThat(availability().status()).isEqualTo(Status.SENDING_NOT_PERMITTED);
        }

        @Test
        void senders_that_throw_are_none() {
            host.senderDirectory = (about, context) -> {
                throw new IllegalStateException("no connection");
            };

            assertThat(availability().status()).isEqualTo(Status.NO_SENDER_IDENTITY);
        }

        @Test
        void senders_that_hold_a_null_are_none() {
            host.senderDirectory = (about, context) -> Arrays.asList((SenderIdentity) null);

            assertThat(availability().status()).isEqualTo(Status.NO_SENDER_IDENTITY);
        }

        @Test
        void transports_that_throw_are_none() {
            host.transports = (sender, context) -> {
                throw new IllegalStateException("no connection");
            };

            assertThat(availability().status()).isEqualTo(Status.NO_TRANSPORT);
        }

        @Test
        void transports_that_answer_null_are_none() {
            host.transports = (sender, context) -> null;

            assertThat(availability().status()).isEqualTo(Status.NO_TRANSPORT);
        }
    }
}
