package com.logisav.mail.documents.internal.word.zip;

import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of a document, packed as they were read, in their order. Immutable by agreement: the arrays are nobody else's, and only read. */
public final class Archive {

    private final List<PackedFile> files;
    private final Map<String, PackedFile> byName;

    Archive(List<PackedFile> files) {
        this.files = List.copyOf(files);
        this.byName = files.stream().collect(Collectors.toUnmodifiableMap(file -> key(file.name()), file -> file));
    }

    /**
     * Reads an archive.
     *
     * @throws UnusableFileException for one that is damaged, encrypted, too large, or that two programs could read differently
     */
    public static Archive read(byte[] bytes) throws UnusableFileException {
        return new ArchiveReader(bytes).read();
    }

    /** Names of parts differ by more than case (ECMA-376 part 2, 6.2.2.3). */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All of them, in their order. */
    public List<PackedFile> files() {
        return files;
    }

    /** The file of this name, upper and lower case being the same. */
    public Optional<PackedFile> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The number of files. */
    @Override
    public String toString() {
        return "Archive[" + files.size() + " files]";
    }
}
