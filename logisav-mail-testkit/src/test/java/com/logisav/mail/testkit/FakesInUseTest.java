package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Decision;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fake that the host's own stands in the place of is not prepared in silence. */
class FakesInUseTest {

    private static final MailableRef INVOICE = SampleInvoice.ref("F-1");
    private static final RecordType<SampleInvoice> INVOICES =
        SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number)));

    /**
     * A fake, and what puts the host's own in its place.
     *
     * @param name of the method that hands it out
     */
    private record Replaced(String name, Function<LogisavMailExtension, Object> fake, Consumer<LogisavMailBuilder> own) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Replaced replaced(String name, Function<LogisavMailExtension, Object> fake, Consumer<LogisavMailBuilder> own) {
        return new Replaced(name, fake, own);
    }

    static Stream<Replaced> replaced() {
        return Stream.of(
            replaced("recipients", LogisavMailExtension::recipients, builder -> builder.recipients(RecipientResolver.none())),
            replaced("recipients", LogisavMailExtension::recipients,
                builder -> builder.recipients(MailableType.INVOICE, RecipientResolver.none())),
            replaced("linkedFiles", LogisavMailExtension::linkedFiles, builder -> builder.linkedFiles(LinkedFileStore.none())),
            replaced("templates", LogisavMailExtension::templates, builder -> builder.templates(TemplateRepository.none())),
            replaced("permissions", LogisavMailExtension::permissions,
                builder -> builder.permissions((request, context) -> Decision.allowed())),
            replaced("senders", LogisavMailExtension::senders,
                builder -> builder.senders((about, context) -> List.of(SampleSenders.company()))),
            replaced("contents", LogisavMailExtension::contents,
                builder -> builder.contents(ContentStore.inDirectory(Path.of("target"), Clock.systemUTC()))),
            replaced("journal", LogisavMailExtension::journal, builder -> builder.journal(MailJournal.inMemory())),
            replaced("clock", LogisavMailExtension::clock, builder -> builder.clock(Clock.systemUTC())));
    }

    private static LogisavMailExtension host(Consumer<LogisavMailBuilder> own) {
        return LogisavMailExtension.inMemory().host(builder -> {
            builder.type(INVOICES);
            own.accept(builder);
        });
    }

    private static String refusal(String name) {
        return "Nobody asks the " + name + " of this extension: what was given to host(..) has its own in their place. Prepare those. Where"
            + " they ask these, call " + name + "() inside of what is given to host(..), not before it.";
    }

    @ParameterizedTest
    @MethodSource("replaced")
    void one_that_was_replaced_is_refused(Replaced each) {
        LogisavMailExtension mail = host(each.own());
        mail.logisavMail();
        assertThatThrownBy(() -> each.fake().apply(mail)).isInstanceOf(IllegalStateException.class).hasMessage(refusal(each.name()));
    }

    @ParameterizedTest
    @MethodSource("replaced")
    void one_that_was_handed_out_before_it_is_replaced_fails_the_wiring(Replaced each) {
        LogisavMailExtension mail = host(each.own());
        each.fake().apply(mail);
        assertThatThrownBy(mail::composer).isInstanceOf(IllegalStateException.class).hasMessage(refusal(each.name()));
        assertThatThrownBy(mail::composer).isInstanceOf(IllegalStateException.class).hasMessage(refusal(each.name()));
    }

    @ParameterizedTest
    @MethodSource("replaced")
    void one_that_was_left_alone_is_handed_out(Replaced each) {
        LogisavMailExtension mail = host(builder -> { });
        Object before = each.fake().apply(mail);
        mail.logisavMail();
        assertThat(each.fake().apply(mail)).isSameAs(before);
        LogisavMailExtension sample = LogisavMailExtension.inMemory();
        Object ofTheSample = each.fake().apply(sample);
        sample.logisavMail();
        assertThat(each.fake().apply(sample)).isSameAs(ofTheSample);
    }

    @ParameterizedTest
    @MethodSource("replaced")
    void one_that_another_was_replaced_beside_is_handed_out(Replaced each) {
        replaced().filter(other -> !other.name().equals(each.name())).forEach(other -> {
            LogisavMailExtension mail = host(other.own());
            mail.logisavMail();
            assertThatCode(() -> each.fake().apply(mail)).doesNotThrowAnyException();
        });
    }

    /** As a host's own that counts the questions, or refuses some. */
    private record OnlyPictures(LinkedFileStore all) implements LinkedFileStore {

        @Override
        public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
            Page<LinkedFile> listed = all.list(query, context);
            return Page.of(listed.items().stream().filter(file -> file.name().text().endsWith(".png")).toList(), query.page());
        }

        @Override
        public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
            return all.find(fileId, about, context);
        }

        @Override
        public Content open(LinkedFile file, MailContext context) throws IOException {
            return all.open(file, context);
        }
    }

    private final LogisavMailExtension wrapped = host(this::wrap);

    private void wrap(LogisavMailBuilder builder) {
        builder.linkedFiles(new OnlyPictures(wrapped.linkedFiles()));
    }

    @Test
    void one_that_the_hosts_own_asks_stays_in_use() {
        wrapped.linkedFiles().add(INVOICE, "plan.png", SampleFiles.png());
        wrapped.linkedFiles().add(INVOICE, "plan.txt", new byte[1]);
        assertThat(wrapped.composer().linkedFiles(INVOICE, PageRequest.first(10), "").items()).hasSize(1);
        assertThatCode(wrapped::linkedFiles).doesNotThrowAnyException();
    }

    @Test
    void recipients_stay_in_use_while_a_type_has_none_of_its_own() {
        LogisavMailExtension mail = host(builder -> builder.recipients(MailableType.INVOICE, RecipientResolver.none())
            .type(MailableType.SITE, new InMemoryMailables(FieldCatalog.empty())));
        mail.logisavMail();
        assertThatCode(mail::recipients).doesNotThrowAnyException();
    }
}
