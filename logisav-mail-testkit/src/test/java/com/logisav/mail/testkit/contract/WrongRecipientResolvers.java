package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMailable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Resolvers that do one thing wrong each. */
final class WrongRecipientResolvers {

    private WrongRecipientResolvers() {}

    @Breaks("REC-01")
    static class AnswersNullForNobody extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = right.resolve(mailable, context);
                return found.isEmpty() ? null : found;
            };
        }
    }

    @Breaks("REC-01")
    static class AnswersANullAmongOthers extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = right.resolve(mailable, context);
                return found.size() < 2 ? found : Arrays.asList(found.get(0), null);
            };
        }
    }

    @Breaks("REC-02")
    static class ShufflesItsAnswers extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            Thread owner = Thread.currentThread();
            AtomicReference<MailableRef> last = new AtomicReference<>();
            return (mailable, context) -> {
                List<ProposedRecipient> found = new ArrayList<>(right.resolve(mailable, context));
                MailableRef before = last.getAndSet(mailable.ref());
                if (Thread.currentThread() == owner && before != null && !before.equals(mailable.ref())) {
                    Collections.reverse(found);
                }
                return found;
            };
        }
    }

    @Breaks("REC-03")
    static class AddsTheAccountant extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = new ArrayList<>(right.resolve(mailable, context));
                if (!found.isEmpty()) {
                    found.addAll(right.resolve(withOtherContacts(), context()));
                }
                return found.stream().distinct().toList();
            };
        }
    }

    @Breaks("REC-03")
    static class LooksForTheIdentifierAlone extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> right.resolve(SampleMailable.of(SampleInvoice.ref(mailable.ref().id())), context);
        }
    }

    @Breaks("REC-03")
    static class MixesTenants extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> right.resolve(mailable, context());
        }
    }

    @Breaks(value = "REC-04", also = {"REC-01", "REC-03"})
    static class TakesTheFirstContact extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = right.resolve(mailable, context);
                found.iterator().next();
                return found;
            };
        }
    }

    @Breaks("REC-05")
    static class BelongsToOneThread extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            Thread owner = Thread.currentThread();
            return (mailable, context) -> Thread.currentThread() == owner ? right.resolve(mailable, context) : List.of();
        }
    }

    @Breaks("REC-06")
    static class KnowsNobody extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return RecipientResolver.none();
        }
    }

    @Breaks("REC-04")
    static class AnswersTheSwitchboard extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = right.resolve(mailable, context);
                return found.isEmpty() ? List.of(ProposedRecipient.to("standard@maison.example")) : found;
            };
        }
    }

    @Breaks("REC-03")
    static class TakesTheContactsOfTheLastRecord extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> {
                List<ProposedRecipient> found = right.resolve(mailable, context);
                return found.isEmpty() ? right.resolve(withContacts(), context) : found;
            };
        }
    }

    /** Knows one record only on other threads than the first. */
    private abstract static class Threaded extends Contracts.Recipients {

        abstract Mailable known();

        @Override
        RecipientResolver wrong(RecipientResolver right) {
            Thread owner = Thread.currentThread();
            return (mailable, context) -> Thread.currentThread() == owner || mailable.ref().equals(known().ref())
                ? right.resolve(mailable, context) : List.of();
        }
    }

    @Breaks("REC-05")
    static class KnowsTheFirstRecordOnOtherThreads extends Threaded {
        @Override
        Mailable known() {
            return withContacts();
        }
    }

    @Breaks("REC-05")
    static class KnowsTheOtherRecordOnOtherThreads extends Threaded {
        @Override
        Mailable known() {
            return withOtherContacts();
        }
    }
}
