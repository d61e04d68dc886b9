package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateProblem.Code;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefaultMessagesTest {

    private static final MailContext CONTEXT = MailContext.of(Actor.of("17"));

    private final InMemoryTemplates repository = new InMemoryTemplates();
    private final DefaultMessages messages = TemplateHost.composer(repository, Grants.all()).defaultMessages();

    private static DefaultMessage invoiceMessage(String subject, String body) {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, subject, MessageBody.text(body));
    }

    private static DefaultMessage htmlMessage(String html) {
        return DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture", MessageBody.html(html));
    }

    private static DefaultMessage otherMessage(String subject) {
        return DefaultMessage.of(DefaultMessageSlot.OTHER, Locale.ROOT, subject, MessageBody.empty());
    }

    private Optional<DefaultMessage> stored() {
        return repository.defaultMessage(DefaultMessageSlot.INVOICE, Locale.FRENCH, CONTEXT);
    }

    @Nested
    class What_there_is {

        @Test
        void are_four_slots_and_those_of_the_hosts_types() {
            assertThat(messages.slots()).containsExactly(DefaultMessageSlot.INTERVENTION, DefaultMessageSlot.QUOTE,
                DefaultMessageSlot.INVOICE, DefaultMessageSlot.OTHER, TemplateHost.VISITS);
        }

        @Test
        void is_answered_for_exactly_one_language() {
            DefaultMessage saved = messages.save(invoiceMessage("Facture", "Bonjour"));

            assertThat(messages.get(DefaultMessageSlot.INVOICE, Locale.FRENCH)).contains(saved);
            assertThat(messages.get(DefaultMessageSlot.INVOICE, Locale.FRANCE)).isEmpty();
            assertThat(messages.get(DefaultMessageSlot.INVOICE, Locale.ROOT)).isEmpty();
        }

        @Test
        void can_name_the_fields_of_the_types_that_open_with_the_slot() {
            assertThat(messages.fields(DefaultMessageSlot.OTHER)).containsOnlyKeys(MailableType.CLIENT, MailableType.SITE);
            assertThat(messages.fields(DefaultMessageSlot.INVOICE).get(MailableType.INVOICE).find("lines")).isPresent();
            assertThat(messages.fields(DefaultMessageSlot.QUOTE)).isEmpty();
        }

        @Test
        void has_its_versions_newest_first() {
            DefaultMessage first = messages.save(invoiceMessage("Facture", "un"));
            DefaultMessage second = messages.save(first.saying("Facture", MessageBody.text("deux")));

            assertThat(messages.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH)).containsExactly(second, first);
        }
    }

    @Nested
    class A_check {

        @Test
        void finds_nothing_in_a_good_message() {
            assertThat(messages.check(invoiceMessage("Facture {{invoice.number}}", "{{#lines}}{{label}}\n{{/lines}}"))).isEmpty();
        }

        @Test
        void names_all_errors_at_once_with_the_nearest_field() {
            List<TemplateProblem> problems = messages.check(invoiceMessage("{{invoice.nubmer}}", "{{a+b}}"));

            assertThat(problems).extracting(TemplateProblem::problemCode)
                .containsExactly(Code.TEMPLATE_FIELD_UNKNOWN, Code.TEMPLATE_TAG_MALFORMED);
            assertThat(problems.get(0).arguments()).containsEntry("suggestion", "invoice.number");
            assertThat(problems).noneMatch(TemplateProblem::isWarning);
        }

        @Test
        void calls_a_field_that_no_type_of_the_slot_has_an_error() {
            assertThat(messages.check(otherMessage("{{invoice.number}}"))).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_UNKNOWN);
                assertThat(problem.isWarning()).isFalse();
            });
        }

        @Test
        void warns_of_a_field_that_only_some_types_of_the_slot_have_and_names_the_others() {
            assertThat(messages.check(otherMessage("{{name}} {{site.access}}"))).singleElement().satisfies(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_FIELD_NOT_EVERYWHERE);
                assertThat(problem.isWarning()).isTrue();
                assertThat(problem.arguments()).containsEntry("types", "client");
            });
        }

        @Test
        void warns_of_html_that_mails_may_not_hold_at_its_place() {
            List<TemplateProblem> problems = messages.check(htmlMessage("<p>Bonjour</p>\n<p onclick=\"go()\">x</p><script>go()</script>"));

            assertThat(problems).allMatch(TemplateProblem::isWarning)
                .extracting(TemplateProblem::problemCode).containsOnly(Code.TEMPLATE_HTML_REMOVED);
            assertThat(problems).extracting(problem -> problem.arguments().get("tag") + " " + problem.line() + ":" + problem.column())
                .containsExactly("onclick 2:4", "<script> 2:24");
        }

        @Test
        void finds_the_place_of_styles_links_and_images_too() {
            List<TemplateProblem> problems = messages.check(htmlMessage("<p style=\"color:red\">a</p>\n"
                + "<p style=\"position:fixed\">b</p><a href=\"x\">c</a>\n"
                + "<a href=\"javascript:go()\">d</a><img src=\"y.png\">"));

            assertThat(problems).extracting(problem -> problem.arguments().get("tag") + " " + problem.line() + ":" + problem.column())
                .containsExactly("style: position 2:11", "href: relative 2:35", "href: javascript 3:4", "src: relative image 3:37");
        }

        @Test
        void allows_a_link_whose_address_is_a_field_and_rows_that_repeat() {
            assertThat(messages.check(htmlMessage("<a href=\"{{invoice.number}}\">Voir</a>"
                + "<table><tbody>{{#lines}}<tr><td>{{label}}</td></tr>{{/lines}}</tbody></table>"))).isEmpty();
        }
    }

    @Nested
    class A_preview {

        @Test
        void shows_samples_in_the_language_of_the_message() {
            MessageText text = messages.preview(
                invoiceMessage("Facture {{invoice.number}}", "{{invoice.total}} au {{invoice.due}}"), MailableType.INVOICE);

            assertThat(text.subject()).isEqualTo("Facture F-2026-0001");
            assertThat(text.body().value()).isEqualTo("1\u202f234,50\u00a0€ au 24 novembre 2026");
        }

        @Test
        void of_a_message_for_all_languages_is_in_the_actors() {
            DefaultMessage message = DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "{{invoice.due}}", MessageBody.empty());

            assertThat(messages.preview(message, MailableType.INVOICE).subject()).isEqualTo("24 November 2026");
        }

        @Test
        void is_merged_and_cleaned_like_a_mail() {
            DefaultMessage message = htmlMessage("{{#lines}}<p onclick=\"go()\">{{label}}</p>{{/lines}}<script>go()</script>");

            assertThat(messages.preview(message, MailableType.INVOICE).body()).isEqualTo(MessageBody.html("<p>Joint &amp; co</p>"));
        }

        @Test
        void is_for_a_type_that_opens_with_the_slot() {
            assertThatThrownBy(() -> messages.preview(invoiceMessage("", ""), MailableType.CLIENT))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("client");
        }
    }

    @Nested
    class A_save {

        @Test
        void stores_the_message_with_a_new_version() {
            DefaultMessage saved = messages.save(invoiceMessage("Facture {{invoice.number}}", "Bonjour"), Optional.empty());

            assertThat(stored()).contains(saved);
            assertThat(saved.version()).isPresent();
            assertThat(saved.text()).isEqualTo(new MessageText("Facture {{invoice.number}}", MessageBody.text("Bonjour")));
        }

        @Test
        void is_refused_with_all_errors_and_stores_nothing() {
            assertThatThrownBy(() -> messages.save(invoiceMessage("{{nobody}}", "{{nothing}} {{a+b}}")))
                .isInstanceOfSatisfying(TemplateException.class, e -> {
                    assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_INVALID);
                    assertThat(e.problems()).extracting(TemplateProblem::problemCode).containsExactly(
                        Code.TEMPLATE_FIELD_UNKNOWN, Code.TEMPLATE_FIELD_UNKNOWN, Code.TEMPLATE_TAG_MALFORMED);
                });
            assertThat(stored()).isEmpty();
        }

        @Test
        void is_refused_in_words_that_people_have_for_the_message() {
            TemplateException refusal = catchThrowableOfType(TemplateException.class, () -> messages.save(invoiceMessage("x", "{{nothing}}")));

            assertThat(refusal.text(Locale.FRANCE)).startsWith("Le message par défaut «\u00A0Factures\u00A0» (").doesNotContain("invoice");
            assertThat(refusal.text(Locale.UK)).startsWith("The default message “Invoices” (");
            assertThat(refusal).hasMessageContaining("default message invoice has errors");
        }

        @Test
        void goes_through_with_warnings() {
            assertThat(messages.save(otherMessage("{{site.access}}")).version()).isPresent();
        }

        @Test
        void is_refused_where_somebody_else_saved_in_between() {
            DefaultMessage read = messages.save(invoiceMessage("Facture", "un"));
            DefaultMessage theirs = messages.save(read.saying("Facture", MessageBody.text("deux")));

            assertThatThrownBy(() -> messages.save(read.saying("Facture", MessageBody.text("trois"))))
                .isInstanceOfSatisfying(TemplateException.class, e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_CHANGED));
            assertThat(stored()).contains(theirs);
        }

        @Test
        void goes_by_the_version_that_was_read_and_not_by_the_one_that_the_message_carries() {
            DefaultMessage first = messages.save(invoiceMessage("Facture", "un"));
            TemplateVersion latest = messages.save(first).version().orElseThrow();

            assertThat(messages.save(invoiceMessage("Facture", "deux"), Optional.of(latest)).text().body())
                .isEqualTo(MessageBody.text("deux"));
        }

        @Test
        void stores_html_without_what_mails_may_not_hold_and_with_every_merge_tag_in_its_place() {
            String table = "<table><tbody>{{#lines}}<tr><td>{{label}}</td></tr>{{/lines}}</tbody></table>";

            DefaultMessage saved = messages.save(
                htmlMessage("<script>go()</script><a href=\"{{invoice.number}}\" onclick=\"go()\">Voir</a>" + table));

            assertThat(saved.text().body()).isEqualTo(MessageBody.html("<a href=\"{{invoice.number}}\">Voir</a>" + table));
        }

        @Test
        void is_refused_for_a_slot_that_no_mail_opens_with() {
            DefaultMessage stray = DefaultMessage.of(DefaultMessageSlot.of("stray"), Locale.ROOT, "", MessageBody.empty());

            assertThatThrownBy(() -> messages.save(stray)).isInstanceOfSatisfying(TemplateException.class,
                e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_NOT_FOUND));
        }
    }

    @Nested
    class A_repository_that_cannot_be_edited {

        private final DefaultMessage only = invoiceMessage("Facture", "Bonjour");
        private final TemplateRepository readOnly =
            (slot, locale, context) -> Optional.of(only).filter(m -> m.slot().equals(slot) && m.locale().equals(locale));
        private final DefaultMessages readable = TemplateHost.composer(readOnly, Grants.all()).defaultMessages();

        @Test
        void is_read_like_any_other() {
            assertThat(readable.get(DefaultMessageSlot.INVOICE, Locale.FRENCH)).contains(only);
            assertThat(readable.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH)).containsExactly(only);
            assertThat(readable.versions(DefaultMessageSlot.QUOTE, Locale.FRENCH)).isEmpty();
        }

        @Test
        void refuses_a_save_in_words() {
            assertThat(readable.mayChange()).isFalse();
            assertThatThrownBy(() -> readable.save(only)).isInstanceOfSatisfying(TemplateException.class, e -> {
                assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATES_READ_ONLY);
                assertThat(e.text(Locale.FRENCH)).contains("ne peuvent pas être modifiés");
                assertThat(e.text(Locale.ENGLISH)).contains("cannot be changed");
            });
        }
    }

    @Test
    void a_repository_that_answers_another_slot_or_language_is_reported() {
        TemplateRepository confused = (slot, locale, context) -> Optional.of(invoiceMessage("Facture", ""));
        DefaultMessages confusing = TemplateHost.composer(confused, Grants.all()).defaultMessages();

        assertThatThrownBy(() -> confusing.get(DefaultMessageSlot.QUOTE, Locale.FRENCH)).isInstanceOf(HostDefectException.class)
            .hasMessageContaining("quote (fr)");
        assertThatThrownBy(() -> confusing.get(DefaultMessageSlot.INVOICE, Locale.ENGLISH)).isInstanceOf(HostDefectException.class);
    }

    @Test
    void an_unknown_slot_cannot_be_read_either() {
        DefaultMessageSlot stray = DefaultMessageSlot.of("stray");

        assertThatThrownBy(() -> messages.get(stray, Locale.ROOT)).isInstanceOfSatisfying(TemplateException.class,
            e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.TEMPLATE_NOT_FOUND));
        assertThatThrownBy(() -> messages.versions(stray, Locale.ROOT)).isInstanceOf(TemplateException.class);
    }

    @Test
    void a_repository_whose_save_or_versions_answer_another_message_is_reported() {
        DefaultMessage other = otherMessage("Bonjour").at(new TemplateVersion("1", Instant.EPOCH, "Admin"));
        TemplateRepository.Editable confused = mock();
        when(confused.save(any(DefaultMessage.class), any(), any())).thenReturn(Optional.of(other));
        when(confused.versions(any(), any(), any())).thenReturn(List.of(other));
        DefaultMessages confusing = TemplateHost.composer(confused, Grants.all()).defaultMessages();

        assertThatThrownBy(() -> confusing.save(invoiceMessage("Facture", ""))).isInstanceOf(HostDefectException.class)
            .hasMessageContaining("invoice (fr)");
        assertThatThrownBy(() -> confusing.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH)).isInstanceOf(HostDefectException.class);
    }
}
