package com.logisav.mail.spi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Folders and files for this process's user alone, where the file system knows permission bits; elsewhere as the folder above has it. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates a folder with all that is missing above it, if it is missing; one that is there keeps its permissions. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.getParent(), "parent");
        Files.createDirectories(parent);
        Files.createDirectories(folder, bits(parent, "rwx------"));
    }

    /** Creates a file that must not be there. */
    static FileChannel createFile(Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent(), "parent");
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), bits(parent, "rw-------"));
    }

    private static FileAttribute<?>[] bits(Path parent, String permissions) throws IOException {
        return Files.getFileStore(parent).supportsFileAttributeView(PosixFileAttributeView.class)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
            : new FileAttribute<?>[0];
    }
}
