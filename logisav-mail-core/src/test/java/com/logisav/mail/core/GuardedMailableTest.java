package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records of a host with a source and a mailable of its own, and what they may get wrong. */
class GuardedMailableTest {

    /** A record written by hand, right in everything until a test says otherwise. */
    private static final class HandMade implements Mailable {

        private MailableRef ref = HostWorld.INVOICE_REF;
        private @Nullable String label = "Facture";
        private @Nullable Locale locale = Locale.FRANCE;
        private @Nullable RecordVersion version = RecordVersion.of(1);
        private Supplier<MergeFields> fields = MergeFields::empty;

        @Override
        public MailableRef ref() {
            return ref;
        }

        @Override
        public RecordVersion version() {
            return version;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public Locale locale() {
            return locale;
        }

        @Override
        public MergeFields fields() {
            return fields.get();
        }
    }

    private final HostWorld host = new HostWorld();
    private final HandMade record = new HandMade();
    private Optional<Mailable> answer = Optional.of(record);

    private MailDraft draft() {
        return draft((mailable, context) -> List.of(ProposedRecipient.to(mailable.record(HandMade.class).label + "@client.fr")));
    }

    private MailDraft draft(RecipientResolver resolver) {
        MailableSource source = (ref, context) -> answer;
        return LogisavMail.builder().type(MailableType.INVOICE, source).recipients(resolver)
            .templates(host.templates).senders((about, context) -> List.copyOf(host.senders)).permissions(MailPermissions.allowAll())
            .build().as(HostWorld.secretary()).draft(HostWorld.INVOICE_REF);
    }

    private void isDefect(MailErrorCode code) {
        assertThatThrownBy(() -> draft()).isInstanceOfSatisfying(HostDefectException.class, e -> {
            assertThat(e.errorCode()).isEqualTo(code);
            assertThat(e.getMessage()).contains("invoice#F-2026-0042");
        });
    }

    @Test
    void resolvers_get_the_hosts_own_object() {
        host.templates.removeMessages();

        assertThat(draft().recipients().all()).extracting(each -> each.address().readable()).containsExactly("Facture@client.fr");
    }

    @Test
    void a_resolver_that_asks_for_another_class_is_the_one_to_mend() {
        assertThatThrownBy(() -> draft((mailable, context) -> List.of(ProposedRecipient.to(mailable.record(String.class)))))
            .isInstanceOfSatisfying(HostDefectException.class, e -> {
                assertThat(e.spi()).isEqualTo("RecipientResolver");
                assertThat(e).hasCauseInstanceOf(ClassCastException.class);
            });
    }

    @Test
    void another_record_than_the_one_asked_for_is_a_defect() {
        record.ref = HostWorld.OTHER_INVOICE;

        isDefect(MailErrorCode.SPI_BROKE_CONTRACT);
    }

    @Test
    void a_blank_label_is_a_defect() {
        record.label = " ";

        isDefect(MailErrorCode.SPI_BROKE_CONTRACT);
    }

    @Test
    void null_anywhere_is_a_defect() {
        record.label = null;
        isDefect(MailErrorCode.SPI_RETURNED_NULL);
        record.label = "Facture";
        record.locale = null;
        isDefect(MailErrorCode.SPI_RETURNED_NULL);
        record.locale = Locale.FRANCE;
        record.version = null;
        isDefect(MailErrorCode.SPI_RETURNED_NULL);
        record.version = RecordVersion.none();
        record.fields = () -> null;
        isDefect(MailErrorCode.SPI_RETURNED_NULL);
        answer = null;
        isDefect(MailErrorCode.SPI_RETURNED_NULL);
    }

    @Test
    void an_exception_anywhere_is_a_defect() {
        record.fields = () -> {
            throw new IllegalStateException("no session");
        };

        isDefect(MailErrorCode.SPI_THREW);
    }
}
