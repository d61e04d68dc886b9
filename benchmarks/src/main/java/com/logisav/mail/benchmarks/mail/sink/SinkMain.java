package com.logisav.mail.benchmarks.mail.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The sink's process: says its ports, then does what the lines on its standard input say. */
public final class SinkMain {

    private SinkMain() {}

    /**
     * Ends with its standard input.
     *
     * @param arguments the file with its key
     */
    public static void main(String[] arguments) throws IOException {
        try (Sink sink = Sink.start(Optional.of(Path.of(arguments[0])))) {
            System.out.println(sink.port() + "\t" + sink.encryptedPort());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(answer(sink, line));
            }
        }
    }

    private static String answer(Sink sink, String line) {
        if (line.startsWith("roundTrip")) {
            sink.roundTrip(Duration.parse(line.split("\t")[1]));
            return "done";
        }
        StringBuilder counts = new StringBuilder();
        sink.counts().forEach((name, value) -> counts.append(name).append('=').append(value).append('\t'));
        return counts.toString();
    }
}
