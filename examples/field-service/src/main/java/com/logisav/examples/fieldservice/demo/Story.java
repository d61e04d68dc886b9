package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.data.DemoSql;
import com.logisav.examples.fieldservice.mail.JdbcJournal;
import com.logisav.examples.fieldservice.mail.SharedParts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From records to inboxes, in scenes; then the inboxes are read and compared with what was reviewed. */
public final class Story {

    private static final List<Scene> SCENES = List.of(new NoMailSettings(), new MessageConfiguration(), new UnpaidInvoice(),
        new QuoteForWorkshop(), new Commissioning(), new OtherRecordsFile(), new SiteAccess(), new OpportunityLetter(),
        new ContractToSign(), new RecordWithoutAddress(), new EnglishClient(), new OtherCompany(), new RefusedRecipient());

    private final Screen screen;
    private final Path directory;
    private final Clock clock;
    private final List<Arrival> arrivals = new ArrayList<>();

    /**
     * A story told to a stream.
     *
     * @param directory where mails are written as {@code .eml}
     */
    public Story(PrintStream out, Path directory, Clock clock) {
        this.screen = new Screen(out);
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells it, and answers in words all that did not come as it should; empty where everything did. */
    public List<String> tell() throws IOException {
        Path contents = Files.createTempDirectory("field-service-");
        try (Servers servers = Servers.start(Set.of(RefusedRecipient.MISTYPED));
             DemoSql sql = DemoSql.with(JdbcJournal.TABLE)) {
            Stage stage = new Stage(SharedParts.of(DemoData.fill(), sql.source(), contents, clock), servers, screen);
            introduce();
            play(stage);
            return readBack(stage);
        } finally {
            TemporaryFiles.remove(contents);
        }
    }

    private void introduce() {
        screen.title("logisav-mail: from a record to the inbox");
        screen.tell("Two companies share this application: Thermalis Maintenance in Nantes and Alpes Levage Services in Grenoble. Their "
            + "users read French. S1 to S8 are the sentences of the product page, see README.md. A line with an arrow (→) is what the user "
            + "reads.");
    }

    private void play(Stage stage) throws IOException {
        int number = 1;
        for (Scene scene : SCENES) {
            screen.heading(number + ". " + scene.title());
            scene.play(stage);
            number++;
        }
    }

    private List<String> readBack(Stage stage) throws IOException {
        screen.title("What arrived");
        screen.tell("Each recipient’s mailbox was fetched over POP3, and each mail parsed by Apache James mime4j. Envelope: the mailboxes "
            + "that had it. Of each part: type, size, file name; below them the first line of its text.");
        Arrivals reading = new Arrivals(screen, directory);
        reading.read(stage.sent(), new Mailboxes(stage.servers()).fetchAll());
        arrivals.addAll(reading.arrivals());
        List<String> problems = new ArrayList<>(stage.surprises());
        problems.addAll(reading.differences());
        screen.title("Result");
        screen.tell(problems.isEmpty()
            ? stage.sent().size() + " mails were sent; each is in every mailbox that the server accepted it for, and nowhere else, with "
                + "the subject, the parties, the words and the files (by SHA-256) that were reviewed. Every refusal came."
            : problems.size() + " thing(s) did not come as they should:");
        problems.forEach(screen::reads);
        return problems;
    }

    /** What arrived, in the order of sending. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }
}
