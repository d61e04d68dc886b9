package com.logisav.mail.core.internal.frozen;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes fields one after the other, each with its length before it; {@link FieldReader} is its inverse. */
final class FieldWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    FieldWriter number(long value) {
        return writing(() -> out.writeLong(value));
    }

    FieldWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return writing(() -> {
            out.writeInt(encoded.length);
            out.write(encoded);
        });
    }

    <T> FieldWriter optional(Optional<T> value, Consumer<T> writer) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(writer);
        return this;
    }

    <T> void list(Collection<T> values, Consumer<T> writer) {
        number(values.size());
        values.forEach(writer);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private FieldWriter writing(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}
