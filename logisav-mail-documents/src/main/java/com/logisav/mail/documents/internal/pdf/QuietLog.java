package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What openhtmltopdf tells of its work, at the level of details: by default it writes eight lines to the console for each document, and some
 * of them hold addresses of pictures. A page that cannot be printed is an exception of ours.
 */
final class QuietLog implements XRLogger {

    private final Logger log = Logger.getLogger("com.openhtmltopdf");

    private QuietLog() {}

    /** Its log is one for the whole JVM: where a host that uses it, too, has chosen one, or has begun to log, that stays. */
    static void install() {
        if (XRLog.getLoggerImpl() == null) {
            XRLog.setLoggerImpl(new QuietLog());
        }
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return log.isLoggable(Level.FINE);
    }

    @Override
    public void log(String where, Level level, String message) {
        log.log(Level.FINE, message);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable cause) {
        log.log(Level.FINE, message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The levels are java.util.logging's own.
    }
}
