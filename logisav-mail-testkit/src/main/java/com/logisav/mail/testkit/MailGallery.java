package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.internal.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every mail of a run as an {@code .eml} file, and one page that shows all of a directory, written when the run ends. What the page says of a
 * mail lies beside it in a file of its own, so that runs in several processes make one page.
 */
@SuppressWarnings("deprecation") // JUnit closes any AutoCloseable since 5.13; a host may have an older one.
final class MailGallery implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    /** The configuration parameter of JUnit that names the directory, for all tests of a run. */
    static final String PARAMETER = "logisav.mail.gallery";

    private static final String PART = ".part";
    /** In bytes of UTF-8: names of files have 255 of them on most systems, and what is growing has a longer one. */
    private static final int LONGEST_NAME = 120;
    private static final int LENGTH_OF_MARK = 8;

    private final Path directory;
    private final Map<String, Integer> numbers = new HashMap<>();
    private boolean changed;

    private MailGallery(Path directory) {
        this.directory = directory;
    }

    /** The one gallery in this directory, shared by all tests of the run in this process. */
    static MailGallery in(Path directory, ExtensionContext context) {
        Path place = directory.toAbsolutePath().normalize();
        ExtensionContext.Store run = context.getRoot().getStore(ExtensionContext.Namespace.create(MailGallery.class));
        return run.getOrComputeIfAbsent(place, MailGallery::new, MailGallery.class);
    }

    /** Adds what a test sent; written at once, so that it is there to be looked at when the run breaks off, and needs no memory until then. */
    synchronized void add(ExtensionContext test, List<ReceivedMail> sent) {
        String name = name(test);
        try {
            Files.createDirectories(directory);
            if (!numbers.containsKey(name)) {
                removeWhatAnEarlierRunWrote(name);
            }
            for (ReceivedMail mail : sent) {
                String file = file(name, numbers.merge(name, 1, Integer::sum));
                write(file, mail.source());
                write(file + PART, GalleryPage.part(file, mail).getBytes(StandardCharsets.UTF_8));
                changed = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeWhatAnEarlierRunWrote(String name) throws IOException {
        numbers.put(name, 0);
        // Without a gap in the numbers: to list the directory for each test would take longer with each mail that is there.
        for (int number = 1; remove(file(name, number)); number++) {
            changed = true;
        }
    }

    private boolean remove(String file) throws IOException {
        boolean wasMail = Files.deleteIfExists(directory.resolve(file));
        boolean wasPart = Files.deleteIfExists(directory.resolve(file + PART));
        return wasMail || wasPart;
    }

    private static String file(String name, int number) {
        return String.format(Locale.ROOT, "%s-%03d.eml", name, number);
    }

    /**
     * Class and method: the same for the same tests, in whichever order and process they run, and another one for each other test (but for
     * tests whose names differ in small and capital letters alone, where a file system does not tell these apart).
     */
    private static String name(ExtensionContext test) {
        String words = test.getRequiredTestClass().getCanonicalName() + "." + test.getRequiredTestMethod().getName();
        String name = words.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        if (name.equals(words) && lengthOf(name) <= LONGEST_NAME) {
            return name;
        }
        String mark = "-" + Hashes.sha256(words.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH_OF_MARK);
        while (lengthOf(name) > LONGEST_NAME - mark.length()) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name + mark;
    }

    private static int lengthOf(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** At once or not at all: another process may be reading. */
    private void write(String file, byte[] bytes) throws IOException {
        Path whole = directory.resolve(file);
        Path growing = directory.resolve(file + "." + UUID.randomUUID());
        Files.write(growing, bytes);
        Files.move(growing, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Writes the page of all mails in the directory: a build may test in several processes, and none knows which one ends last. Each writes
     * the page again until no mail has come meanwhile; so the last one to write it has seen all.
     */
    @Override
    public synchronized void close() throws IOException {
        List<Path> written = List.of();
        for (List<Path> there = parts(); changed && !there.equals(written); there = parts()) {
            written = join(there) ? there : List.of();
        }
    }

    private List<Path> parts() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PART)).sorted().toList();
        }
    }

    /** Whether all of them were there to the end. */
    private boolean join(List<Path> parts) throws IOException {
        Path page = directory.resolve("index.html." + UUID.randomUUID());
        try {
            GalleryPage.join(parts, page);
            Files.move(page, directory.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            // Another process runs the same test again, and has taken away what it sent before.
            Files.deleteIfExists(page);
            return false;
        }
    }
}
