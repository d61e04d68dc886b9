package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.server.TimeLimits;
import com.logisav.mail.smtp.server.TestTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {

    @Nested
    class A_preset {

        @Test
        void for_submission_is_port_587_and_encrypted() {
            SmtpSettings settings = SmtpSettings.submission("smtp.example.fr").build();

            assertThat(settings.port()).isEqualTo(587);
            assertThat(settings.isEncrypted()).isTrue();
            assertThat(settings).hasToString("SmtpSettings[smtp.example.fr:587, STARTTLS]");
        }

        @Test
        void for_TLS_from_the_start_is_port_465_and_encrypted() {
            SmtpSettings settings = SmtpSettings.implicitTls("smtp.example.fr").build();

            assertThat(settings.port()).isEqualTo(465);
            assertThat(settings.isEncrypted()).isTrue();
            assertThat(settings).hasToString("SmtpSettings[smtp.example.fr:465, TLS]");
        }

        @Test
        void without_encryption_leads_to_this_machine_only() {
            SmtpSettings settings = SmtpSettings.plainOnLoopback(2525).build();

            assertThat(settings.host()).isEqualTo("127.0.0.1");
            assertThat(settings.isEncrypted()).isFalse();
        }

        @Test
        void without_encryption_elsewhere_says_what_it_risks() {
            assertThat(SmtpSettings.plainTextThatAnyoneOnTheWayCanRead("relay.example.fr", 25).build().isEncrypted()).isFalse();
        }
    }

    @Nested
    class Mistakes {

        @Test
        void are_all_named_at_once_each_with_its_field() {
            InvalidConfigurationException refused = catchThrowableOfType(InvalidConfigurationException.class, () ->
                SmtpSettings.submission("https://smtp.example.fr").port(70_000).credentials(" ", Secret.of("x"))
                    .clientName("https://app.example.fr").connectTimeout(Duration.ZERO)
                    .commandTimeout(Duration.ofMinutes(-1)).bodyTimeout(Duration.ofHours(2)).endOfDataTimeout(Duration.ofDays(1)).build());

            assertThat(refused.problems()).extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("host", "port", "user", "clientName", "connectTimeout", "commandTimeout", "bodyTimeout", "endOfDataTimeout");
        }

        @Test
        void in_what_is_kept_are_all_named_at_once() {
            InvalidConfigurationException refused = catchThrowableOfType(InvalidConfigurationException.class, () ->
                SmtpSettings.submission("smtp.example.fr").connections(0).mailsPerConnection(0).idleTimeout(Duration.ZERO)
                    .connectionAge(Duration.ofDays(2)).waitingTimeout(Duration.ofSeconds(-1)).build());

            assertThat(refused.problems()).extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("waitingTimeout", "idleTimeout", "connectionAge", "connections", "mailsPerConnection");
        }

        @Test
        void in_what_people_enter_are_told_in_their_language() {
            InvalidConfigurationException refused = catchThrowableOfType(InvalidConfigurationException.class, () ->
                SmtpSettings.submission("https://smtp.example.fr").port(70_000).credentials(" ", Secret.of("x")).build());

            assertThat(refused.text(Locale.FRANCE)).isEqualTo("«\u00A0https://smtp.example.fr\u00A0» n’est pas le nom d’un serveur de "
                + "messagerie. Saisissez son nom seul, par exemple smtp.exemple.fr, et le port à part.\n"
                + "70000 n’est pas un port. Saisissez un nombre de 1 à 65535, en général 587 ou 465.\n"
                + "L’identifiant pour le serveur de messagerie est vide, ou contient des caractères que l’on ne peut pas taper. "
                + "Saisissez-le de nouveau\u00A0; c’est souvent l’adresse entière.");
        }

        @Test
        void of_the_developer_are_no_words_for_people() {
            InvalidConfigurationException refused = catchThrowableOfType(InvalidConfigurationException.class, () ->
                SmtpSettings.submission("smtp.example.fr").connections(0).build());

            assertThat(refused).hasMessageContaining("connections: is 0");
            assertThat(refused.text(Locale.FRANCE))
                .isEqualTo("L’envoi de mails est mal configuré. Signalez-le à votre administrateur\u00A0: SmtpSettings.");
        }

        @Test
        void without_a_host_ask_for_one() {
            InvalidConfigurationException refused =
                catchThrowableOfType(InvalidConfigurationException.class, () -> SmtpSettings.submission(" ").build());

            assertThat(refused.text(Locale.UK)).isEqualTo("The name of the mail server is missing. Enter it, such as smtp.example.com.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "smtp example.fr", "smtp.example.fr:587", "smtp..fr", "-smtp.fr", "smtp.fr/x", "smtp.fr\r\nX",
            "smtp.fr\u0000", "[::1]", "smtp.gro\u00DFhandel.de", "smtp.gro\u1E9Ehandel.de", "smtp.\u03C3\u03BF\u03C6\u03CC\u03C2.gr", "sm\u200Dtp.fr",
            "\uFF53\uFF4D\uFF54\uFF50.fr"})
        void in_a_host_are_found(String host) {
            assertThatThrownBy(() -> SmtpSettings.submission(host).build()).isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("host: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"smtp.example.fr", "localhost", "SMTP.Example.FR", "mail_1.example.fr", "192.0.2.1", "::1", "2001:db8::1",
            "société.fr", "soci\u0065\u0301t\u00E9.fr", "smtp.xn--grohandel-v1a.de", "SMTP.MÜLLER.de",
            " smtp.example.fr "})
        void are_not_found_where_there_are_none(String host) {
            assertThatCode(() -> SmtpSettings.submission(host).build()).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 65_536})
        void in_a_port_are_found(int port) {
            assertThatThrownBy(() -> SmtpSettings.plainOnLoopback(port).build()).hasMessageContaining("port: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.1", "::1", "[192.0.2.1]", "app.example.fr:25", "app example.fr"})
    void what_is_no_domain_is_no_name_of_this_machine(String name) {
        assertThatThrownBy(() -> SmtpSettings.submission("smtp.example.fr").clientName(name).build())
            .isInstanceOf(InvalidConfigurationException.class).hasMessageContaining("clientName: ");
    }

    @Test
    void a_host_of_other_letters_is_looked_up_as_its_A_label() {
        assertThat(SmtpSettings.submission("SMTP.Société.fr").build().host()).isEqualTo("smtp.xn--socit-esab.fr");
    }

    @Nested
    class What_is_not_said {

        private final ServerPlan plan = SmtpSettings.submission("smtp.example.fr").build().plan();

        @Test
        void is_what_the_documentation_says() throws Exception {
            TimeLimits limits = plan.limits();
            PoolLimits pool = plan.pool();

            assertThat(documented()).isEqualTo(Map.of("connections", words(pool.connections()), "waitingTimeout", words(pool.waiting()),
                "idleTimeout", words(pool.idle()), "connectionAge", words(pool.age()), "mailsPerConnection", words(pool.mails()),
                "connectTimeout", words(limits.connect()), "commandTimeout", words(limits.command()), "bodyTimeout", words(limits.body()),
                "endOfDataTimeout", words(limits.endOfData())));
        }

        @Test
        void of_the_connections_of_all_accounts_is_what_the_documentation_says() throws Exception {
            assertThat(Files.readString(Path.of("..", "docs", "delivery.md")))
                .contains("more than `atMost` connections open (" + SmtpTransports.CONNECTIONS + ")");
        }

        /** Ten minutes by RFC 5321, section 4.5.3.2.6; the documentation and the settings could change together. */
        @Test
        void lets_a_server_take_ten_minutes_for_the_end_of_a_mail() {
            assertThat(plan.limits().endOfData()).isEqualTo(Duration.ofMinutes(10));
        }

        /** Fields and defaults of the table in docs/delivery.md, several in one row with commas between them. */
        private static Map<String, String> documented() throws IOException {
            Map<String, String> defaults = new TreeMap<>();
            List<String> lines = Files.readAllLines(Path.of("..", "docs", "delivery.md"));
            for (String line : lines.subList(lines.indexOf("| `SmtpSettings` | unless set | means |") + 2, lines.size())) {
                if (!line.startsWith("| `")) {
                    break;
                }
                String[] cells = line.split("\\|");
                String[] fields = cells[1].replace("`", "").strip().split(", ");
                String[] values = cells[2].strip().split(", ");
                for (int i = 0; i < fields.length; i++) {
                    defaults.put(fields[i], values[i].replaceAll(" min.*", " min").replaceAll(" s.*", " s"));
                }
            }
            return defaults;
        }

        private static String words(int number) {
            return Integer.toString(number);
        }

        private static String words(Duration time) {
            return time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
        }
    }

    @Test
    void equal_values_are_equal_settings() {
        assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    }

    @Test
    void each_value_counts() {
        SmtpSettings settings = full().build();

        assertThat(settings).isNotEqualTo(SmtpSettings.implicitTls("smtp.example.fr").port(587).build());
        assertThat(settings).isNotEqualTo(full().port(588).build());
        assertThat(settings).isNotEqualTo(full().credentials("anne", Secret.of("other")).build());
        assertThat(settings).isNotEqualTo(full().credentials("paul", Secret.of("s3cr3t")).build());
        assertThat(settings).isNotEqualTo(full().trustOnly(TestTls.authority()).build());
        assertThat(settings).isNotEqualTo(full().endOfDataTimeout(Duration.ofMinutes(9)).build());
        assertThat(settings).isNotEqualTo(full().connections(9).build());
        assertThat(settings).isNotEqualTo(full().idleTimeout(Duration.ofSeconds(9)).build());
        assertThat(settings).isNotEqualTo(full().credentials("anne", () -> Secret.of("s3cr3t")).build());
    }

    private static SmtpSettingsBuilder full() {
        return SmtpSettings.submission("smtp.example.fr").credentials("anne", Secret.of("s3cr3t")).connectTimeout(Duration.ofSeconds(1))
            .commandTimeout(Duration.ofSeconds(2)).bodyTimeout(Duration.ofSeconds(3));
    }

    @Test
    void the_password_is_shown_nowhere() {
        SmtpSettings settings = full().build();

        assertThat(settings.toString()).doesNotContain("s3cr3t").doesNotContain("anne");
        assertThat(settings.plan().toString()).doesNotContain("s3cr3t").doesNotContain("anne");
        assertThat(settings.plan().credentials().toString()).doesNotContain("s3cr3t").doesNotContain("anne");
        assertThat(SmtpTransport.of(settings).toString()).doesNotContain("s3cr3t").doesNotContain("anne");
    }

    @Nested
    class A_secret {

        @Test
        void shows_stars() {
            assertThat(Secret.of("s3cr3t")).hasToString("***");
        }

        @Test
        void is_equal_by_value() {
            assertThat(Secret.of("s3cr3t")).isEqualTo(Secret.of("s3cr3t")).hasSameHashCodeAs(Secret.of("s3cr3t"))
                .isNotEqualTo(Secret.of("s3cr3T"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "s3cr3t\r\nb", "s3cr3t\u0000b"})
        void is_one_line(String value) {
            assertThatThrownBy(() -> Secret.of(value)).isInstanceOf(IllegalArgumentException.class).message().doesNotContain("s3cr3t");
        }
    }
}
