package com.logisav.mail.testkit.contract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that somebody opens and forgets; kept here, so that no garbage collector closes them first. */
final class LeftOpen implements Closeable {

    private final List<InputStream> streams = new ArrayList<>();

    synchronized void openOneMore() throws IOException {
        streams.add(Files.newInputStream(Path.of("pom.xml")));
    }

    @Override
    public synchronized void close() throws IOException {
        for (InputStream stream : streams) {
            stream.close();
        }
    }
}
