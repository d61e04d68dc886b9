package com.logisav.mail.smtp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.InvalidConfigurationException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngusVersionGuardTest {

    /** Put there by the build; see the module's pom.xml. */
    private static final Path OLD_JAR = Path.of("target", "old-angus", "angus-mail-2.0.3.jar");

    @ParameterizedTest
    @ValueSource(strings = {"2.0.3", "2.0.4", "1.1.0", "2.0.0-RC1", "2.0", "1.99.99"})
    void an_older_version_is_refused_with_what_the_host_must_add(String version) {
        assertThatThrownBy(() -> AngusVersionGuard.check(Optional.of(version))).isInstanceOf(InvalidConfigurationException.class)
            .hasMessageContaining("Angus Mail " + version).hasMessageContaining("CVE-2025-7962")
            .hasMessageContaining("<groupId>org.eclipse.angus</groupId><artifactId>angus-mail</artifactId><version>2.0.5</version>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.5", "2.0.6", "2.1.0", "3.0", "2.0.10", "2.0.5.redhat-00001", "10.0.0"})
    void a_good_version_is_not(String version) {
        assertThatCode(() -> AngusVersionGuard.check(Optional.of(version))).doesNotThrowAnyException();
    }

    @Test
    void a_version_that_nobody_knows_is_not_refused() {
        assertThatCode(() -> AngusVersionGuard.check(Optional.empty())).doesNotThrowAnyException();
        assertThatCode(() -> AngusVersionGuard.check(Optional.of("unknown"))).doesNotThrowAnyException();
    }

    @Nested
    class The_version_that_is_loaded {

        @Test
        void is_the_one_that_our_build_pins() {
            assertThat(AngusVersion.of(SMTPTransport.class)).hasValueSatisfying(version -> assertThat(version).startsWith("2.0."));
            assertThatCode(AngusVersionGuard::check).doesNotThrowAnyException();
        }

        @Test
        void is_read_from_the_jar_that_the_class_came_from() throws Exception {
            try (URLClassLoader loader = isolated(OLD_JAR)) {
                Class<?> old = loader.loadClass("org.eclipse.angus.mail.smtp.SMTPTransport");

                assertThat(AngusVersion.of(old)).contains("2.0.3");
            }
        }

        @Test
        void is_read_from_the_manifest_where_Maven_s_files_are_gone(@TempDir Path directory) throws Exception {
            Path jar = directory.resolve("bundle.jar");
            copyWithoutMaven(OLD_JAR, jar, true);
            try (URLClassLoader loader = isolated(jar)) {
                assertThat(AngusVersion.of(loader.loadClass("org.eclipse.angus.mail.smtp.SMTPTransport"))).contains("2.0.3");
            }
        }

        @Test
        void is_unknown_where_the_manifest_is_gone_too(@TempDir Path directory) throws Exception {
            Path jar = directory.resolve("repackaged.jar");
            copyWithoutMaven(OLD_JAR, jar, false);
            try (URLClassLoader loader = isolated(jar)) {
                assertThat(AngusVersion.of(loader.loadClass("org.eclipse.angus.mail.smtp.SMTPTransport"))).isEmpty();
            }
        }
    }

    /** The whole of it: our own classes, with an old Angus Mail before the good one on their class path. */
    @Test
    void a_transport_is_refused_where_an_old_version_is_loaded() throws Exception {
        URL[] others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(AngusVersionGuardTest::url)
            .toArray(URL[]::new);
        URL[] classPath = Stream.concat(Stream.of(url(OLD_JAR.toString())), Stream.of(others)).toArray(URL[]::new);
        try (URLClassLoader host = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> renderer = host.loadClass("com.logisav.mail.smtp.MimeRenderer");

            assertThatThrownBy(() -> renderer.getMethod("standard").invoke(null)).rootCause()
                .hasMessageContaining("Angus Mail 2.0.3 is on the class path");
        }
    }

    private static URLClassLoader isolated(Path jar) {
        URL[] urls = Stream.concat(Stream.of(jar.toString()), Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("jakarta.mail-api") || entry.contains("activation"))).map(AngusVersionGuardTest::url)
            .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static void copyWithoutMaven(Path from, Path to, boolean manifest) throws IOException {
        try (JarInputStream in = new JarInputStream(Files.newInputStream(from)); OutputStream file = Files.newOutputStream(to);
            JarOutputStream out = manifest ? new JarOutputStream(file, in.getManifest()) : new JarOutputStream(file)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (!entry.getName().startsWith("META-INF/")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
    }
}
