package com.logisav.mail.smtp.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Python's own parser, with its current policy; one process for all mails of a test. */
public final class PythonReader {

    private PythonReader() {}

    /** What it understood of each mail, defects included; skips the test where there is no Python. */
    public static List<List<String>> read(List<byte[]> mails, String name) throws IOException, InterruptedException {
        Path directory = Path.of("target", "eml", name);
        Files.createDirectories(directory);
        for (int i = 0; i < mails.size(); i++) {
            Files.write(directory.resolve(file(i, ".eml")), mails.get(i));
        }
        run(directory);
        List<List<String>> understood = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            understood.add(Files.readAllLines(directory.resolve(file(i, ".txt")), StandardCharsets.US_ASCII));
        }
        return understood;
    }

    private static String file(int index, String extension) {
        return String.format("%05d", index) + extension;
    }

    private static void run(Path directory) throws IOException, InterruptedException {
        Path script = Path.of("target", "eml", "read_mails.py");
        try (InputStream in = PythonReader.class.getResourceAsStream("read_mails.py")) {
            Files.write(script, in.readAllBytes());
        }
        Path log = directory.resolve("python.log");
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), directory.toString()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            Assumptions.abort("python3 is not installed, so there is no second opinion on these mails");
            return;
        }
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("Python could not read the mails: " + Files.readString(log));
        }
    }
}
