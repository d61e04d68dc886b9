package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.fault.Reaction;
import com.logisav.mail.testkit.fault.ScriptedSmtpServer;
import com.logisav.mail.testkit.fault.SmtpStep;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that a stranger reads in a log, from INFO up, holds an address, a subject or a body: not what the library logs, nor the libraries
 * below it. GreenMail, the server that a test sends to, names recipients in its own log and is left out: it is no part of a host.
 */
class LogsTest {

    private static final String ADDRESS = "canari@client.example";
    private static final String SUBJECT = "Objet-Canari";
    private static final String BODY = "Corps-Canari";
    private static final String PASSWORD = "c4n4ri-m0t-de-p4sse";

    @RegisterExtension
    final LogisavMailExtension smtp = LogisavMailExtension.overSmtp();

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final LogBook log = LogBook.openForAll();

    @AfterEach
    void close() {
        log.close();
    }

    /** With the canaries, an upload and a free address. */
    private MailDraft draft() {
        host.recipients.about(DUPONT, INVOICE, ProposedRecipient.to(ADDRESS).named("Canari"));
        MailDraft draft = host.as(CAMILLE).useLetter(host.draft(INVOICE), Templates.WISHES);
        draft = draft.attach(host.as(CAMILLE).upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));
        return draft.cc("libre." + ADDRESS).withSubject(SUBJECT).withBody(MessageBody.html("<p>" + BODY + "<script>x()</script></p>"));
    }

    private void assertSilentAboutPeople() {
        assertThat(log.lines()).allSatisfy(line -> assertThat(line).doesNotContain("canari@", SUBJECT, BODY));
    }

    @Test
    void a_mail_that_leaves_over_smtp_logs_none_of_them() {
        host.transports.in(DUPONT, smtp.transport());

        host.send(host.rebuild(draft()));

        assertThat(smtp.received()).hasSize(1);
        assertSilentAboutPeople();
    }

    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>(List.of(
            Fault.refusing(ADDRESS, 550, "5.1.1 <" + ADDRESS + "> unknown"), Fault.deferring(ADDRESS, 451, "4.7.1 <" + ADDRESS + "> later"),
            Fault.inDoubt(), Fault.throwing(new IllegalStateException("could not send " + SUBJECT + " to " + ADDRESS))));
        for (AccountProblem.Kind kind : AccountProblem.Kind.values()) {
            faults.add(Fault.account(kind));
        }
        return faults.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_mail_that_meets_a_fault_logs_none_of_them(Fault fault) {
        MailDraft draft = draft();
        host.postbox.failNext(fault);

        host.send(draft);

        assertSilentAboutPeople();
    }

    /** All that a receipt or a journal keeps of an attempt, and what people read of it. */
    private static String kept(Transmission transmission) {
        Stream<Object> outcomes = transmission.outcomes().stream().flatMap(outcome -> Stream.of(outcome.reply().map(ServerReply::text),
            outcome.text(Locale.FRANCE), outcome.arguments()));
        Stream<Object> problem = transmission.accountProblem().stream().flatMap(found -> Stream.of(found.reply().map(ServerReply::text),
            found.text(Locale.FRANCE), found.arguments()));
        return Stream.of(outcomes, problem, Stream.of(transmission, transmission.transactions())).flatMap(each -> each)
            .map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** The server has the last word on what it repeats; the password is not in it. */
    @ParameterizedTest
    @ValueSource(strings = {"535 5.7.8 " + PASSWORD + " is wrong", "454 4.7.0 not now, " + PASSWORD})
    void a_password_that_a_server_repeats_is_in_no_receipt_and_no_journal(String reply) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().at(SmtpStep.EHLO, Reaction.reply("250-scripted", "250 AUTH PLAIN"))
            .at(SmtpStep.AUTH, Reaction.reply(reply)); SmtpTransport transport = SmtpTransport.of(
                SmtpSettings.plainOnLoopback(server.port()).credentials("camille", Secret.of(PASSWORD)).build())) {
            host.transports.in(DUPONT, transport);

            DeliveryReceipt receipt = host.send(draft());

            String journal = kept(host.journal.ends().get(0).transmission().orElseThrow());
            assertThat(journal).contains("***").doesNotContain(PASSWORD).isEqualTo(kept(receipt.transmission()));
            assertThat(receipt.toString() + host.journal.ends() + log.lines()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void a_host_that_puts_them_into_its_exceptions_has_them_left_out() {
        IllegalStateException failure = new IllegalStateException(ADDRESS + SUBJECT + BODY, new IOException(ADDRESS));
        MailDraft draft = draft();
        host.journal.failEnds(failure);
        host.send(draft);
        host.invoicePdf.fail(failure);
        host.review(draft);
        host.recipients.fail(failure);

        catchThrowable(() -> host.draft(CLIENT));

        assertThat(log.lines()).isNotEmpty();
        assertSilentAboutPeople();
    }

    @Test
    void what_the_library_hands_out_says_none_of_them_when_it_is_printed() {
        MailDraft draft = draft();
        Review review = host.review(draft);

        List<Object> all = List.of(draft, draft.values(), draft.body(), draft.recipients(), review, review.manifest(), review.alerts(),
            host.as(CAMILLE).frozen(review.id()), host.as(CAMILLE).send(review.id(), review.digest()), host.journal.ends());

        assertThat(all).allSatisfy(each -> assertThat(each.toString()).doesNotContain("canari@", SUBJECT, BODY));
    }
}
