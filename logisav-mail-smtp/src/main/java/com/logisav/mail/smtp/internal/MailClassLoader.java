package com.logisav.mail.smtp.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Sees what Angus Mail sees, and names Angus Mail's encoders itself: Jakarta Mail looks for them on the whole class path for each part of
 * each mail (jakartaee/mail-api 699, 861), and would take a host's.
 */
final class MailClassLoader extends ClassLoader {

    private static final String ENCODERS = "META-INF/services/jakarta.mail.util.StreamProvider";
    private static final byte[] ANGUS = "org.eclipse.angus.mail.util.MailStreamProvider\n".getBytes(StandardCharsets.US_ASCII);

    MailClassLoader(ClassLoader angus) {
        super("logisav-mail", angus);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(ENCODERS) ? Collections.enumeration(List.of(encoders())) : super.getResources(name);
    }

    /** Made anew for each question, since a URL is not immutable and this loader is shared by all mails. */
    private static URL encoders() throws MalformedURLException {
        return new URL("memory", null, -1, ENCODERS, new Memory());
    }

    private static final class Memory extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // There is nothing to connect to.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(ANGUS);
                }
            };
        }
    }
}
