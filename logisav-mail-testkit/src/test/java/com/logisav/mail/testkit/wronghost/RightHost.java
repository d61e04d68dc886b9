package com.logisav.mail.testkit.wronghost;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wrong host's contract suite once more, where its developers made no mistake. Run by {@link WrongHostTest} alone. */
final class RightHost {

    private static final Tenant OURS = WrongHostContracts.ACTOR.tenant();

    private RightHost() {}

    static class Files extends WrongHostContracts.Files {
        @Override
        WrongStores.Files files() {
            return new WrongStores.Files();
        }
    }

    static class Contents extends WrongHostContracts.Contents {
        @Override
        WrongStores.Contents contents(Clock clock) {
            return new WrongStores.Contents(clock);
        }
    }

    static class Journal extends WrongHostContracts.Journal {
        @Override
        MailJournal attempts() {
            return new WrongStores.Attempts();
        }
    }

    static class Recipients extends WrongHostContracts.Recipients {
        @Override
        RecipientResolver recipients() {
            return (mailable, context) -> CONTACTS.getOrDefault(mailable.ref(), List.of());
        }
    }

    static class Senders extends WrongHostContracts.Senders {
        @Override
        SenderDirectory senders() {
            return (about, context) -> context.tenant().equals(OURS) ? List.of(SampleSenders.company(), SampleSenders.person())
                : List.of(SampleSenders.anotherCompany());
        }
    }

    static class Rights extends WrongHostContracts.Rights {
        @Override
        MailPermissions rights() {
            Map<Tenant, String> users = Map.of(OURS, WrongHostContracts.ACTOR.id(), STRANGER.tenant(), STRANGER.id());
            return (request, context) -> Permission.builtIn().contains(request.permission())
                && context.actor().id().equals(users.get(context.tenant())) ? Decision.allowed() : Decision.denied();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(STRANGER);
        }
    }

    static class Sources extends WrongHostContracts.Sources {
        @Override
        WrongAnswers.Records records() {
            return new WrongAnswers.Records();
        }
    }

    static class Documents extends WrongHostContracts.Documents {
        @Override
        DefaultAttachmentRenderer printer() {
            return new WrongAnswers.InvoicePrinter();
        }
    }

    static class Templates extends WrongHostContracts.Templates {
        @Override
        TemplateRepository holding(DefaultMessage message) {
            return (slot, locale, context) -> Optional.of(message).filter(each -> context.tenant().equals(OURS) && each.slot().equals(slot)
                && each.locale().equals(locale));
        }
    }

    static class Letters extends WrongHostContracts.Letters {
        @Override
        String field() {
            return "{{invoice.number}}";
        }
    }

    static class Transports extends WrongHostContracts.Transports {
        @Override
        MailTransport over(MailTransport server) {
            return server;
        }
    }
}
