package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.MailException;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.DefaultMessages;
import com.logisav.mail.core.LetterTemplates;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.LogBook;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.OneDefect;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of every class that a host writes, each in turn answers null or throws while all others are right: what is reported, in an
 * exception or in the log, names the class and the record.
 */
class OneDefectTest {

    private static final List<Class<?>> SPIS = List.of(MailableSource.class, RecipientResolver.class, LinkedFileStore.class,
        DefaultAttachmentRenderer.class, TemplateRepository.Editable.class, MailPermissions.class, SenderDirectory.class,
        TransportDirectory.class, MailTransport.class, ContentStore.class, MailJournal.class);
    /** Those that answer contents, whose methods are the host's as well. */
    private static final List<Class<?>> CARRIERS = List.of(LinkedFileStore.class, TemplateRepository.Editable.class, ContentStore.class);

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final List<String> said = new ArrayList<>();

    /**
     * One method of the host's.
     *
     * @param spi    of which class, or of what its methods answer
     * @param method the method
     */
    record Place(Class<?> spi, Method method) {

        static Stream<Place> in(Class<?> spi, Class<?> type) {
            return Arrays.stream(type.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> new Place(spi, method));
        }

        boolean canAnswerNull() {
            return !method.getReturnType().isPrimitive();
        }

        /** The interface that a report names: that of who answered a content, which is nothing by itself. */
        String reportedSpi() {
            Class<?> type = method.getDeclaringClass() == Content.class ? spi : method.getDeclaringClass();
            return type == TemplateRepository.Editable.class ? TemplateRepository.class.getSimpleName() : type.getSimpleName();
        }

        /** What a report names: the record, where it is known. */
        String subject() {
            String name = method.getName();
            if (method.getDeclaringClass().equals(TemplateRepository.Editable.class)) {
                boolean letters = name.equals("allLetters") || Arrays.asList(method.getParameterTypes()).contains(LetterTemplate.class);
                return letters || name.equals("remove") ? "letter" : "default message invoice (fr)";
            } else if (method.getDeclaringClass().equals(MailJournal.class) && name.equals("attempts")) {
                return "the attempts of ReviewId[";
            }
            if (method.getDeclaringClass().equals(MailTransport.class) && name.equals("check")) {
                return "a check of settings";
            }
            return method.getDeclaringClass().equals(MailableSource.class) && name.equals("fields") ? "invoice" : "invoice#F-2026-0042";
        }

        @Override
        public String toString() {
            return (spi == method.getDeclaringClass() ? "" : spi.getSimpleName() + "'s ") + method.getDeclaringClass().getSimpleName() + "."
                + method.getName();
        }
    }

    static Stream<Place> places() {
        return Stream.of(SPIS.stream().flatMap(spi -> Place.in(spi, spi)), Place.in(MailableSource.class, Mailable.class),
            CARRIERS.stream().flatMap(spi -> Place.in(spi, Content.class))).flatMap(all -> all)
            // Only what is stored is asked for its length, before it is read.
            .filter(place -> place.spi() == ContentStore.class || !place.method().getName().equals("length"));
    }

    static Stream<Place> placesThatAnswer() {
        return places().filter(Place::canAnswerNull);
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Notes what is thrown for whoever operates the host. */
    private void attempt(Step step) {
        try {
            step.run();
        } catch (MailException e) {
            said.add(e.getMessage());
        } catch (Exception e) {
            throw new AssertionError("not an exception of the library's", e);
        }
    }

    private void everything(Place place, InvocationHandler behaviour) {
        OneDefect defect = new OneDefect(place.spi(), place.method(), behaviour);
        try (LogBook log = LogBook.open()) {
            attempt(() -> {
                host.with(defect);
                attempt(this::writeAndSend);
                attempt(this::configureMessages);
                attempt(this::configureLetters);
                attempt(this::testSettings);
            });
            said.addAll(log.lines());
        }
        assertThat(defect.wasMet()).as("something asks for " + place).isTrue();
        assertThat(said).as("what was reported")
            .anySatisfy(line -> assertThat(line).contains("[SPI_", place.reportedSpi() + " " + defect.hostClass(), place.subject()));
    }

    private void writeAndSend() throws Exception {
        Composer composer = host.as(CAMILLE);
        composer.availability(INVOICE);
        composer.linkedFiles(INVOICE, PageRequest.first(5), "");
        MailDraft draft = composer.attachLinkedFile(composer.draft(INVOICE), ORDER_FILE);
        composer.letters(draft);
        draft = composer.useLetter(draft, Templates.REMINDER);
        draft = draft.attach(composer.upload(draft, "plan.pdf", new ByteArrayInputStream(SampleFiles.pdf("Plan"))));
        draft = composer.rebuild(draft.values());
        Review review = composer.review(draft);
        composer.discard(draft);
        host.postbox.failNext(Fault.deferring(ACCOUNTS, 451, "4.7.1 later"));
        composer.send(review.id(), review.digest());
        composer.retry(review.id());
        composer.history(INVOICE, PageRequest.first(5));
    }

    private void configureMessages() {
        DefaultMessages messages = host.as(CAMILLE).defaultMessages();
        DefaultMessage message = messages.get(DefaultMessageSlot.INVOICE, Locale.FRENCH).orElseThrow();
        messages.versions(DefaultMessageSlot.INVOICE, Locale.FRENCH);
        messages.save(message);
    }

    private void configureLetters() {
        LetterTemplates letters = host.as(CAMILLE).letterTemplates();
        letters.list();
        LetterTemplate saved = letters.save(letters.get(Templates.WISHES).orElseThrow());
        letters.remove(Templates.WISHES, saved.version().orElseThrow());
    }

    private void testSettings() {
        Composer composer = host.as(CAMILLE);
        composer.senders(INVOICE).forEach(sender -> composer.testSettings(CheckRequest.of(sender)));
    }

    @ParameterizedTest
    @MethodSource("placesThatAnswer")
    void null_is_reported(Place place) {
        everything(place, (proxy, method, arguments) -> null);

        assertThat(said).anySatisfy(line -> assertThat(line).contains("SPI_RETURNED_NULL"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void an_exception_is_reported_without_what_it_says(Place place) {
        everything(place, (proxy, method, arguments) -> {
            throw new IllegalStateException("row of secret@client.example");
        });

        assertThat(said).anySatisfy(line -> assertThat(line).contains("SPI_THREW", "java.lang.IllegalStateException"))
            .noneSatisfy(line -> assertThat(line).contains("secret@client.example"));
    }

    /** The frozen mail is found by its id, its files by tokens of their own. */
    private ContentStore losing(Review review) {
        return (ContentStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ContentStore.class},
            (proxy, method, arguments) -> {
                Object answer = method.invoke(host.contents, arguments);
                boolean file = method.getName().equals("find") && !arguments[1].equals(review.id().value());
                return file ? Optional.of((Content) () -> null) : answer;
            });
    }

    @Test
    void a_stored_file_that_cannot_be_opened_while_the_mail_is_sent_is_reported_with_its_store_and_record() {
        Review review = host.review(host.draft(INVOICE));
        ContentStore store = losing(review);
        host.with(host.builder().contents(store));

        try (LogBook log = LogBook.open()) {
            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(log.lines()).anySatisfy(line ->
                assertThat(line).contains("SPI_RETURNED_NULL", "ContentStore " + store.getClass().getName(), "invoice#F-2026-0042"));
        }
        assertThat(host.postbox.received()).isEmpty();
    }

    @Test
    void a_host_without_one_goes_all_the_way_in_silence() throws Exception {
        try (LogBook log = LogBook.open()) {
            writeAndSend();
            configureMessages();
            configureLetters();
            testSettings();

            assertThat(log.lines()).isEmpty();
        }
    }
}
