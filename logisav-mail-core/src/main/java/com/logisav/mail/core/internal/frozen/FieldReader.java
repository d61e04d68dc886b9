package com.logisav.mail.core.internal.frozen;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link FieldWriter} wrote; lengths are not believed beyond what is there. */
final class FieldReader {

    /** Reads one value. */
    interface Value<T> {

        T read() throws IOException;
    }

    private final DataInputStream in;

    FieldReader(InputStream stream) {
        this.in = new DataInputStream(stream);
    }

    long number() throws IOException {
        return in.readLong();
    }

    String text() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) {
            throw new EOFException("a frozen mail ends too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    <T> Optional<T> optional(Value<T> value) throws IOException {
        return number() == 0 ? Optional.empty() : Optional.of(value.read());
    }

    <T> List<T> list(Value<T> value) throws IOException {
        long size = number();
        List<T> all = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            all.add(value.read());
        }
        return all;
    }
}
