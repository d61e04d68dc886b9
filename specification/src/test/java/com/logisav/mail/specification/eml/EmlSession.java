package com.logisav.mail.specification.eml;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has Python read all mails of the suite in one go, since starting it for each would take longer than the suite. */
public final class EmlSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            EmlDirectory.ofSuite().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        EmlDirectory mails = EmlDirectory.ofSuite();
        if (mails.mails() > 0) {
            read(mails);
        }
    }

    private static void read(EmlDirectory mails) {
        PythonEmail python = PythonEmail.onThePath();
        if (!python.isThere()) {
            System.out.println("python3 is not here: the " + mails.mails() + " mails in " + mails.path() + " were read by mime4j alone.");
            return;
        }
        try {
            String problems = python.problemsOf(mails);
            if (!problems.isEmpty()) {
                throw new AssertionError("Python reads mails of " + mails.path() + " otherwise than their manifests say:\n" + problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
