package com.logisav.mail.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DefaultFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Reads every mail that this module's tests sent through the extension, when all of them are done: with Apache James mime4j in strict mode
 * and, where python3 is there, with Python's {@code email}. Neither may find a defect, and no byte is beyond ASCII, which both would let pass.
 */
public final class StrictReading implements LauncherSessionListener {

    private static final Path MAILS = Path.of("target", "gallery");
    private static final String SCRIPT = """
        import email, email.policy, pathlib, sys
        for eml in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
            for part in email.message_from_bytes(eml.read_bytes(), policy=email.policy.default).walk():
                for defect in list(part.defects) + [d for v in part.values() for d in getattr(v, "defects", ())]:
                    print(eml.name, repr(defect))
        """;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        mails().forEach(mail -> {
            try {
                Files.delete(mail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        List<Path> mails = mails();
        List<String> defects = new ArrayList<>();
        mails.forEach(mail -> readWithMime4j(mail, defects));
        mails.forEach(mail -> readBytes(mail, defects));
        if (!mails.isEmpty()) {
            readWithPython(defects);
        }
        if (!defects.isEmpty()) {
            throw new AssertionError("mails of " + MAILS + " are not what the standards say:\n" + String.join("\n", defects));
        }
    }

    private static List<Path> mails() {
        if (!Files.isDirectory(MAILS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(MAILS)) {
            return all.filter(file -> file.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readWithMime4j(Path mail, List<String> defects) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        builder.setFieldParser(DefaultFieldParser.getParser());
        try (InputStream in = Files.newInputStream(mail)) {
            builder.parseMessage(in);
        } catch (IOException | RuntimeException e) {
            defects.add(mail.getFileName() + " " + e);
        }
    }

    private static void readBytes(Path mail, List<String> defects) {
        try {
            for (byte each : Files.readAllBytes(mail)) {
                if (each < 0) {
                    defects.add(mail.getFileName() + " has a byte beyond ASCII");
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readWithPython(List<String> defects) {
        try {
            Process python = new ProcessBuilder("python3", "-X", "utf8", "-c", SCRIPT, MAILS.toString()).redirectErrorStream(true).start();
            new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().forEach(defects::add);
        } catch (IOException e) {
            System.out.println("python3 is not here: the mails in " + MAILS + " were read by mime4j alone.");
        }
    }
}
