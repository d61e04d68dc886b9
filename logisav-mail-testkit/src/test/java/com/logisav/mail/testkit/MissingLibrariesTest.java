package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.testkit.internal.OptionalLibrary;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test kit on the class path of a host that added none of what is optional. */
class MissingLibrariesTest {

    private static final String[] OPTIONAL = {"greenmail", "subethasmtp", "pdfbox", "fontbox"};

    private static URLClassLoader bare() {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Arrays.stream(OPTIONAL).noneMatch(new File(entry).getName()::contains))
            .map(MissingLibrariesTest::url).toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** What a method without arguments throws there, on what another one answers. */
    private static Throwable thrownBy(String type, String... methods) throws IOException {
        try (URLClassLoader loader = bare()) {
            Class<?> declaring = loader.loadClass(type);
            Object answer = null;
            for (String method : methods) {
                answer = declaring.getMethod(method).invoke(answer);
                declaring = answer.getClass();
            }
            return new AssertionError("nothing was thrown");
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void over_smtp_says_that_greenmail_is_to_be_added() throws IOException {
        assertThat(thrownBy("com.logisav.mail.testkit.LogisavMailExtension", "overSmtp")).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("overSmtp() needs GreenMail").hasMessageContaining("<artifactId>greenmail-junit5</artifactId>");
    }

    @Test
    void a_faulty_server_says_that_subethasmtp_is_to_be_added() throws IOException {
        assertThat(thrownBy("com.logisav.mail.testkit.fault.FaultySmtpServer", "with", "start")).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("FaultySmtpServer needs SubEthaSMTP").hasMessageContaining("<artifactId>subethasmtp</artifactId>");
    }

    /** Also where mails are compared: a sentence that nobody can judge is not one that does not hold. */
    @Test
    void a_look_into_a_pdf_says_that_pdfbox_is_to_be_added() throws IOException, ReflectiveOperationException {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = bare()) {
            // Where Jakarta Mail looks for its implementation.
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> mails = loader.loadClass("com.logisav.mail.testkit.assertion.SentMails");
            Class<?> received = loader.loadClass("com.logisav.mail.testkit.assertion.ReceivedMail");
            Object mail = received.getMethod("of", byte[].class).invoke(null, (Object) """
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=f.pdf

                %PDF-1.4
                """.getBytes(StandardCharsets.US_ASCII));
            Object sent = mails.getMethod("of", List.class).invoke(null, List.of(mail));
            Consumer<Object> looking = each -> called(each, "pdf", "f.pdf");
            assertThatThrownBy(() -> looking.accept(called(sent, "exactlyOne"))).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Reading a PDF needs PDFBox 3").hasMessageContaining("<artifactId>pdfbox</artifactId>");
            assertThatThrownBy(() -> called(sent, "none", looking)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Reading a PDF needs PDFBox 3");
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
    }

    /** What it answers, or what it throws. */
    private static Object called(Object target, String method, Object... arguments) {
        try {
            return Arrays.stream(target.getClass().getMethods()).filter(each -> each.getName().equals(method)).findFirst().orElseThrow()
                .invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_not_there_is_known_before_it_is_asked_for() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = bare()) {
            Class<?> libraries = loader.loadClass(OptionalLibrary.class.getName());
            for (Object library : libraries.getEnumConstants()) {
                assertThat(libraries.getMethod("isThere").invoke(library)).isEqualTo(false);
            }
        }
        assertThat(OptionalLibrary.values()).allMatch(OptionalLibrary::isThere);
    }

    /** Pasted as they are, versions included: no list of versions has them. */
    @ParameterizedTest
    @EnumSource(OptionalLibrary.class)
    void what_to_add_is_what_the_guide_says(OptionalLibrary library) throws IOException {
        String guide = withoutSpacesAndScopes(Files.readString(Path.of("..", "docs", "testing.md")));
        assertThatThrownBy(() -> library.require(ClassLoader.getPlatformClassLoader())).message()
            .satisfies(message -> assertThat(guide).contains(withoutSpacesAndScopes(message.substring(message.indexOf("<dependency>"),
                message.indexOf("</dependency>") + "</dependency>".length()))));
    }

    /** The guide's host prints with PDFBox, too, so it has it for more than its tests. */
    private static String withoutSpacesAndScopes(String xml) {
        return xml.replaceAll("\\s+|<scope>test</scope>", "");
    }

    @Test
    void nothing_optional_is_there() throws IOException {
        try (URLClassLoader loader = bare()) {
            assertThatThrownBy(() -> loader.loadClass("org.apache.pdfbox.Loader")).isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("com.icegreen.greenmail.util.GreenMail")).isInstanceOf(ClassNotFoundException.class);
        }
    }
}
