package com.logisav.mail.specification.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs from INFO up while this is open, a line each, kept from the console. */
public final class LogBook implements AutoCloseable {

    private final Logger logger = Logger.getLogger("com.logisav.mail");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogBook() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    /** Opens it; to be closed. */
    public static LogBook open() {
        return new LogBook();
    }

    /** What was logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }
}
