package com.logisav.mail.specification.host;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs from INFO up while this is open, a line each, kept from the console. */
public final class LogBook implements AutoCloseable {

    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue() && !isOfAServer(line)) {
                lines.add(printed(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogBook(Logger logger) {
        this.logger = logger;
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    /** Opens it for what the library itself logs; to be closed. */
    public static LogBook open() {
        return new LogBook(Logger.getLogger("com.logisav.mail"));
    }

    /** Opens it for what the libraries below log, too; to be closed. */
    public static LogBook openForAll() {
        return new LogBook(Logger.getLogger(""));
    }

    /** The server that a test sends to is not a part of what is tested. */
    private static boolean isOfAServer(LogRecord line) {
        return String.valueOf(line.getLoggerName()).startsWith("com.icegreen");
    }

    /** Message and stack trace, as a formatter would print them. */
    private static String printed(LogRecord line) {
        StringWriter printed = new StringWriter();
        printed.append(line.getMessage());
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(printed, true));
        }
        return printed.toString();
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
