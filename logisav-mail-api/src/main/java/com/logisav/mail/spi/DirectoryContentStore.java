package com.logisav.mail.spi;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Contents as files: {@code <hash of the owner>/<token>}, the modification time being the end of the content.
 *
 * <p>The owner is part of the path as a hash, so that a token leads nowhere for anybody else and no name from outside reaches the file system;
 * the end is kept in the file's own time, so that it is set together with it and needs no second file.
 */
final class DirectoryContentStore implements ContentStore {

    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DirectoryContentStore(Path directory, Clock clock) {
        this.directory = Objects.requireNonNull(directory, "directory").toAbsolutePath();
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
        Path folder = folderOf(owner);
        createPrivately(directory);
        createPrivately(folder);
        removeExpired();
        String token = newToken();
        Path unfinished = folder.resolve(token + UNFINISHED);
        try {
            Files.copy(bytes, unfinished);
            Files.setLastModifiedTime(unfinished, FileTime.from(until));
            moveInPlace(unfinished, folder.resolve(token));
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return token;
    }

    @Override
    public Optional<Content> find(ContentOwner owner, String token) throws IOException {
        Optional<Path> file = existing(owner, token);
        return file.isEmpty() ? Optional.empty() : Optional.of(Content.sized(Files.size(file.get()), Content.of(file.get())));
    }

    @Override
    public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
        Optional<Path> file = existing(owner, token);
        if (file.isPresent()) {
            Files.setLastModifiedTime(file.get(), FileTime.from(until));
        }
        return file.isPresent();
    }

    @Override
    public void remove(ContentOwner owner, String token) throws IOException {
        if (TOKEN.matcher(token).matches()) {
            Files.deleteIfExists(folderOf(owner).resolve(token));
        }
    }

    private Optional<Path> existing(ContentOwner owner, String token) throws IOException {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Path file = folderOf(owner).resolve(token);
        try {
            return isExpired(file) ? Optional.empty() : Optional.of(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isExpired(Path file) throws IOException {
        return !Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant());
    }

    private void removeExpired() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory)) {
            for (Path folder : folders) {
                removeExpiredIn(folder);
            }
        }
    }

    private void removeExpiredIn(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                // A file that is still being written has the time of its last byte: in the past, and nobody's to remove.
                if (!file.toString().endsWith(UNFINISHED) && isExpired(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Another process removed it first, which is what was wanted.
            return;
        }
    }

    private Path folderOf(ContentOwner owner) {
        return directory.resolve(sha256(owner.tenant().id() + '\0' + owner.actorId() + '\0' + owner.purpose()));
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void moveInPlace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void createPrivately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent(), "parent");
        Files.createDirectories(parent);
        FileStore store = Files.getFileStore(parent);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }
}
