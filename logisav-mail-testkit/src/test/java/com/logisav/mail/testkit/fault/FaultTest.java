package com.logisav.mail.testkit.fault;

import static com.logisav.mail.testkit.fault.Fault.account;
import static com.logisav.mail.testkit.fault.Fault.deferring;
import static com.logisav.mail.testkit.fault.Fault.held;
import static com.logisav.mail.testkit.fault.Fault.inDoubt;
import static com.logisav.mail.testkit.fault.Fault.refusing;
import static com.logisav.mail.testkit.fault.Fault.throwing;
import static com.logisav.mail.testkit.fault.Fault.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.testkit.sample.SampleMail;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a fault is before any mail meets it. */
class FaultTest {

    private static final EmailAddress ANNE = EmailAddress.of("anne@client.example");
    private static final EmailAddress PAUL = EmailAddress.of("paul@client.example");

    private static final String NOT_PLANNED = "no mail can come to be held: give this fault to failNext(..), then send, then wait";

    @Test
    void it_reads_as_a_test_says_it() {
        assertThat(Stream.of(refusing("anne@CLIENT.example", 550, "5.1.1 unknown").and(deferring("paul@client.example", 451, "later")),
            refusing(500, "5.5.1 what?"), deferring(499), inDoubt(), held(), unavailable(), throwing(new IllegalStateException("a secret")))
            .map(Fault::toString)).containsExactly("refusing(anne@client.example, 550) and deferring(paul@client.example, 451)",
            "refusing(500)", "deferring(499)", "inDoubt()", "held()", "unavailable()",
            "throwing(java.lang.IllegalStateException)");
    }

    @Test
    void a_transport_reads_who_is_meant_and_what_is_said() {
        Fault one = refusing("anne@client.example", 550, "5.1.1 unknown");
        assertThat(one.recipients()).containsExactly(ANNE);
        assertThat(one.replyTo(ANNE)).hasValueSatisfying(reply -> assertThat(reply.code()).isEqualTo(550));
        assertThat(one.replyTo(PAUL)).isEmpty();
        assertThat(one.reply()).isEmpty();
        Fault all = deferring(451);
        assertThat(all.recipients()).isEmpty();
        assertThat(all.replyTo(PAUL)).isEqualTo(all.reply()).hasValueSatisfying(reply -> assertThat(reply.code()).isEqualTo(451));
        assertThat(account(AccountProblem.Kind.ACCOUNT_TLS_FAILED).account()).contains(AccountProblem.Kind.ACCOUNT_TLS_FAILED);
    }

    @Test
    void of_two_about_the_same_recipient_the_later_one_counts() {
        Fault both = refusing("anne@client.example", 550, "5.1.1 unknown").and(deferring("anne@client.example", 451, "later"));
        assertThat(both.replyTo(ANNE)).hasValueSatisfying(reply -> assertThat(reply.code()).isEqualTo(451));
    }

    @Test
    void what_cannot_happen_to_one_mail_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> inDoubt().and(refusing("anne@client.example", 550, "no")))
            .withMessage("only faults of single recipients can happen to the same mail");
        assertThatIllegalArgumentException().isThrownBy(() -> refusing("anne@client.example", 550, "no").and(held()))
            .withMessage("only faults of single recipients can happen to the same mail");
    }

    @Test
    void a_code_of_another_kind_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> refusing("anne@client.example", 451, "no"))
            .withMessage("the code of this fault is 500 to 599, not 451");
        assertThatIllegalArgumentException().isThrownBy(() -> deferring(550)).withMessage("the code of this fault is 400 to 499, not 550");
    }

    /** Over a wire nobody would get the mail; in memory the others would. */
    @Test
    void a_server_that_goes_away_puts_off_no_recipient_alone() {
        assertThatIllegalArgumentException().isThrownBy(() -> deferring("anne@client.example", 421, "4.3.2 closing"))
            .withMessage("with 421 a server goes away, whatever recipient it is about: say deferring(421)");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatNullPointerException().isThrownBy(() -> throwing(null)).withMessage("defect");
        assertThatNullPointerException().isThrownBy(() -> account(null)).withMessage("problem");
        assertThatNullPointerException().isThrownBy(() -> refusing(550, null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> new PlannedFaults().add(null)).withMessage("fault");
    }

    @Test
    void an_address_that_mail_cannot_be_sent_to_is_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> refusing("b@x", 550, "5.1.1 no such user"))
            .withMessageStartingWith("no mail can meet this fault, it is about \"b@x\": ");
    }

    @Test
    void an_account_can_have_another_problem() {
        assertThat(account(AccountProblem.Kind.ACCOUNT_TLS_FAILED)).hasToString("account(ACCOUNT_TLS_FAILED)");
    }

    @Test
    void nobody_waits_for_a_mail_that_nothing_holds() {
        assertThatThrownBy(() -> inDoubt().awaitMail()).isInstanceOf(IllegalStateException.class)
            .hasMessage("only held() holds a mail, and this fault is inDoubt()");
    }

    @Test
    @Timeout(10)
    void nobody_waits_for_a_mail_that_no_way_out_will_hold() {
        assertThatThrownBy(held()::awaitMail).isInstanceOf(IllegalStateException.class).hasMessage(NOT_PLANNED);
        Fault forgotten = held();
        PlannedFaults faults = new PlannedFaults();
        Runnable back = faults.remember();
        faults.add(forgotten);
        back.run();
        assertThatThrownBy(forgotten::awaitMail).isInstanceOf(IllegalStateException.class).hasMessage(NOT_PLANNED);
    }

    @Test
    void a_mail_that_does_not_come_to_be_held_ends_the_wait() {
        Fault held = held();
        new PlannedFaults().add(held);
        Thread.currentThread().interrupt();
        assertThatThrownBy(held::awaitMail).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("no mail came to be held");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_mail_that_is_not_released_is_not_held_for_ever() {
        Fault held = held();
        PlannedFaults faults = new PlannedFaults();
        Runnable back = faults.remember();
        faults.add(held);
        assertThat(faults.next(SampleMail.create().to("anne@client.example").build())).containsSame(held);
        Thread.currentThread().interrupt();
        assertThatThrownBy(held::hold).isInstanceOf(IllegalStateException.class).hasMessageStartingWith("the mail that is held was not released");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(faults.unmet()).containsExactly("held(): nobody released its mail; send on one thread, and release on another");
        held.awaitMail();
        held.release();
        held.hold();
        back.run();
        assertThat(faults.unmet()).isEmpty();
    }
}
