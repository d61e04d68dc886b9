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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Reads every mail that this module's tests built or received, when all of them are done: with Apache James mime4j in strict mode and, where
 * python3 is there, with Python's {@code email}. Neither may find a defect.
 *
 * <p>All mails of these tests come from {@link MailBuilder}, which hands them over here. They are rendered at the end, so that no test's
 * first use of the renderer is disturbed. The servers of these tests hand over what they read up to the final dot; the same bytes are read
 * once.
 */
public final class StrictReading implements LauncherSessionListener {

    private static final Path DIRECTORY = Path.of("target", "strict");
    private static final Queue<OutgoingMail> KEPT = new ConcurrentLinkedQueue<>();
    private static final Map<String, byte[]> RECEIVED = new ConcurrentHashMap<>();

    static void keep(OutgoingMail mail) {
        KEPT.add(mail);
    }

    /** What a server read, dot-stuffing undone; a mail that was given up with a lone dot has nothing to read. */
    public static void keepReceived(byte[] mail) {
        if (mail.length > 0) {
            RECEIVED.putIfAbsent(MailBuilder.sha256(mail), mail.clone());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (KEPT.isEmpty() && RECEIVED.isEmpty()) {
            return;
        }
        try {
            List<String> defects = defects();
            System.out.println(KEPT.size() + " mails that were built and " + RECEIVED.size() + " that servers took were read strictly.");
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
            read(String.format("built-%05d.eml", ++number), Rendering.bytes(mail), defects);
        }
        for (byte[] eml : RECEIVED.values()) {
            read(String.format("received-%05d.eml", ++number), eml, defects);
        }
        defects.addAll(PythonDefects.in(DIRECTORY));
        return defects;
    }

    private static void read(String name, byte[] eml, List<String> defects) throws IOException {
        Files.write(DIRECTORY.resolve(name), eml);
        defectsOf(eml).forEach(defect -> defects.add(name + " " + defect));
    }

    /** What mime4j finds, and what both readers let pass: a byte beyond ASCII, which no mail of ours has in headers or bodies. */
    static List<String> defectsOf(byte[] eml) {
        List<String> defects = new ArrayList<>();
        try {
            Mime4jReader.parseWithFields(eml);
        } catch (IOException | RuntimeException e) {
            defects.add(e.toString());
        }
        for (int i = 0; i < eml.length; i++) {
            if (eml[i] < 0) {
                defects.add("has a byte beyond ASCII at " + i);
                break;
            }
        }
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
