package com.logisav.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final Recipient to = recipient(RecipientRole.TO, "compta@client.fr", "Comptabilité");
    private final Recipient cc = recipient(RecipientRole.CC, "anne@client.fr", "Anne");

    @Nested
    class Of_several_with_one_address {

        @Test
        void the_first_stays_with_its_role_name_and_reason() {
            Recipient again = recipient(RecipientRole.BCC, "Compta@CLIENT.FR", "Autre").because("deuxième");

            Recipients recipients = Recipients.of(to.because("contact de facturation"), cc, again);

            assertThat(recipients.all()).containsExactly(to.because("contact de facturation"), cc);
        }

        @Test
        void the_order_given_decides_not_the_role() {
            assertThat(Recipients.of(to.as(RecipientRole.BCC), to).in(RecipientRole.TO)).isEmpty();
        }

        @Test
        void domains_are_compared_as_A_labels() {
            assertThat(Recipients.of(recipient(RecipientRole.TO, "a@café.fr", ""), recipient(RecipientRole.CC, "a@xn--caf-dma.fr", "")).size())
                .isEqualTo(1);
        }

        @Test
        void adding_one_changes_nothing() {
            assertThat(Recipients.of(to).with(to.as(RecipientRole.CC))).isEqualTo(Recipients.of(to));
        }
    }

    @Test
    void are_told_apart_by_role_in_order() {
        Recipient other = recipient(RecipientRole.TO, "b@client.fr", "");

        Recipients recipients = Recipients.of(to, cc, other);

        assertThat(recipients.in(RecipientRole.TO)).containsExactly(to, other);
        assertThat(recipients.in(RecipientRole.CC)).containsExactly(cc);
        assertThat(recipients.in(RecipientRole.BCC)).isEmpty();
        assertThat(recipients).containsExactly(to, cc, other);
    }

    @Test
    void are_found_and_taken_off_by_address() {
        Recipients recipients = Recipients.of(to, cc);

        assertThat(recipients.find(EmailAddress.of("ANNE@client.fr"))).contains(cc);
        assertThat(recipients.contains(EmailAddress.of("x@client.fr"))).isFalse();
        assertThat(recipients.without(EmailAddress.of("Anne@client.fr"))).isEqualTo(Recipients.of(to));
    }

    @Test
    void never_change() {
        List<Recipient> given = new ArrayList<>(List.of(to));
        Recipients recipients = Recipients.of(given);
        given.clear();

        assertThat(recipients.size()).isEqualTo(1);
        assertThatThrownBy(() -> recipients.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Nested
    class A_proposed_recipient {

        @Test
        void may_be_no_address_and_loses_nothing() {
            ProposedRecipient proposed = ProposedRecipient.cc("compta(at)client.fr").named("Compta").because("contact").offeredOnly();

            assertThat(proposed.address()).isEqualTo("compta(at)client.fr");
            assertThat(proposed.name()).contains("Compta");
            assertThat(proposed.isPreselected()).isFalse();
            assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(proposed::parse);
        }

        @Test
        void is_a_recipient_where_its_text_is_an_address() {
            assertThat(ProposedRecipient.to("compta@client.fr").named("Comptabilité").because("contact").parse()).isEqualTo(to.because("contact"));
        }

        @Test
        void made_of_a_recipient_gives_it_back() {
            assertThat(ProposedRecipient.of(to.because("contact")).parse()).isEqualTo(to.because("contact"));
        }
    }

    private static Recipient recipient(RecipientRole role, String address, String name) {
        return Recipient.of(role, Mailbox.of(address).named(name));
    }
}
