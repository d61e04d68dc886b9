package com.logisav.mail.documents.internal.pdf;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A context class loader under which XML factories are the JDK's own. Without it each document searches the whole class path for another one,
 * opening every jar, and a host's XSLT engine would write our metadata in its own way.
 */
final class JdkXml extends ClassLoader {

    private static final String XML_FACTORIES = "META-INF/services/javax.xml.";

    private JdkXml(@Nullable ClassLoader parent) {
        super(parent);
    }

    /** Runs the work under it, and puts back what was there. */
    static <E extends Exception> void during(Work<E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new JdkXml(before));
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith(XML_FACTORIES) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(XML_FACTORIES) ? Collections.emptyEnumeration() : super.getResources(name);
    }
}
