package com.logisav.examples.fieldservice.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.ContentStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** README.md says what is true: its Java is compiled and run, its commands stand where a program finds them. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path LINES = Path.of("src/test/java/com/logisav/examples/fieldservice/readme/HostLines.java");
    private static final Path JOURNAL = Path.of("src/main/java/com/logisav/examples/fieldservice/mail/JdbcJournal.java");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> fenced(String language, String page) {
        Matcher matcher = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL).matcher(page);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    /** What stands between a page's marks in a source, without the marks' indent. */
    private static List<String> marked(String page, Path source) throws IOException {
        String mark = "^( *)// " + Pattern.quote(page);
        Matcher matcher = Pattern.compile(mark + " start\n(.*?)" + mark + " end$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(source));
        return matcher.results().map(result -> result.group(2).replaceAll("(?m)^" + result.group(1), "")).toList();
    }

    @Test
    void its_java_is_what_is_compiled_here() throws IOException {
        assertThat(marked("README.md", LINES)).hasSize(5).isEqualTo(fenced("java", readme()));
    }

    @Test
    void its_first_command_is_the_main_job_and_the_others_are_the_tests() throws IOException {
        assertThat(fenced("sh", readme())).containsExactly(
            "./mvnw -q -Prun -pl examples/field-service -am -Dmaven.test.skip package\n", "./mvnw verify\n", "./mvnw verify -Pacceptance\n");
    }

    @Test
    void its_links_lead_to_files_that_are_there() throws IOException {
        Matcher links = Pattern.compile("]\\((?!https?:)([^)#]+)").matcher(readme());
        assertThat(links.results().map(result -> result.group(1)).toList()).isNotEmpty()
            .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void the_page_on_web_hosts_shows_the_journal_of_this_application() throws IOException {
        assertThat(marked("docs/web-hosts.md", JOURNAL)).hasSize(1)
            .isEqualTo(fenced("java", Files.readString(ROOT.resolve("docs/web-hosts.md"))));
    }

    @Test
    void the_page_on_web_hosts_names_every_error_code() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/web-hosts.md"));

        assertThat(MailErrorCode.values()).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void the_page_on_permissions_and_alerts_names_each_of_them_with_what_it_is_about() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/permissions-and-alerts.md"));

        assertThat(Permission.builtIn()).allSatisfy(permission -> assertThat(page)
            .containsPattern("\\| `" + permission + "` \\| [^|]+ \\| the " + (permission.isAboutRecord() ? "record" : "tenant") + " \\|"));
        assertThat(AlertCode.values()).allSatisfy(code -> assertThat(page).contains("| `" + code + "` | "));
    }

    @Test
    void its_smallest_answers_are_enough_for_a_draft_that_can_be_sent(@TempDir Path directory) throws IOException {
        Host host = new Host(SERVER.getSmtp().getPort(), directory);
        Host.User claire = host.user();
        LogisavMail mail = HostLines.answers(LogisavMail.builder().type(RecordType.of(MailableType.INVOICE, Invoice.class)
            .id(Invoice::number).label(Invoice::number).load((id, context) -> host.invoices().find(context.tenant(), id))
            .fields(fields -> fields.text("invoice.number", "", "", Invoice::number).money("invoice.total", "", "", Invoice::total))), host)
            .contents(ContentStore.inDirectory(directory)).build();

        Composer composer = mail.as(Actor.of(claire.id()).in(Tenant.of(claire.company())).reading(claire.locale()));
        MailDraft draft = composer.draft(MailableRef.of(MailableType.INVOICE, "F-2026-0042"));

        assertThat(draft.subject()).isEqualTo("Facture F-2026-0042");
        assertThat(composer.allowed(draft.about())).extractingByKeys(Permission.SEND, Permission.UPLOAD)
            .extracting(Decision::isAllowed).containsExactly(true, false);
    }

    @Test
    void its_three_calls_are_enough(@TempDir Path directory) {
        Host host = new Host(SERVER.getSmtp().getPort(), directory);
        Host.User user = host.user();

        DeliveryReceipt receipt = HostLines.threeCalls(
            HostLines.start(host).as(Actor.of(user.id()).in(Tenant.of(user.company())).reading(user.locale())));

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(receipt.manifest().attachments()).isNotEmpty();
    }

    @Test
    void its_java_sends_what_it_says(@TempDir Path directory) throws IOException {
        Host host = new Host(SERVER.getSmtp().getPort(), directory);
        LogisavMail mail = HostLines.start(host);

        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        DeliveryReceipt receipt = HostLines.request(mail, host, out).orElseThrow();
        HostLines.print(receipt, host, out);

        assertThat(receipt.isAccepted()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
            .isEqualToIgnoringNewLines("Le serveur de messagerie a pris en charge le mail pour compta@hotel-cathedrale.example.\n");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(receipt.manifest().subject()).isEqualTo("Relance : 8\u202f562,00\u00a0€");
        assertThat(receipt.manifest().attachments()).extracting(ManifestFile::name).extracting(name -> name.text())
            .contains("Bon signé.pdf", "plan.pdf").hasSize(3);
    }
}
