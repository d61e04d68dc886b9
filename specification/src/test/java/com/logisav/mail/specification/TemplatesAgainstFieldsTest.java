package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.CONTRACT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import com.logisav.mail.core.LetterTemplates;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.specification.host.Client;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a type are known without any record: for the field picker, for previews, for checking templates when they are saved. */
class TemplatesAgainstFieldsTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private List<TemplateProblem> check(DefaultMessageSlot slot, String body) {
        return host.as(CAMILLE).defaultMessages().check(DefaultMessage.of(slot, Locale.FRENCH, "Objet", MessageBody.text(body)));
    }

    private List<TemplateProblem> check(String body) {
        return check(DefaultMessageSlot.INVOICE, body);
    }

    @Nested
    class The_field_picker {

        private final FieldCatalog fields =
            host.as(CAMILLE).defaultMessages().fields(DefaultMessageSlot.INVOICE).getOrDefault(MailableType.INVOICE, FieldCatalog.empty());

        private MergeField field(String name) {
            return fields.find(name).orElseThrow();
        }

        @Test
        void shows_the_fields_in_the_hosts_order_with_labels_in_both_languages() {
            assertThat(fields.fields()).extracting(each -> each.label(Locale.FRENCH))
                .containsExactly("Client", "Numéro", "Total TTC", "Échéance", "Réglée", "Bon de commande", "Remarque", "Lignes");
            assertThat(field("invoice.due").label(Locale.ENGLISH)).isEqualTo("Due date");
        }

        @Test
        void knows_each_fields_kind_sample_and_whether_it_is_always_there() {
            assertThat(field("invoice.total").kind()).isEqualTo(FieldKind.MONEY);
            assertThat(field("invoice.total").sample()).isPresent();
            assertThat(field("invoice.total").isOptional()).isFalse();
            assertThat(field("invoice.remark").isOptional()).isTrue();
        }

        @Test
        void knows_the_fields_of_a_lists_elements() {
            assertThat(field("lines").elements().fields()).extracting(MergeField::name).containsExactly("label", "quantity", "amount");
        }

        @Test
        void shows_the_fields_of_every_type_that_opens_with_the_slot() {
            assertThat(host.as(CAMILLE).defaultMessages().fields(DefaultMessageSlot.OTHER))
                .containsOnlyKeys(MailableType.CLIENT, MailableType.SITE, MailableType.OPPORTUNITY, CONTRACT_TYPE);
        }

        @Test
        void needs_no_record() {
            MailableSource source = spy(new Empty());
            host.with(LogisavMail.builder().type(MailableType.INVOICE, source).permissions(host.permissions).senders(host.senders));

            host.as(CAMILLE).defaultMessages().fields(DefaultMessageSlot.INVOICE);

            verify(source, never()).load(any(), any());
        }
    }

    @Nested
    class A_template {

        @ParameterizedTest
        @ValueSource(strings = {"{{invoice.number}}", "{{#lines}}{{label}}{{/lines}}", "{{^lines}}rien{{/lines}}",
            "{{#invoice.remark}}x{{/invoice.remark}}", "{{#invoice.paid}}x{{/invoice.paid}}", "deux { accolades }"})
        void that_names_fields_and_sections_is_right(String body) {
            assertThat(check(body)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{{invoice.total * 2}}", "{{invoice.number.toUpperCase()}}", "{{{client.name}}}", "{{&client.name}}",
            "{{> partial}}", "{{! remarque}}", "{{=<% %>=}}", "{{else}}", "{{#if invoice.paid}}x{{/if}}", "{{invoice.number|upper}}",
            "{{invoice['number']}}", "{{this}}", "{{@index}}", "{{../client.name}}", "{{T(java.lang.Runtime)}}", "{{invoice.class}}",
            "{{invoice..number}}", "{{}}", "{{invoice.number", "}}", "{{#lines}}x", "x{{/lines}}", "{{#lines}}x{{/invoice.remark}}"})
        void that_holds_anything_else_has_an_error(String body) {
            assertThat(check(body)).anyMatch(problem -> !problem.isWarning());
        }

        @ParameterizedTest
        @ValueSource(strings = {"société.nom", "客户.名称", "имя_2"})
        void may_name_fields_in_the_letters_of_any_script(String name) {
            host.with(LogisavMail.builder().permissions(host.permissions).senders(host.senders)
                .type(RecordType.of(MailableType.INVOICE, Client.class).id(Client::id).label(Client::name)
                    .load((id, context) -> Optional.empty()).fields(f -> f.text(name, "Nom", "Name", Client::name))));

            assertThat(check("{{" + name + "}}")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"'{{invoice.nubmer}}',1,1", "'Bonjour,\nVotre {{invoice.nubmer}}',2,7", "'\n\n  {{nothing}}',3,3"})
        void with_an_error_says_line_and_column(String body, int line, int column) {
            assertThat(check(body)).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.column()).isEqualTo(column);
            });
        }

        @Test
        void with_a_misspelt_field_is_told_the_nearest() {
            TemplateProblem problem = check("{{invoice.nubmer}}").get(0);

            assertThat(problem.text(Locale.ENGLISH)).contains("{{invoice.nubmer}}").containsIgnoringCase("did you mean invoice.number?");
            assertThat(problem.text(Locale.FRENCH)).contains("Vouliez-vous dire invoice.number");
        }

        @Test
        void is_told_all_its_problems_at_once_in_subject_and_body() {
            DefaultMessage wrong = DefaultMessage.of(
                DefaultMessageSlot.INVOICE, Locale.FRENCH, "{{invoice.nubmer}}", MessageBody.text("{{a * b}}\n{{#lines}}{{labell}}"));

            List<TemplateProblem> problems = host.as(CAMILLE).defaultMessages().check(wrong);

            assertThat(problems).extracting(TemplateProblem::problemCode).contains(
                Code.TEMPLATE_FIELD_UNKNOWN, Code.TEMPLATE_TAG_MALFORMED, Code.TEMPLATE_SECTION_UNCLOSED);
            assertThat(problems).extracting(TemplateProblem::part).contains(TemplateProblem.Part.SUBJECT, TemplateProblem.Part.BODY);
        }

        @Test
        void sees_in_a_section_the_fields_of_its_elements_only() {
            assertThat(check("{{#lines}}{{invoice.number}}{{/lines}}")).extracting(TemplateProblem::problemCode)
                .containsExactly(Code.TEMPLATE_FIELD_UNKNOWN);
        }

        @Test
        void sees_outside_a_section_no_field_of_its_elements() {
            assertThat(check("{{label}}")).extracting(TemplateProblem::problemCode).containsExactly(Code.TEMPLATE_FIELD_UNKNOWN);
        }
    }

    @Nested
    class A_template_for_several_types {

        @Test
        void has_an_error_for_a_field_that_no_type_has() {
            assertThat(check(DefaultMessageSlot.OTHER, "{{invoice.number}}")).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_UNKNOWN);
                assertThat(problem.isWarning()).isFalse();
            });
        }

        @Test
        void has_a_warning_that_names_the_types_that_lack_a_field() {
            assertThat(check(DefaultMessageSlot.OTHER, "{{site.town}}")).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_NOT_EVERYWHERE);
                assertThat(problem.isWarning()).isTrue();
                assertThat(problem.text(Locale.FRENCH)).contains("clients", "opportunités", "maintenance-contract").doesNotContain("sites");
            });
        }

        @Test
        void is_right_where_all_types_have_the_field() {
            assertThat(check(DefaultMessageSlot.OTHER, "{{client.name}}")).isEmpty();
        }

        @Test
        void is_saved_with_a_warning() {
            DefaultMessage doubtful = DefaultMessage.of(DefaultMessageSlot.OTHER, Locale.ITALY, "Objet", MessageBody.text("{{site.town}}"));

            assertThat(host.as(CAMILLE).defaultMessages().save(doubtful).version()).isPresent();
        }

        @Test
        void may_be_a_letter() {
            LetterTemplate letter = LetterTemplate.of("x", "X", "Objet", MessageBody.text("{{invoice.number}}"))
                .forTypes(MailableType.INVOICE, MailableType.QUOTE);

            LetterTemplates letters = host.as(CAMILLE).letterTemplates();
            assertThat(letters.check(letter)).extracting(TemplateProblem::problemCode).containsExactly(Code.TEMPLATE_FIELD_NOT_EVERYWHERE);
            assertThat(letters.fields(letter.types())).containsOnlyKeys(MailableType.INVOICE, MailableType.QUOTE);
            assertThat(letters.fields(Set.of())).hasSize(7);
        }
    }

    /** Knows fields, and no record. */
    static class Empty implements MailableSource {

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return Optional.empty();
        }

        @Override
        public FieldCatalog fields() {
            return FieldCatalog.builder().text("x", "X", "X", "X").build();
        }
    }
}
