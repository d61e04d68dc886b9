package com.logisav.mail.smtp.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What Python's {@code email} finds wrong with mails, one process for a whole directory. */
public final class PythonDefects {

    private static final String SCRIPT = """
        import email, email.policy, pathlib, sys
        for eml in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
            for part in email.message_from_bytes(eml.read_bytes(), policy=email.policy.default).walk():
                for defect in list(part.defects) + [d for v in part.values() for d in getattr(v, "defects", ())]:
                    print(eml.name, repr(defect))
        """;

    private PythonDefects() {}

    /** A line each; empty where there is no Python, which is said. */
    public static List<String> in(Path directory) throws IOException {
        Process python;
        try {
            python = new ProcessBuilder("python3", "-X", "utf8", "-c", SCRIPT, directory.toString()).redirectErrorStream(true).start();
        } catch (IOException e) {
            System.out.println("python3 is not here: the mails in " + directory + " were read by mime4j alone.");
            return List.of();
        }
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
