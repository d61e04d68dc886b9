package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What is given to an extension stays given, whatever is given after it. */
class GivenInAnyOrderTest {

    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final InMemoryMailables NOTHING = new InMemoryMailables(FieldCatalog.empty());

    @TempDir
    private Path directory;

    @BeforeEach
    void nothing_is_kept_from_one_test_to_the_next() {
        Given.OWN.remove(SampleActors.secretary().tenant(), "1");
        Given.OTHER.remove(SampleActors.secretary().tenant(), "1");
        Served.FOUND_CHANGED.clear();
    }

    /** What can be given. */
    enum Given {
        A_HOST {
            @Override
            LogisavMailExtension to(LogisavMailExtension mail, Path directory) {
                return mail.host(builder -> builder.type(MailableType.SITE, NOTHING));
            }
        },
        ANOTHER_HOST {
            @Override
            LogisavMailExtension to(LogisavMailExtension mail, Path directory) {
                return mail.host(builder -> builder.type(MailableType.QUOTE, NOTHING));
            }
        },
        A_DIRECTORY {
            @Override
            LogisavMailExtension to(LogisavMailExtension mail, Path directory) {
                return mail.writingTo(directory);
            }
        },
        A_FAKE {
            @Override
            LogisavMailExtension to(LogisavMailExtension mail, Path directory) {
                return mail.restoring(OWN);
            }
        },
        ANOTHER_FAKE {
            @Override
            LogisavMailExtension to(LogisavMailExtension mail, Path directory) {
                return mail.restoring(OTHER);
            }
        };

        static final InMemoryRecords<SampleInvoice> OWN = new InMemoryRecords<>(SampleInvoice::number);
        static final InMemoryRecords<SampleInvoice> OTHER = new InMemoryRecords<>(SampleInvoice::number);

        abstract LogisavMailExtension to(LogisavMailExtension mail, Path directory);
    }

    /** Sends a mail, and changes fakes of its own. */
    static class Served {
        static final Set<Given> FOUND_CHANGED = EnumSet.noneOf(Given.class);

        @RegisterExtension
        static LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @RepeatedTest(2)
        void sends_one() {
            look(Given.A_FAKE, Given.OWN);
            look(Given.ANOTHER_FAKE, Given.OTHER);
            mail.transport().send(SampleMail.create().build(), CONTEXT);
        }

        private static void look(Given given, InMemoryRecords<SampleInvoice> fake) {
            Optional<SampleInvoice> before = fake.find("1", CONTEXT);
            before.ifPresent(changed -> FOUND_CHANGED.add(given));
            fake.put(SampleInvoice.of("1"));
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Given.values()).flatMap(first ->
            Stream.of(Given.values()).filter(second -> second != first).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_first_stays_given_after_the_second(Given first, Given second) {
        Served.mail = second.to(first.to(LogisavMailExtension.inMemory(), directory), directory);
        EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(Served.class)).execute().testEvents()
            .assertStatistics(events -> events.succeeded(2));
        assertThat(seen()).isEqualTo(EnumSet.of(first, second));
    }

    private Set<Given> seen() {
        String library = Served.mail.logisavMail().toString();
        Set<Given> seen = EnumSet.of(Given.A_FAKE, Given.ANOTHER_FAKE);
        seen.removeAll(Served.FOUND_CHANGED);
        add(seen, Given.A_HOST, library.contains("site"));
        add(seen, Given.ANOTHER_HOST, library.contains("quote"));
        add(seen, Given.A_DIRECTORY, hasMails());
        return seen;
    }

    private static void add(Set<Given> seen, Given given, boolean isSeen) {
        if (isSeen) {
            seen.add(given);
        }
    }

    private boolean hasMails() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
