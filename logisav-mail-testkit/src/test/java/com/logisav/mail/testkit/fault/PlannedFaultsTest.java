package com.logisav.mail.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import org.junit.jupiter.api.Test;

class PlannedFaultsTest {

    private final PlannedFaults faults = new PlannedFaults();
    private final OutgoingMail mail = SampleMail.about(SampleInvoice.ref("F-1")).to("anne@client.example").build();

    @Test
    void each_mail_meets_the_next_one_and_no_mail_meets_any_other() {
        Fault first = Fault.inDoubt();
        Fault second = Fault.deferring("anne@CLIENT.example", 450, "4.2.0 later");
        faults.add(first);
        faults.add(second);
        assertThat(faults.next(mail)).containsSame(first);
        assertThat(faults.unmet()).containsExactly(second + ": no mail came that could meet it");
        assertThat(faults.next(mail)).containsSame(second);
        assertThat(faults.next(mail)).isEmpty();
        assertThat(faults.unmet()).isEmpty();
    }

    @Test
    void goes_back_to_what_was_planned_then_and_knows_of_nothing_that_was_missed_since() {
        Fault prepared = Fault.inDoubt();
        faults.add(prepared);
        Runnable back = faults.remember();
        faults.next(mail);
        faults.add(Fault.refusing("bruno@client.example", 550, "5.1.1 no"));
        faults.next(mail);
        faults.add(Fault.unavailable());
        back.run();
        assertThat(faults.unmet()).containsExactly("inDoubt(): no mail came that could meet it");
        assertThat(faults.next(mail)).containsSame(prepared);
        assertThat(faults.unmet()).isEmpty();
    }
}
