package com.logisav.mail.specification.eml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has Python's {@code email} package read every mail of a directory.
 *
 * @param program the interpreter
 */
record PythonEmail(String program) {

    static PythonEmail onThePath() {
        return new PythonEmail("python3");
    }

    boolean isThere() {
        try {
            return run("import email").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** All that is wrong with the mails, a line each; empty where nothing is. */
    String problemsOf(EmlDirectory directory) throws IOException {
        try (InputStream script = PythonEmail.class.getResourceAsStream("/eml/check_eml.py")) {
            String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return run(source, directory.path().toString()).orElse("");
        }
    }

    /** What it said, where it did not end well. */
    private Optional<String> run(String source, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "-X", "utf8", "-c", source));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Python was reading", e);
        }
    }
}
