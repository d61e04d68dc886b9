package com.logisav.mail.smtp.internal;

import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Runs Jakarta Mail with the class loader that Angus Mail is in: it looks for its parts through the thread's context class loader, which in
 * an application server or a plug-in is another one. Host code is never run in here.
 */
public final class OwnClassLoader {

    private static final ClassLoader LOADER = new MailClassLoader(SMTPTransport.class.getClassLoader());

    private OwnClassLoader() {}

    /** The action's answer; the thread's context class loader is what it was afterwards. */
    public static <T> T during(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
