package com.logisav.mail.smtp.internal;

import com.logisav.mail.InvalidConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses an Angus Mail older than 2.0.5: in those an address can smuggle SMTP commands (CVE-2025-7962). Our own build pins a good one, but
 * a host's dependency management wins over it.
 */
public final class AngusVersionGuard {

    private static final Logger LOG = LoggerFactory.getLogger(AngusVersionGuard.class);
    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?.*");
    private static final long OLDEST = rank(2, 0, 5);
    private static final String REFUSED = " is on the class path, in which an address can smuggle SMTP commands (CVE-2025-7962); add to"
        + " <dependencyManagement> of your pom.xml, before any imported BOM: <dependency><groupId>org.eclipse.angus</groupId>"
        + "<artifactId>angus-mail</artifactId><version>2.0.5</version></dependency>";

    private AngusVersionGuard() {}

    /**
     * Checks the Angus Mail that is loaded.
     *
     * @throws InvalidConfigurationException where it is too old, with the lines that the host adds to its pom.xml
     */
    public static void check() {
        check(Loaded.VERSION);
    }

    /** Read at first use, once. */
    private static final class Loaded {
        private static final Optional<String> VERSION = AngusVersion.of(SMTPTransport.class);
    }

    static void check(Optional<String> version) {
        Optional<Long> rank = version.map(VERSION::matcher).filter(Matcher::matches).map(AngusVersionGuard::rank);
        if (rank.isEmpty()) {
            LOG.warn("The version of the Angus Mail on the class path is not known; angus-mail 2.0.5 or newer is needed.");
        } else if (rank.get() < OLDEST) {
            throw InvalidConfigurationException.of("Mail delivery", List.of("Angus Mail " + version.orElse("") + REFUSED));
        }
    }

    private static long rank(Matcher version) {
        String patch = version.group(3);
        return rank(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)), patch == null ? 0 : Integer.parseInt(patch));
    }

    private static long rank(int major, int minor, int patch) {
        return (major * 1_000_000L + minor) * 1_000_000L + patch;
    }
}
