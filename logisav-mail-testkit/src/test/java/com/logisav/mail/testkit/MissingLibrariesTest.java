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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** Pasted as they are, versions included: no list of versions has them. */
    @ParameterizedTest
    @EnumSource(OptionalLibrary.class)
    void what_to_add_is_what_the_guide_says(OptionalLibrary library) throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "testing.md")).replaceAll("\\s+", "");
        assertThatThrownBy(() -> library.require(ClassLoader.getPlatformClassLoader())).message()
            .satisfies(message -> assertThat(guide).contains(message.substring(message.indexOf("<dependency>"),
                message.indexOf("</dependency>") + "</dependency>".length()).replaceAll("\\s+", "")));
    }

    @Test
    void nothing_optional_is_there() throws IOException {
        try (URLClassLoader loader = bare()) {
            assertThatThrownBy(() -> loader.loadClass("org.apache.pdfbox.Loader")).isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("com.icegreen.greenmail.util.GreenMail")).isInstanceOf(ClassNotFoundException.class);
        }
    }
}
