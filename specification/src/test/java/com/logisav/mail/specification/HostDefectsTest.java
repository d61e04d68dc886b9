package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.MailException;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's class that answers null, or throws what it should not, is named with the record, in an exception or in the log. */
class HostDefectsTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    /** A question of the host's, how its answer gets into the library, and what brings it up. */
    private record Question<T>(Class<T> spi, BiFunction<MaintenanceDupont, T, LogisavMailBuilder> wiring, Consumer<MaintenanceDupont> act) {

        /** Builds the library over an implementation that does this at every question; answers the name of its class. */
        String brokenIn(MaintenanceDupont host, InvocationHandler behaviour) {
            T broken = spi.cast(Proxy.newProxyInstance(spi.getClassLoader(), new Class<?>[] {spi}, (proxy, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : behaviour.invoke(proxy, method, arguments)));
            host.with(wiring.apply(host, broken));
            return broken.getClass().getName();
        }

        @Override
        public String toString() {
            return spi.getSimpleName();
        }
    }

    static Stream<Question<?>> questions() {
        return Stream.of(
            new Question<>(MailableSource.class, (host, broken) -> LogisavMail.builder().type(MailableType.INVOICE, broken)
                .permissions(host.permissions).senders(host.senders), host -> host.draft(INVOICE)),
            new Question<>(RecipientResolver.class, (host, broken) -> host.builder().recipients(broken), host -> host.draft(INVOICE)),
            new Question<>(LinkedFileStore.class, (host, broken) -> host.builder().linkedFiles(broken),
                host -> host.as(CAMILLE).linkedFiles(INVOICE, PageRequest.first(5), "")),
            new Question<>(DefaultAttachmentRenderer.class, (host, broken) -> host.builder().documents(MailableType.INVOICE, broken),
                host -> host.draft(INVOICE)),
            new Question<>(TemplateRepository.class, (host, broken) -> host.builder().templates(broken), host -> host.draft(INVOICE)),
            new Question<>(MailPermissions.class, (host, broken) -> host.builder().permissions(broken), host -> host.draft(INVOICE)),
            new Question<>(SenderDirectory.class, (host, broken) -> host.builder().senders(broken), host -> host.draft(INVOICE)),
            new Question<>(TransportDirectory.class, (host, broken) -> host.builder().transports(broken), host -> host.send(INVOICE)),
            new Question<>(MailTransport.class, (host, broken) -> host.builder().transports(TransportDirectory.always(broken)),
                host -> host.send(INVOICE)),
            new Question<>(MailJournal.class, (host, broken) -> host.builder().journal(broken), host -> host.send(INVOICE)),
            new Question<>(ContentStore.class, (host, broken) -> host.builder().contents(broken), host -> host.send(INVOICE)));
    }

    /** All that was said to whoever operates the host: what was thrown, and what was logged. */
    private String reported(Question<?> question) {
        List<String> said = new ArrayList<>();
        try (LogBook log = LogBook.open()) {
            try {
                question.act().accept(host);
            } catch (MailException e) {
                said.add(e.getMessage());
                assertThat(e.text(Locale.FRANCE)).isNotEqualTo(e.code());
            }
            said.addAll(log.lines());
        }
        return String.join("\n", said);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void null_is_reported_with_the_class_that_answered_it_and_the_record(Question<?> question) {
        String hostClass = question.brokenIn(host, (proxy, method, arguments) -> null);

        String said = reported(question);

        assertThat(said).contains("SPI_RETURNED_NULL", question.spi().getSimpleName(), hostClass, "invoice#F-2026-0042");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void an_exception_is_reported_with_the_class_that_threw_it_and_the_record_but_not_what_it_said(Question<?> question) {
        String hostClass = question.brokenIn(host, (proxy, method, arguments) -> {
            throw new IllegalStateException("row of secret@client.example");
        });

        String said = reported(question);

        assertThat(said).contains("SPI_THREW", question.spi().getSimpleName(), hostClass, "java.lang.IllegalStateException", "invoice#F-2026-0042")
            .doesNotContain("secret@client.example");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nothing_is_sent_by_a_host_of_which_a_part_is_broken(Question<?> question) {
        question.brokenIn(host, (proxy, method, arguments) -> null);

        reported(question);

        assertThat(host.postbox.received()).isEmpty();
    }
}
