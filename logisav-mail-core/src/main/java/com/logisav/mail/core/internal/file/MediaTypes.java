package com.logisav.mail.core.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.mime.MimeTypesFactory;
import org.jspecify.annotations.Nullable;

/**
 * What Tika knows about types: by first bytes, by extension, and which type is a special case of which. Detection alone, never a parser.
 *
 * <p>Reads Tika's own list and nothing else: a list or a detector that a host has on its class path for another purpose must not change
 * which files pass. Loaded at first use, which takes a few hundred milliseconds.
 */
final class MediaTypes {

    static final MediaType UNKNOWN = MediaType.OCTET_STREAM;
    static final MediaType TEXT = MediaType.TEXT_PLAIN;
    static final MediaType XML = MediaType.APPLICATION_XML;
    static final MediaType ZIP = MediaType.APPLICATION_ZIP;
    static final MediaType OOXML = MediaType.application("x-tika-ooxml");
    static final MediaType OLE2 = MediaType.application("x-tika-msoffice");

    private static final class Loaded {
        private static final MimeTypes TYPES = load();

        /** An interrupted caller makes Tika fail, and what fails here fails until the program ends: its interruption has to wait. */
        private static MimeTypes load() {
            boolean interrupted = Thread.interrupted();
            try {
                return read();
            } catch (MimeTypeException e) {
                interrupted |= wasInterrupted(e);
                return readAgain(e);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private static boolean wasInterrupted(MimeTypeException e) {
            return e.getCause() != null && e.getCause().getCause() instanceof InterruptedException;
        }

        /** For an interruption in the very moment; one that comes twice is no accident. */
        private static MimeTypes readAgain(MimeTypeException first) {
            try {
                return read();
            } catch (MimeTypeException e) {
                e.addSuppressed(first);
                throw new IllegalStateException("Tika cannot read its own list of types", e);
            }
        }

        private static MimeTypes read() throws MimeTypeException {
            try (InputStream list = Objects.requireNonNull(MimeTypes.class.getResourceAsStream("tika-mimetypes.xml"),
                "tika-mimetypes.xml")) {
                return MimeTypesFactory.create(list);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MediaTypes() {}

    /** What these first bytes are; {@link #UNKNOWN} or {@link #TEXT} where they bear no mark. */
    static MediaType ofBytes(byte[] start) {
        return detect(start, new Metadata());
    }

    /** What a file with this extension should be; {@link #UNKNOWN} for an unknown or an empty one. */
    static MediaType ofExtension(String extension) {
        if (extension.isEmpty()) {
            return UNKNOWN;
        }
        Metadata name = new Metadata();
        name.set(TikaCoreProperties.RESOURCE_NAME_KEY, "name." + extension);
        return detect(null, name);
    }

    private static MediaType detect(byte @Nullable [] start, Metadata metadata) {
        try {
            return Loaded.TYPES.detect(start == null ? null : new ByteArrayInputStream(start), metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is that type or a special case of it. */
    static boolean is(MediaType type, MediaType general) {
        MediaTypeRegistry registry = Loaded.TYPES.getMediaTypeRegistry();
        return registry.isInstanceOf(registry.normalize(type), registry.normalize(general));
    }

    /** Whether this holds for the type or one that it is a special case of. */
    static boolean anyLevel(MediaType type, Predicate<MediaType> condition) {
        MediaTypeRegistry registry = Loaded.TYPES.getMediaTypeRegistry();
        for (MediaType level = registry.normalize(type); level != null; level = registry.getSupertype(level)) {
            if (condition.test(level)) {
                return true;
            }
        }
        return false;
    }
}
