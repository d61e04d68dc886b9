package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.DraftValuesException;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.specification.host.MaintenanceDupont;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A draft goes to a browser as JSON and comes back on any node, trusted in nothing. */
class DraftValuesThroughJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MaintenanceDupont host = new MaintenanceDupont();

    private static Map<String, Object> throughJson(MailDraft draft) {
        try {
            return JSON.readValue(JSON.writeValueAsString(draft.values().asMap()), new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private MailDraft rebuilt(Map<String, Object> values) {
        return host.as(CAMILLE).rebuild(DraftValues.of(values));
    }

    @Nested
    class A_draft_that_nobody_changed {

        @Test
        void comes_back_as_it_went() {
            MailDraft draft = host.draft(INVOICE);

            MailDraft back = rebuilt(throughJson(draft));

            assertThat(back.values().asMap()).isEqualTo(draft.values().asMap());
        }

        @Test
        void comes_back_on_a_node_that_never_saw_it() {
            MailDraft draft = host.draft(INVOICE);

            MailDraft back = host.builder().build().as(CAMILLE).rebuild(DraftValues.of(throughJson(draft)));

            assertThat(back.values().asMap()).isEqualTo(draft.values().asMap());
        }
    }

    @Nested
    class A_draft_that_was_changed {

        @Test
        void keeps_a_persons_words_and_merges_nothing_again() {
            Map<String, Object> values = throughJson(host.draft(INVOICE));
            values.put("subject", "Votre {{invoice.number}}");

            MailDraft back = rebuilt(values);

            assertThat(back.subject()).isEqualTo("Votre {{invoice.number}}");
            assertThat(back.alerts()).extracting(MailAlert::alertCode).contains(AlertCode.FIELD_WITHOUT_VALUE);
        }

        @Test
        void keeps_what_is_no_address_and_says_so() {
            Map<String, Object> values = throughJson(host.draft(INVOICE));
            values.put("to", List.of(Map.of("address", "compta(at)client.fr")));

            MailDraft back = rebuilt(values);

            assertThat(back.unreadable()).extracting(each -> each.address()).containsExactly("compta(at)client.fr");
            assertThat(back.alerts()).extracting(MailAlert::alertCode).contains(AlertCode.RECIPIENT_INVALID, AlertCode.NO_RECIPIENT);
        }

        @Test
        void takes_the_records_label_and_reasons_from_the_host() {
            MailDraft draft = host.draft(INVOICE);
            Map<String, Object> values = throughJson(draft);
            values.put("label", "Facture de quelqu'un d'autre");
            values.put("to", List.of(Map.of("address", MaintenanceDupont.ACCOUNTS, "reason", "inventé")));

            MailDraft back = rebuilt(values);

            assertThat(back.recordLabel()).isEqualTo(draft.recordLabel());
            assertThat(back.recipients().all()).extracting(each -> each.reason().orElse("")).doesNotContain("inventé");
        }
    }

    @Nested
    class Values_that_are_no_draft {

        @Test
        void are_refused_by_the_key_that_is_wrong() {
            Map<String, Object> values = throughJson(host.draft(INVOICE));
            values.put("attachments", List.of(Map.of("source", "FILE_SYSTEM", "reference", "x", "name", "x")));

            assertThatThrownBy(() -> rebuilt(values))
                .isInstanceOfSatisfying(DraftValuesException.class, e -> assertThat(e.key()).isEqualTo("attachments[0].source"));
        }

        @Test
        void are_refused_where_one_is_missing() {
            Map<String, Object> values = throughJson(host.draft(INVOICE));
            values.remove("subject");

            assertThatThrownBy(() -> rebuilt(values))
                .isInstanceOfSatisfying(DraftValuesException.class, e -> assertThat(e.key()).isEqualTo("subject"));
        }
    }
}
