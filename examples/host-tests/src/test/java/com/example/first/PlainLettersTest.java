package com.example.first;

import com.logisav.mail.about.Actor;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.contract.LetterContract;
import com.logisav.mail.testkit.sample.SampleActors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A house that writes plain text alone. */
class PlainLettersTest extends LetterContract {

    @RegisterExtension
    final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new InvoiceMail(Map.of())::describe);

    @Override
    protected LogisavMail library() {
        return mail.logisavMail();
    }

    @Override
    protected Actor administrator() {
        return SampleActors.administrator();
    }

    @Override
    protected List<Locale> locales() {
        return List.of(Locale.FRANCE);
    }

    @Override
    protected List<DefaultMessageSlot> slots() {
        return List.of(DefaultMessageSlot.INVOICE);
    }

    @Override
    protected boolean writesHtml() {
        return false;
    }
}
