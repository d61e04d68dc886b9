package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.ParseException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files as mail programs write them, and as people do. */
class HeaderParametersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "attachment; filename=f.pdf                                        | f.pdf",
        "attachment; FileName=f.pdf; size=3;                               | f.pdf",
        "attachment; filename=\"a; b\\\"c.pdf\"                            | a; b\"c.pdf",
        "attachment; filename*=UTF-8''%C3%A9t%C3%A9+1%20%25.pdf            | été+1 %.pdf",
        "attachment; filename*=iso-8859-1'fr'%E9t%E9.pdf                   | été.pdf",
        "attachment; filename*=''%C3%A9.pdf                                | é.pdf",
        "attachment; filename=ete.pdf; filename*=UTF-8''%C3%A9.pdf         | é.pdf",
        "attachment; filename*0=\"100 % \"; filename*1=sure.pdf            | 100 % sure.pdf",
        "attachment; filename*1*=%A9.pdf; filename*0*=UTF-8''%C3           | é.pdf",
        "attachment; filename*0*=UTF-8''%C3%A9; filename*1=\"%41.pdf\"     | é%41.pdf",
        "attachment; filename*0=a; filename*2=c                            | a",
        "attachment; filename*=f.pdf                                       | f.pdf",
        "attachment; filename*=x-none''%41.pdf                             | x-none''%41.pdf",
        "attachment; filename*=UTF-8''%4x.pdf                              | UTF-8''%4x.pdf",
        "attachment; filename=\"=?UTF-8?Q?=C3=A9?=.pdf\"                   | =?UTF-8?Q?=C3=A9?=.pdf"})
    void are_read(String header, String name) throws ParseException {
        assertThat(new HeaderParameters(header).value("filename")).contains(name);
    }

    @Test
    void are_not_there() throws ParseException {
        assertThat(new HeaderParameters("attachment").value("filename")).isEmpty();
        assertThat(new HeaderParameters("attachment; name=x; filename*1=x").value("filename")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachment; filename", "attachment; =x", "attachment; filename=", "attachment; filename=;"})
    void are_none(String header) {
        assertThatThrownBy(() -> new HeaderParameters(header)).isInstanceOf(ParseException.class)
            .hasMessageStartingWith("no parameter of a header");
    }

    /** Jakarta Mail reads them once, when its classes are loaded: here they are loaded anew. */
    @ParameterizedTest
    @CsvSource({"mail.mime.decodeparameters, false", "mail.mime.decodefilename, true"})
    void are_read_whatever_the_system_properties_of_the_host_say(String property, String value) throws Exception {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        String before = System.getProperty(property);
        System.setProperty(property, value);
        try (URLClassLoader anew = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(anew);
            assertThat(namesReadIn(anew)).containsOnly(Map.entry("application/pdf", "Optional[été.pdf]"),
                Map.entry("text/csv", "Optional[=?UTF-8?Q?=C3=A9?=.csv]"), Map.entry("text/plain", "Optional[my file.txt]"));
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(HeaderParametersTest::url).toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> namesReadIn(ClassLoader loader) throws ReflectiveOperationException, IOException {
        byte[] message = """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=UTF-8''%C3%A9t; filename*1*=%C3%A9.pdf

            1
            --x
            Content-Type: text/csv; name="=?UTF-8?Q?=C3=A9?=.csv"

            2
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename="my file.txt"

            3
            --x--
            """.getBytes(StandardCharsets.US_ASCII);
        Object read = loader.loadClass(MimeReader.class.getName()).getMethod("read", byte[].class).invoke(null, (Object) message);
        Map<String, String> names = new HashMap<>();
        for (Object leaf : (Iterable<?>) read.getClass().getMethod("parts").invoke(read)) {
            names.put((String) leaf.getClass().getMethod("mediaType").invoke(leaf),
                leaf.getClass().getMethod("name").invoke(leaf).toString());
        }
        return names;
    }
}
