package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.harness.Setting;
import com.logisav.mail.benchmarks.mail.sink.SinkProcess;
import java.nio.file.Path;

/**
 * What is to be sent and where.
 *
 * @param port        of the sink
 * @param connections at once, each with a sender of its own
 * @param recipients  1 to 5
 * @param fileBytes   of the file that is attached; 0 for none
 * @param file        where it lies; read into memory first where it is small
 * @param encrypted   with TLS from the first byte
 * @param key         of the sink, which clients trust
 */
public record Job(int port, int connections, int recipients, int fileBytes, Path file, Encryption encrypted, Path key) {

    /** From this size on a file is read from the disk for each mail. */
    private static final int LARGE = 20_000_000;

    /** How the connection is protected. */
    public enum Encryption { NONE, TLS }

    /** A mail of words alone to one, on one connection. */
    public static Job words(SinkProcess sink, Path file, Path key) {
        return new Job(sink.port(), 1, 1, 0, file, Encryption.NONE, key);
    }

    /** The same on so many connections. */
    public Job on(int newConnections) {
        return new Job(port, newConnections, recipients, fileBytes, file, encrypted, key);
    }

    /** The same to so many. */
    public Job to(int newRecipients) {
        return new Job(port, connections, newRecipients, fileBytes, file, encrypted, key);
    }

    /** The same with a file of this size. */
    public Job attaching(int bytes) {
        return new Job(port, connections, recipients, bytes, file.resolveSibling("file-" + bytes), encrypted, key);
    }

    /** The same through TLS. */
    public Job through(SinkProcess sink) {
        return new Job(sink.encryptedPort(), connections, recipients, fileBytes, file, Encryption.TLS, key);
    }

    boolean isEncrypted() {
        return encrypted == Encryption.TLS;
    }

    boolean hasFile() {
        return fileBytes > 0;
    }

    boolean isLarge() {
        return fileBytes >= LARGE;
    }

    /** For the way into another JVM. */
    public Setting setting() {
        return Setting.empty().with("port", port).with("connections", connections).with("recipients", recipients)
            .with("fileBytes", fileBytes).with("file", file).with("encrypted", encrypted).with("key", key);
    }

    static Job of(Setting setting) {
        return new Job(setting.number("port"), setting.number("connections"), setting.number("recipients"), setting.number("fileBytes"),
            Path.of(setting.text("file")), Encryption.valueOf(setting.text("encrypted")), Path.of(setting.text("key")));
    }
}
