package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every mail of a run as an {@code .eml} file, and one page that shows them all, written when the run ends. */
@SuppressWarnings("deprecation") // JUnit closes any AutoCloseable since 5.13; a host may have an older one.
final class MailGallery implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    /** The configuration parameter of JUnit that names the directory, for all tests of a run. */
    static final String PARAMETER = "logisav.mail.gallery";

    private static final int LONGEST_NAME = 120;

    private final Path directory;
    private final NavigableMap<String, ReceivedMail> mails = new TreeMap<>();

    private MailGallery(Path directory) {
        this.directory = directory;
    }

    /** The one gallery in this directory, shared by all tests of the run. */
    static MailGallery in(Path directory, ExtensionContext context) {
        Path place = directory.toAbsolutePath().normalize();
        ExtensionContext.Store run = context.getRoot().getStore(ExtensionContext.Namespace.create(MailGallery.class));
        return run.getOrComputeIfAbsent(place, MailGallery::new, MailGallery.class);
    }

    /** Adds what a test sent; written at once, so that it is there to be looked at when the run breaks off. */
    synchronized void add(ExtensionContext test, List<ReceivedMail> sent) {
        for (ReceivedMail mail : sent) {
            String file = fileName(test);
            mails.put(file, mail);
            try {
                Files.createDirectories(directory);
                Files.write(directory.resolve(file), mail.source());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Class, method and number: the same for the same tests, in whichever order they ran. */
    private String fileName(ExtensionContext test) {
        String type = test.getRequiredTestClass().getName();
        String words = type.substring(type.lastIndexOf('.') + 1) + "." + test.getRequiredTestMethod().getName();
        String name = words.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String start = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        int number = 1;
        while (mails.containsKey(numbered(start, number))) {
            number++;
        }
        return numbered(start, number);
    }

    private static String numbered(String start, int number) {
        return String.format("%s-%03d.eml", start, number);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!mails.isEmpty()) {
            Files.write(directory.resolve("index.html"), GalleryPage.of(mails).getBytes(StandardCharsets.UTF_8));
        }
    }
}
