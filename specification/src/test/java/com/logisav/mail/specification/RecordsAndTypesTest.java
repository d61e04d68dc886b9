package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.MaintenanceDupont.PETIT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.CONTRACT;
import static com.logisav.mail.specification.host.Records.CONTRACT_TYPE;
import static com.logisav.mail.specification.host.Records.INTERVENTION;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static com.logisav.mail.specification.host.Records.OPPORTUNITY;
import static com.logisav.mail.specification.host.Records.QUOTE;
import static com.logisav.mail.specification.host.Records.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.MailException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.host.Contract;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Overheard;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S1: mails about a client, a site, an intervention, a quote, an invoice, an opportunity, and about whatever else a host has. */
class RecordsAndTypesTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    @Nested
    class The_types {

        static Stream<MailableRef> seven() {
            return Stream.of(CLIENT, SITE, INTERVENTION, QUOTE, INVOICE, OPPORTUNITY, CONTRACT);
        }

        @ParameterizedTest
        @MethodSource("seven")
        void a_mail_about_each_arrives_at_the_customers_address(MailableRef ref) {
            host.send(ref);

            assertThat(host.postbox.only().to()).containsExactly(ACCOUNTS);
        }

        @Test
        void six_are_named_by_the_product() {
            assertThat(MailableType.builtIn()).extracting(MailableType::name)
                .containsExactly("client", "site", "intervention", "quote", "invoice", "opportunity");
        }

        @Test
        void one_of_the_hosts_own_is_equal_by_name() {
            assertThat(MailableType.of("maintenance-contract")).isEqualTo(CONTRACT_TYPE);
        }

        @Test
        void one_that_the_host_never_registered_is_refused_like_a_record_that_is_gone() {
            MailableRef unknown = MailableRef.of(MailableType.of("boat"), "1");

            assertThatThrownBy(() -> host.draft(unknown)).isInstanceOfSatisfying(NotPermittedException.class,
                refusal -> assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.RECORD_NOT_AVAILABLE));
        }
    }

    @Nested
    class The_default_message_slot {

        static Stream<Arguments> slots() {
            return Stream.of(
                Arguments.of(INTERVENTION, "Intervention du 24 novembre 2026 à 14:05"),
                Arguments.of(QUOTE, "Votre devis D-2026-0007"),
                Arguments.of(INVOICE, "Votre facture F-2026-0042"),
                Arguments.of(CLIENT, "Maintenance Dupont"),
                Arguments.of(SITE, "Maintenance Dupont"),
                Arguments.of(OPPORTUNITY, "Maintenance Dupont"),
                Arguments.of(CONTRACT, "Maintenance Dupont"));
        }

        @ParameterizedTest
        @MethodSource("slots")
        void of_each_type_is_its_own_or_other(MailableRef ref, String subject) {
            MailDraft draft = host.draft(ref);

            assertThat(draft.subject()).isEqualTo(subject);
        }

        @Test
        void is_what_the_host_sets_for_its_own_type() {
            DefaultMessageSlot contracts = DefaultMessageSlot.of("contracts");
            host.templates.put(DUPONT, DefaultMessage.of(contracts, Locale.ROOT, "Votre contrat", MessageBody.text("Bonjour")));
            host.with(host.builder().slot(CONTRACT_TYPE, contracts));

            MailDraft draft = host.draft(CONTRACT);

            assertThat(draft.subject()).isEqualTo("Votre contrat");
        }

        @Test
        void may_be_set_in_the_description_of_the_type() {
            DefaultMessageSlot quotes = DefaultMessageSlot.QUOTE;
            host.templates.put(DUPONT, DefaultMessage.of(quotes, Locale.ROOT, "Un devis", MessageBody.text("Bonjour")));
            RecordType<Contract> type = RecordType.of(CONTRACT_TYPE, Contract.class)
                .id(Contract::number).label(Contract::number).load(host.records.contracts::find)
                .locale(contract -> Locale.GERMANY).slot(quotes);
            host.with(LogisavMail.builder().type(type).permissions(host.permissions).senders(host.senders).templates(host.templates));

            MailDraft draft = host.draft(CONTRACT);

            assertThat(draft.subject()).isEqualTo("Un devis");
        }
    }

    @Nested
    class A_record {

        @Test
        void is_described_with_lambdas_over_a_class_that_knows_nothing_of_it() {
            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.about()).isEqualTo(INVOICE);
            assertThat(draft.recordLabel()).isEqualTo("Facture F-2026-0042");
            assertThat(draft.recordVersion().value()).isEqualTo("1");
            assertThat(draft.locale()).isEqualTo(Locale.FRANCE);
        }

        @Test
        void may_be_a_class_that_implements_the_interfaces_by_hand() {
            host.with(LogisavMail.builder().type(MailableType.of("boat"), new Boats()).permissions(host.permissions).senders(host.senders)
                .templates((slot, locale, context) -> Optional.of(
                    DefaultMessage.of(slot, locale, "À propos de {{nom}}", MessageBody.text("Bonjour")))));

            MailDraft draft = host.draft(MailableRef.of(MailableType.of("boat"), "7"));

            assertThat(draft.recordLabel()).isEqualTo("Bateau 7");
            assertThat(draft.subject()).isEqualTo("À propos de L’Ondine");
        }
    }

    @Nested
    class A_record_that_changes {

        private final MailDraft draft = host.draft(INVOICE);

        @Test
        void is_loaded_fresh_at_draft() {
            host.put(Invoice.of(INVOICE.id()).totalling("99"));

            MailDraft later = host.draft(INVOICE);

            assertThat(later.body().value()).contains("99,00");
        }

        @Test
        void is_loaded_fresh_at_rebuild() {
            host.put(Invoice.of(INVOICE.id()).changed());

            MailDraft rebuilt = host.rebuild(draft);

            assertThat(rebuilt.alerts()).extracting(MailAlert::alertCode).contains(AlertCode.RECORD_CHANGED);
        }

        @Test
        void is_loaded_fresh_at_review_and_only_warned_of() {
            host.put(Invoice.of(INVOICE.id()).changed());

            Review review = host.review(draft);

            assertThat(review.alerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.RECORD_CHANGED);
            assertThat(review.isReady()).isTrue();
        }

        @Test
        void is_loaded_fresh_at_send_and_not_sent_about_where_it_is_gone() {
            Review review = host.review(draft);
            host.records.invoices.remove(DUPONT, INVOICE.id());

            assertThatThrownBy(() -> host.as(CAMILLE).send(review.id(), review.digest())).isInstanceOf(NotPermittedException.class);

            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void blocks_the_review_where_it_is_gone() {
            host.records.invoices.remove(DUPONT, INVOICE.id());

            Review review = host.review(draft);

            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.RECORD_GONE);
        }
    }

    @Nested
    class A_record_that_is_not_there {

        /** The host shows this invoice to nobody but Alex. */
        private MailException refusalOfHidden() {
            RecordType<Invoice> guarded = host.records.invoiceType()
                .load((id, context) -> context.actor().id().equals("alex") ? host.records.invoices.find(id, context) : Optional.empty());
            host.with(LogisavMail.builder().type(guarded).permissions(host.permissions).senders(host.senders));
            return refusal();
        }

        private MailException refusalOfGone() {
            host.records.invoices.remove(DUPONT, INVOICE.id());
            return refusal();
        }

        private MailException refusal() {
            return catchThrowableOfType(MailException.class, () -> host.draft(INVOICE));
        }

        @Test
        void is_refused_with_the_same_code_message_facts_and_sentence_as_one_that_the_actor_may_not_see() {
            MailException hidden = refusalOfHidden();

            MailException gone = refusalOfGone();

            assertThat(gone).hasSameClassAs(hidden).hasMessage(hidden.getMessage());
            assertThat(gone.code()).isEqualTo(hidden.code());
            assertThat(gone.arguments()).isEqualTo(hidden.arguments());
            assertThat(gone.text(Locale.FRENCH)).isEqualTo(hidden.text(Locale.FRENCH));
        }

        @Test
        void is_refused_at_rebuild_too() {
            MailDraft draft = host.draft(INVOICE);
            host.records.invoices.remove(DUPONT, INVOICE.id());

            assertThatThrownBy(() -> host.rebuild(draft)).isInstanceOf(NotPermittedException.class);
        }
    }

    @Nested
    class Tenant_and_actor {

        @Test
        void reach_every_question_that_the_host_is_asked() {
            Overheard ear = host.overheard();

            MailDraft draft = host.as(CAMILLE).useLetter(host.draft(INVOICE), Templates.REMINDER);
            draft = host.as(CAMILLE).attachLinkedFile(draft, ORDER_FILE);
            draft = draft.attach(host.as(CAMILLE).upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));
            host.as(CAMILLE).linkedFiles(INVOICE, PageRequest.first(10), "");
            host.send(draft);

            assertThat(ear.actors()).containsOnly(CAMILLE);
            assertThat(ear.unheard()).isEmpty();
        }
    }

    @Nested
    class Two_tenants_with_equal_identifiers {

        @Test
        void open_each_their_own_record() {
            MailDraft theirs = host.as(NAMESAKE).useLetter(host.as(NAMESAKE).draft(INVOICE), Templates.WISHES);

            assertThat(theirs.body().value()).contains("Garage Petit");
        }

        @Test
        void write_each_to_their_own_customer() {
            MailDraft theirs = host.as(NAMESAKE).draft(INVOICE);

            assertThat(theirs.recipients().all()).extracting(each -> each.address().readable())
                .containsExactly("compta@garage-petit.example");
        }

        @Test
        void attach_each_their_own_file_of_that_identifier() {
            MailDraft theirs = host.as(NAMESAKE).attachLinkedFile(host.as(NAMESAKE).draft(INVOICE), ORDER_FILE);

            assertThat(theirs.attachment("LINKED_FILE:" + ORDER_FILE)).get().extracting(each -> each.name().text())
                .isEqualTo("bon signé petit.pdf");
        }

        @Test
        void do_not_find_each_others_uploads() {
            MailDraft ours = host.draft(INVOICE);
            ours = ours.attach(host.as(CAMILLE).upload(ours, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));

            MailDraft theirs = host.as(NAMESAKE).rebuild(ours.values());

            assertThat(theirs.alerts()).extracting(MailAlert::code).contains("UPLOAD_NOT_FOUND");
        }

        @Test
        void do_not_find_each_others_reviews() {
            Review ours = host.review(host.draft(INVOICE));

            assertThatThrownBy(() -> host.as(NAMESAKE).send(ours.id(), ours.digest())).isInstanceOf(ReviewException.class);
        }

        @Test
        void see_each_their_own_history() {
            DeliveryReceipt ours = host.send(INVOICE);

            assertThat(host.as(NAMESAKE).history(INVOICE, PageRequest.first(10)).items()).isEmpty();
            assertThat(host.as(CAMILLE).history(INVOICE, PageRequest.first(10)).items())
                .extracting(entry -> entry.attempt().review()).containsExactly(ours.attempt().review());
        }

        @Test
        void have_each_their_own_default_messages() {
            host.templates.put(PETIT,
                DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "De Petit", MessageBody.text("Bonjour")));

            MailDraft ours = host.draft(INVOICE);

            assertThat(ours.subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(host.as(NAMESAKE).draft(INVOICE).subject()).isEqualTo("De Petit");
        }
    }

    /** A host's classes that know the library and need no lambdas. */
    private static final class Boats implements MailableSource {

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return Optional.of(new Boat(ref));
        }

        @Override
        public FieldCatalog fields() {
            return FieldCatalog.builder().text("nom", "Nom", "Name", "L’Ondine").build();
        }
    }

    private record Boat(MailableRef ref) implements Mailable {

        @Override
        public String label() {
            return "Bateau " + ref.id();
        }

        @Override
        public Locale locale() {
            return Locale.FRANCE;
        }

        @Override
        public MergeFields fields() {
            return MergeFields.builder().text("nom", "L’Ondine").build();
        }
    }
}
