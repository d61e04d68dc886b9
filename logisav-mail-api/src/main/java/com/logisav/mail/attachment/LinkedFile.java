package com.logisav.mail.attachment;

import com.logisav.mail.about.MailableRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that the host stores, tied to one or more of its records ("fichier lié"). Immutable.
 *
 * <p>{@link #tiedTo()} is what the host has <em>stored</em>, not an echo of the question: the library compares it with the record of the mail
 * and refuses the file where they differ.
 */
public final class LinkedFile {

    private final String id;
    private final FileName name;
    private final Set<MailableRef> tiedTo;
    private final @Nullable Long length;
    private final @Nullable String mediaType;
    private final @Nullable String description;

    private LinkedFile(String id, FileName name, Set<MailableRef> tiedTo, @Nullable Long length, @Nullable String mediaType,
        @Nullable String description) {
        this.id = id;
        this.name = name;
        this.tiedTo = tiedTo;
        this.length = length;
        this.mediaType = mediaType;
        this.description = description;
    }

    /**
     * A stored file.
     *
     * @param id     the host's identifier, not blank
     * @param name   the name for people, cleaned as {@link FileName} says
     * @param tiedTo the records that it is stored with
     */
    public static LinkedFile of(String id, String name, MailableRef... tiedTo) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a linked file's id is not blank");
        }
        return new LinkedFile(id, FileName.of(name), Set.copyOf(List.of(tiedTo)), null, null, null);
    }

    /** With its length in bytes, not negative. */
    public LinkedFile length(long newLength) {
        if (newLength < 0) {
            throw new IllegalArgumentException("a linked file has no or more bytes, not " + newLength);
        }
        return new LinkedFile(id, name, tiedTo, newLength, mediaType, description);
    }

    /** With the media type that the host believes it has; the library looks for itself. */
    public LinkedFile mediaType(String newMediaType) {
        return new LinkedFile(id, name, tiedTo, length, Objects.requireNonNull(newMediaType, "mediaType"), description);
    }

    /** With a line that helps a person choose. */
    public LinkedFile description(String newDescription) {
        return new LinkedFile(id, name, tiedTo, length, mediaType, Objects.requireNonNull(newDescription, "description"));
    }

    /** The host's identifier. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public FileName name() {
        return name;
    }

    /** The records that it is stored with, unmodifiable. */
    public Set<MailableRef> tiedTo() {
        return tiedTo;
    }

    /** Whether it is stored with this record. */
    public boolean isTiedTo(MailableRef ref) {
        return tiedTo.contains(ref);
    }

    /** Bytes, where the host knows. */
    public OptionalLong length() {
        return length == null ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /** What the host believes it is. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** What helps a person choose. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkedFile that && that.id.equals(id) && that.name.equals(name) && that.tiedTo.equals(tiedTo)
            && Objects.equals(that.mediaType, mediaType) && Objects.equals(that.length, length)
            && Objects.equals(that.description, description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, tiedTo);
    }

    @Override
    public String toString() {
        return "LinkedFile[" + id + "]";
    }
}
