package com.logisav.mail.testkit.contract;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Directories that do one thing wrong each. */
final class WrongDirectories {

    private WrongDirectories() {}

    static final class Senders {

        @Breaks("SND-01")
        static class AnswersNullForStrangers extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> context.actor().id().equals("contract-nobody") ? null : right.identities(about, context);
            }
        }

        @Breaks("SND-02")
        static class AddsTheGroupsAddress extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> {
                    List<SenderIdentity> found = new ArrayList<>(right.identities(about, context));
                    found.add(SenderIdentity.of("group", Mailbox.of("contact@holding.example")));
                    return found;
                };
            }
        }

        /** Their mails would bring the customers' answers to another company. */
        @Breaks("SND-02")
        static class SendsRepliesToAnotherCompany extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return ofTheActor(right, own -> own.replyTo(SampleSenders.anotherCompany().from()));
            }
        }

        /** Of a person of the same login. */
        @Breaks("SND-02")
        static class SendsRepliesToTheNamesake extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return ofTheActor(right, own -> own.replyTo(Mailbox.of("paul@plomberie-petit.example")));
            }
        }

        @Breaks("SND-02")
        static class SendsBouncesToAnotherCompany extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return ofTheActor(right, own -> own.envelopeSender(SampleSenders.anotherCompany().from().address()));
            }
        }

        private static SenderDirectory ofTheActor(SenderDirectory right, UnaryOperator<SenderIdentity> change) {
            return (about, context) -> right.identities(about, context).stream()
                .map(each -> context.actor().equals(Contracts.ACTOR) ? change.apply(each) : each).toList();
        }

        @Breaks("SND-07")
        static class LetsEverybodyWriteAsTheActor extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> {
                    List<SenderIdentity> found = new ArrayList<>(right.identities(about, context));
                    if (context.actor().equals(COLLEAGUE)) {
                        found.addAll(right.identities(about, context()));
                    }
                    return found;
                };
            }
        }

        @Breaks("SND-07")
        static class LetsTheActorWriteAsAColleague extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> {
                    List<SenderIdentity> found = new ArrayList<>(right.identities(about, context));
                    if (context.actor().equals(Contracts.ACTOR)) {
                        found.add(OF_THE_COLLEAGUE);
                    }
                    return found;
                };
            }
        }

        @Breaks("SND-03")
        static class CountsFromTheStart extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> right.identities(about, context).stream().map(each -> SenderIdentity.of("1", each.from()))
                    .toList();
            }
        }

        @Breaks("SND-04")
        static class PrefersTheLastUsed extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                AtomicInteger asked = new AtomicInteger();
                Thread owner = Thread.currentThread();
                return (about, context) -> {
                    List<SenderIdentity> found = new ArrayList<>(right.identities(about, context));
                    if (Thread.currentThread() == owner && asked.incrementAndGet() == 2 && found.size() == 2) {
                        found.add(found.remove(0));
                    }
                    return found;
                };
            }
        }

        @Breaks("SND-05")
        static class BelongsToOneThread extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                Thread owner = Thread.currentThread();
                return (about, context) -> Thread.currentThread() == owner ? right.identities(about, context) : List.of();
            }
        }

        @Breaks("SND-05")
        static class HasOneTenantOnOtherThreads extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                Thread owner = Thread.currentThread();
                return (about, context) -> right.identities(about, Thread.currentThread() == owner ? context : context());
            }
        }

        @Breaks("SND-06")
        static class KnowsNobody extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> List.of();
            }
        }

        @Breaks("SND-06")
        static class KnowsInvoicesOnly extends Contracts.Senders {
            @Override
            SenderDirectory wrong(SenderDirectory right) {
                return (about, context) -> about.type().equals(record().type()) ? right.identities(about, context) : List.of();
            }
        }
    }

    static final class Transports {

        @Breaks("TDI-01")
        static class AnswersNullForStrangers extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return (sender, context) -> sender.id().equals("contract-nobody") ? null : right.find(sender, context);
            }
        }

        @Breaks("TDI-02")
        static class HasOneServer extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return TransportDirectory.always(OURS);
            }
        }

        @Breaks("TDI-02")
        static class HasTheForeignServerForStrangers extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return (sender, context) -> sender.id().equals("contract-nobody") ? Optional.of(THEIRS) : right.find(sender, context);
            }
        }

        @Breaks("TDI-02")
        static class HasTheOwnServerForAllStrangers extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return (sender, context) -> sender.id().equals("contract-nobody") ? Optional.of(OURS) : right.find(sender, context);
            }
        }

        @Breaks("TDI-03")
        static class BelongsToOneThread extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                Thread owner = Thread.currentThread();
                return (sender, context) -> Thread.currentThread() == owner ? right.find(sender, context) : Optional.empty();
            }
        }

        @Breaks("TDI-03")
        static class HasOneTenantOnOtherThreads extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                Thread owner = Thread.currentThread();
                return (sender, context) -> right.find(sender, Thread.currentThread() == owner ? context : context());
            }
        }

        @Breaks("TDI-01")
        static class AnswersAnotherTenantNull extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return (sender, context) -> context.tenant().equals(context().tenant()) ? right.find(sender, context) : null;
            }
        }

        @Breaks("TDI-04")
        static class HasNoServer extends Contracts.Transports {
            @Override
            TransportDirectory wrong(TransportDirectory right) {
                return TransportDirectory.empty();
            }
        }
    }
}
