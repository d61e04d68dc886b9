package com.logisav.examples.fieldservice;

import com.logisav.examples.fieldservice.demo.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Tells the story of the field-service application and its mails; ends with 1 where something did not arrive as it was reviewed. */
public final class FieldService {

    private FieldService() {}

    /**
     * The program.
     *
     * @param arguments where to write the mails as {@code .eml}; {@code target/mails} where it is not said
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "target/mails");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean complete = new Story(out, directory, Clock.systemUTC()).tell().isEmpty();
        System.exit(complete ? 0 : 1);
    }
}
