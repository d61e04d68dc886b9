package com.logisav.mail.spi;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Contents as files: {@code <two digits>/<hash of the owner>/<token>}, the modification time being the end of the content.
 *
 * <p>The owner is part of the path as a hash, so that a token leads nowhere for anybody else and no name from outside reaches the file
 * system; the end is kept in the file's own time, so that it is set together with it and needs no second file. Hash and token are in
 * lower-case hex: some file systems do not tell upper case from lower case.
 */
final class DirectoryContentStore implements ContentStore {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");
    private static final int BUCKET_DIGITS = 2;
    private static final int TRIES = 10;

    private final Path directory;
    private final Clock clock;
    private final ExpirySweep sweep;
    private final SecureRandom random = new SecureRandom();

    DirectoryContentStore(Path directory, Clock clock) {
        this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath();
        this.clock = Objects.requireNonNull(clock, "clock");
        this.sweep = new ExpirySweep(this.directory);
    }

    @Override
    public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
        String token = newToken();
        Path folder = folderOf(owner);
        try (UnfinishedFile unfinished = start(folder, token)) {
            sweep.run(clock.instant(), unfinished.createdAt());
            unfinished.write(bytes);
            unfinished.finish(folder.resolve(token), until);
        }
        return token;
    }

    /** The folder may vanish between its creation and the file's: a sweep removes empty ones, and Windows then denies access. */
    private UnfinishedFile start(Path folder, String token) throws IOException {
        FileSystemException vanished = new NoSuchFileException(folder.toString());
        for (int i = 0; i < TRIES; i++) {
            PrivateFiles.createFolder(directory);
            PrivateFiles.createFolder(Objects.requireNonNull(folder.getParent(), "bucket"));
            try {
                PrivateFiles.createFolder(folder);
                return UnfinishedFile.create(folder, token);
            } catch (NoSuchFileException | AccessDeniedException e) {
                vanished = e;
            }
        }
        throw vanished;
    }

    @Override
    public Optional<Content> find(ContentOwner owner, String token) throws IOException {
        try {
            Optional<Path> file = existing(owner, token);
            return file.isEmpty() ? Optional.empty() : Optional.of(Content.sized(Files.size(file.get()), Content.of(file.get())));
        } catch (NoSuchFileException e) {
            // Removed by somebody else since the look at its time.
            return Optional.empty();
        }
    }

    @Override
    public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
        try {
            Optional<Path> file = existing(owner, token);
            if (file.isPresent()) {
                Files.setLastModifiedTime(file.get(), FileTime.from(until));
            }
            return file.isPresent();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void remove(ContentOwner owner, String token) throws IOException {
        if (TOKEN.matcher(token).matches()) {
            Files.deleteIfExists(folderOf(owner).resolve(token));
        }
    }

    /** The file, where it has not expired. */
    private Optional<Path> existing(ContentOwner owner, String token) throws IOException {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Path file = folderOf(owner).resolve(token);
        return Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant()) ? Optional.of(file) : Optional.empty();
    }

    private Path folderOf(ContentOwner owner) {
        String hash = sha256(owner.tenant().id() + '\0' + owner.actorId() + '\0' + owner.purpose());
        return directory.resolve(hash.substring(0, BUCKET_DIGITS)).resolve(hash);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "ContentStore[in a directory]";
    }
}
