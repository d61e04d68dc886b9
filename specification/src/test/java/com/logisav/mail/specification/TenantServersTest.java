package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.HostPolicy;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleTemplates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tenants enter their mail servers themselves: the code of the guide to delivery, run. */
class TenantServersTest {

    private static final Path GUIDE = Path.of("..", "docs", "delivery.md");
    private static final Path HERE = Path.of("src/test/java/com/logisav/mail/specification/TenantServersTest.java");
    private static final Pattern JAVA = Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("^ *// docs/delivery\\.md: start\n(.*?)^ *// docs/delivery\\.md: end$",
        Pattern.MULTILINE | Pattern.DOTALL);
    private static final SenderIdentity SENDER = SenderIdentity.of("company", Mailbox.of("facturation@acme.example"));

    private final Map<Tenant, SmtpSettings> saved = new ConcurrentHashMap<>();
    private final GrantedPermissions permissions = GrantedPermissions.all();
    private final InMemoryRecords<SampleInvoice> invoices = new InMemoryRecords<>(SampleInvoice::number);

    /** What a tenant's administrator filled in. */
    record MailForm(String host, int port, String user, String password) {}

    // docs/delivery.md: start
    private final SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(saved.get(tenant)))
        .within(HostPolicy.publicInternet().onlyPorts(465, 587));
    // docs/delivery.md: end

    // docs/delivery.md: start
    List<String> check(MailForm form, SenderIdentity sender, Composer composer, Locale reader) {
        SmtpSettings settings;
        try {
            settings = SmtpSettings.submission(form.host()).port(form.port()).credentials(form.user(), Secret.of(form.password())).build();
        } catch (InvalidConfigurationException e) {
            return e.text(reader).lines().toList();
        }
        SettingsCheck check = composer.testSettings(CheckRequest.of(sender), transports.trying(settings));
        List<String> sentences = new ArrayList<>();
        for (CheckStep step : check.steps()) {
            sentences.add(step.text(reader));
        }
        check.problem().ifPresent(problem -> sentences.add(problem.text(reader)));
        return sentences;
    }
    // docs/delivery.md: end

    private Composer composer() {
        Clock clock = Clock.systemUTC();
        InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
        templates.put(SampleTemplates.invoiceInFrench());
        return LogisavMail.builder()
            .type(SampleInvoice.recordType(invoices::find))
            .recipients((mailable, context) -> mailable.record(SampleInvoice.class).contacts())
            .documents(MailableType.INVOICE, SampleRenderer.pdf("invoice"))
            .templates(templates).permissions(permissions).senders(new FixedSenders().always(SENDER)).transports(transports)
            .contents(new InMemoryContents(clock)).journal(new RecordingJournal()).clock(clock).build().as(SampleActors.administrator());
    }

    private static MailForm form(String host, int port) {
        return new MailForm(host, port, "facturation@acme.example", "s3cr3t");
    }

    /** Nobody connects: what would be found is the host's own. */
    @Test
    void a_server_inside_the_host_s_network_is_not_looked_at() throws Exception {
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(1);

            for (MailForm each : List.of(form("127.0.0.1", 587), form("127.0.0.1", inside.getLocalPort()), form("10.0.0.1", 465))) {
                assertThat(check(each, SENDER, composer(), Locale.FRANCE)).singleElement().asString()
                    .contains(each.host(), "ne peut pas être utilisé ici");
            }
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_form_that_cannot_be_right_is_answered_without_a_server() {
        assertThat(check(form("smtp acme", 0), SENDER, composer(), Locale.FRANCE)).hasSize(2)
            .anyMatch(problem -> problem.contains("«\u00A0smtp acme\u00A0» n’est pas le nom d’un serveur de messagerie."))
            .anyMatch(problem -> problem.startsWith("0 n’est pas un port."));
    }

    @Test
    void who_may_not_test_settings_learns_nothing() {
        permissions.revoke(Permission.TEST_SETTINGS);

        assertThatThrownBy(() -> check(form("127.0.0.1", 587), SENDER, composer(), Locale.FRANCE)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void what_a_check_does_not_allow_a_mail_does_not_reach_either() {
        saved.put(SampleActors.administrator().tenant(), SmtpSettings.submission("127.0.0.1").build());
        Composer composer = composer();
        MailDraft draft =
            composer.draft(invoices.put(SampleInvoice.of("F-1").to("Boulangerie Lefèvre", "compta@client.example")).ref());
        Review review = composer.review(draft);

        Transmission sent = composer.send(review.id(), review.digest()).transmission();

        assertThat(sent.outcomes()).extracting(RecipientOutcome::status).containsOnly(RecipientStatus.NOT_TRIED);
        assertThat(sent.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_HOST_NOT_ALLOWED);
        assertThat(composer.testSettings(CheckRequest.of(SENDER)).problem()).map(CheckProblem::kind)
            .contains(CheckProblem.Kind.CHECK_HOST_NOT_ALLOWED);
    }

    private static List<String> blocks(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1).stripTrailing().stripIndent()).toList();
    }

    @Test
    void the_guide_shows_the_code_that_is_run_here() throws IOException {
        assertThat(blocks(JAVA, Files.readString(GUIDE))).hasSize(2).isEqualTo(blocks(MARKED, Files.readString(HERE)));
    }
}
