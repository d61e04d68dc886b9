package com.logisav.mail.smtp.internal.mime;

import java.util.List;
import java.util.stream.Stream;

/** How the parts of a mail hang together: the places of its words and files. Immutable. */
sealed interface Structure {

    /** The place of one kind of words. */
    enum Words implements Structure {
        TEXT("text/plain"), HTML("text/html");

        private final String type;

        Words(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** The place of the next file. */
    enum File implements Structure {
        NEXT
    }

    /** Parts between boundaries: {@code mixed}, {@code related} or {@code alternative}. */
    record Multipart(String subtype, List<Structure> parts) implements Structure {
        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /** All places for words and files, in the order in which they leave. */
    default Stream<Structure> places() {
        return this instanceof Multipart multipart ? multipart.parts.stream().flatMap(Structure::places) : Stream.of(this);
    }
}
