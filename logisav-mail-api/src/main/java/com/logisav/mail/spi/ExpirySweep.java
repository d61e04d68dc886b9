package com.logisav.mail.spi;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Deletes what is past its end, what a crash left half written, and the empty folders of owners, a bounded part each time.
 *
 * <p>The store has no thread, so each upload pays for some sweeping: bucket after bucket, until enough files were looked at. A small store
 * is swept as a whole each time, a large one in turns. What cannot be deleted now is left to the next turn: no upload fails because of it.
 * Only names that the store makes are looked at, for a host may have given it a directory that holds other things.
 */
final class ExpirySweep {

    /** Files looked at in one run, after which no other bucket is begun. */
    private static final int ENOUGH = 500;
    /** What was found just before its end may be read a while longer; and the clocks of several nodes may differ. */
    private static final Duration GRACE = Duration.ofHours(1);
    /** No write within a day: the process that wrote it is gone. */
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Pattern BUCKET = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}(\\.part)?");

    private final Path directory;
    private String lastBucket = "";

    ExpirySweep(Path directory) {
        this.directory = directory;
    }

    /**
     * Sweeps on from where the last run ended.
     *
     * @param now          by the store's clock, in which ends are given
     * @param onFileSystem by the file system's clock, in which half-written files were touched
     */
    void run(Instant now, Instant onFileSystem) {
        Instant expired = now.minus(GRACE);
        Instant abandoned = onFileSystem.minus(ABANDONED);
        // A file that has just got its end, but not yet its name, has the time of that end: it must be past both.
        Instant unfinished = abandoned.isBefore(expired) ? abandoned : expired;
        int seen = 0;
        for (Path bucket : bucketsInTurn()) {
            for (Path folder : entries(bucket, FOLDER)) {
                seen += 1 + sweepFolder(folder, expired, unfinished);
            }
            if (seen >= ENOUGH) {
                remember(nameOf(bucket));
                return;
            }
        }
    }

    private static int sweepFolder(Path folder, Instant expired, Instant unfinished) {
        List<Path> files = entries(folder, FILE);
        int left = files.size();
        for (Path file : files) {
            Instant limit = nameOf(file).endsWith(UnfinishedFile.SUFFIX) ? unfinished : expired;
            left -= deleteIfBefore(limit, file) ? 1 : 0;
        }
        if (left == 0) {
            // Fails, as it should, where somebody has stored something since.
            delete(folder);
        }
        return files.size();
    }

    /** All buckets, beginning after the one with which the last run ended. */
    private synchronized List<Path> bucketsInTurn() {
        List<Path> after = new ArrayList<>();
        List<Path> before = new ArrayList<>();
        for (Path bucket : entries(directory, BUCKET)) {
            (nameOf(bucket).compareTo(lastBucket) > 0 ? after : before).add(bucket);
        }
        after.addAll(before);
        return after;
    }

    private synchronized void remember(String bucket) {
        lastBucket = bucket;
    }

    private static boolean deleteIfBefore(Instant limit, Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit) && delete(file);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            // Held open by a virus scanner, say.
            return false;
        }
    }

    /** What is in a folder under names of ours, sorted. */
    private static List<Path> entries(Path folder, Pattern names) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, entry -> names.matcher(nameOf(entry)).matches())) {
            stream.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            // Gone since, or not a folder: what was seen so far will do.
            found.sort(null);
            return found;
        }
        found.sort(null);
        return found;
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
