package com.logisav.mail.smtp;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.oracle.Mime4jReader;
import com.logisav.mail.smtp.oracle.PythonDefects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Reads every mail that this module's tests built, when all of them are done: with Apache James mime4j in strict mode and, where python3 is
 * there, with Python's {@code email}. Neither may find a defect.
 *
 * <p>All mails of these tests come from {@link MailBuilder}, which hands them over here. They are rendered at the end, so that no test's
 * first use of the renderer is disturbed.
 */
public final class StrictReading implements LauncherSessionListener {

    private static final Path DIRECTORY = Path.of("target", "strict");
    private static final Queue<OutgoingMail> KEPT = new ConcurrentLinkedQueue<>();

    static void keep(OutgoingMail mail) {
        KEPT.add(mail);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (KEPT.isEmpty()) {
            return;
        }
        try {
            List<String> defects = defects();
            System.out.println(KEPT.size() + " mails were read strictly.");
            if (!defects.isEmpty()) {
                throw new AssertionError("mails of " + DIRECTORY + " are not what the standards say:\n" + String.join("\n", defects));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> defects() throws IOException {
        clear();
        List<String> defects = new ArrayList<>();
        int number = 0;
        for (OutgoingMail mail : KEPT) {
            String name = String.format("%05d.eml", ++number);
            byte[] eml = Rendering.bytes(mail);
            Files.write(DIRECTORY.resolve(name), eml);
            try {
                Mime4jReader.parseWithFields(eml);
            } catch (IOException | RuntimeException e) {
                defects.add(name + " " + e);
            }
        }
        defects.addAll(PythonDefects.in(DIRECTORY));
        return defects;
    }

    private static void clear() throws IOException {
        Files.createDirectories(DIRECTORY);
        try (Stream<Path> old = Files.list(DIRECTORY)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
    }
}
