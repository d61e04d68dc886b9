package com.example.shop;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.DefaultAttachmentRendererContract;
import com.logisav.mail.testkit.contract.LetterContract;
import com.logisav.mail.testkit.contract.MailPermissionsContract;
import com.logisav.mail.testkit.contract.MailableContract;
import com.logisav.mail.testkit.contract.MailableSourceContract;
import com.logisav.mail.testkit.contract.RecipientResolverContract;
import com.logisav.mail.testkit.contract.SenderDirectoryContract;
import com.logisav.mail.testkit.contract.TemplateRepositoryContract;
import com.logisav.mail.testkit.sample.SampleActors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shop's answers keep the library's rules. */
class ContractsTest {

    private static final Actor MANAGER = Actor.of("zoe").in(Tenant.of("paris")).reading(Locale.FRANCE);
    private static final Actor IN_LYON = Actor.of("zoe").in(Tenant.of("lyon"));
    private static final MailableRef ONE = MailableRef.of(MailableType.INVOICE, "F-1");
    private static final MailableRef TWO = MailableRef.of(MailableType.INVOICE, "F-2");
    private static final MailableRef NOBODYS = MailableRef.of(MailableType.INVOICE, "F-3");

    private static final Bills BILLS = bills();

    private static Bills bills() {
        Bills bills = new Bills();
        bills.save("paris", bill("F-1", "compta@client.fr", "1234.50", Locale.FRANCE));
        bills.save("paris", bill("F-2", "accounts@client.co.uk", "99.00", Locale.UK));
        bills.save("paris", bill("F-3", "", "1234.50", Locale.FRANCE));
        bills.save("lyon", bill("F-2", "bonjour@ailleurs.fr", "1234.50", Locale.FRANCE));
        return bills;
    }

    private static Bill bill(String number, String email, String total, Locale language) {
        return new Bill(number, 1, email.isEmpty() ? "Nobody" : "Client " + email, email, new BigDecimal(total),
            LocalDate.of(2026, 12, 24), language);
    }

    private static MailableSource source() {
        return new ShopMail(BILLS).billType().source();
    }

    private static Mailable mailable(MailableRef ref) {
        return source().load(ref, MailContext.of(MANAGER)).orElseThrow();
    }

    // docs/testing.md: contracts start
    @Nested
    class Recipients extends RecipientResolverContract {

        @Override
        protected RecipientResolver resolver() {
            return ShopMail::customer;
        }

        @Override
        protected Mailable withContacts() {
            return mailable(ONE);
        }

        @Override
        protected Mailable withOtherContacts() {
            return mailable(TWO);
        }

        @Override
        protected Declared<Mailable> ofAnotherType() {
            return Declared.without("the shop's mails are about bills alone");
        }

        @Override
        protected Mailable withoutContacts() {
            return mailable(NOBODYS);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(IN_LYON);
        }

        @Override
        protected Declared<Mailable> foreignersRecord() {
            return Declared.having(source().load(TWO, MailContext.of(IN_LYON)).orElseThrow());
        }
    }
    // docs/testing.md: contracts end

    @Nested
    class Records extends MailableContract {

        @Override
        protected Actor actor() {
            return MANAGER;
        }

        @Override
        protected MailableSource source() {
            return ContractsTest.source();
        }

        @Override
        protected List<MailableRef> records() {
            return List.of(ONE, TWO, NOBODYS);
        }
    }

    @Nested
    class Source extends MailableSourceContract {

        private final Bills own = bills();

        @Override
        protected Actor actor() {
            return MANAGER;
        }

        @Override
        protected MailableSource source() {
            return new ShopMail(own).billType().source();
        }

        @Override
        protected MailableRef record() {
            return ONE;
        }

        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.having(TWO);
        }

        @Override
        protected Declared<Change> change() {
            return Declared.having(ref -> own.save("paris", own.find("paris", ref.id()).orElseThrow().totalling(BigDecimal.ONE)));
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(IN_LYON);
        }
    }

    @Nested
    class Senders extends SenderDirectoryContract {

        @Override
        protected SenderDirectory directory() {
            return ShopMail.senders();
        }

        @Override
        protected Declared<Actor> colleague() {
            return Declared.having(Actor.of("anna").in(Tenant.of("paris")));
        }

        /** Not the one who works in both branches: answers come to the same mailbox. */
        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(Actor.of("luc").in(Tenant.of("lyon")));
        }
    }

    @Nested
    class Rights extends MailPermissionsContract {

        @Override
        protected Actor actor() {
            return MANAGER;
        }

        @Override
        protected MailPermissions permissions() {
            return new ShopRights(Map.of("zoe", new ShopRights.Job("paris", true), "luc", new ShopRights.Job("lyon", true)));
        }

        @Override
        protected MailableRef visible() {
            return ONE;
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without("everybody of a branch sees all its bills");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(Actor.of("luc").in(Tenant.of("lyon")));
        }
    }

    @Nested
    class Documents extends DefaultAttachmentRendererContract {

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return new BillPdf();
        }

        @Override
        protected Mailable withDocument() {
            return mailable(ONE);
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.having(new Recognizable(mailable(TWO), "99.00"));
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.without("every bill has one");
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("a bill in memory can always be printed");
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.having(List.of(new Translated(mailable(ONE), "Net à payer"), new Translated(mailable(TWO), "Amount due")));
        }
    }

    @Nested
    class Templates extends TemplateRepositoryContract {

        @Override
        protected TemplateRepository repository() {
            return new ShopTemplates();
        }

        @Override
        protected DefaultMessage message() {
            return new ShopTemplates().defaultMessage(DefaultMessageSlot.INVOICE, Locale.FRENCH, MailContext.of(MANAGER)).orElseThrow();
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.having(new ShopTemplates().letter("reminder", MailContext.of(MANAGER)).orElseThrow());
        }

        @Override
        protected Declared<LetterTemplate> letterForAllTypes() {
            return Declared.without("the shop's letters are about bills");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("all branches write the same words");
        }
    }

    // docs/testing.md: letters start
    @Nested
    class Letters extends LetterContract {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new ShopMail(BILLS)::describe);

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
            return List.of(Locale.FRANCE, Locale.UK);
        }

        @Override
        protected List<DefaultMessageSlot> slots() {
            return List.of(DefaultMessageSlot.INVOICE);
        }
    }
    // docs/testing.md: letters end
}
