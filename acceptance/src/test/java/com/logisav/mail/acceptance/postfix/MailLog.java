package com.logisav.mail.acceptance.postfix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Postfix writes down of what it does. */
record MailLog(Path file) {

    private static final Pattern MESSAGE_ID = Pattern.compile("/cleanup\\[[0-9]+]: ([0-9A-Za-z]+): message-id=(<[^ ]+>)");

    private static final Pattern MAILS_OF_CONNECTION = Pattern.compile(": disconnect from .* mail=([0-9]+) ");
    private static final Pattern COMPLAINT = Pattern.compile("warning|error|fatal|panic|reject|lost connection|timeout|deferred|bounced");
    /** We looked whether a door is open, and went away. */
    private static final Pattern PROBE = Pattern.compile("lost connection after CONNECT|SSL_accept error .* lost connection");

    /** A mail in the queue: its name there, and the Message-ID that it bears. */
    record Queued(String queueId, String messageId) {}

    List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    /** What one of its doors wrote. */
    List<String> lines(Service service) throws IOException {
        return lines().stream().filter(line -> line.contains(" postfix/" + service + "/smtpd[")).toList();
    }

    /** What was said in each connection to one of its doors that is over and in which anything was said. */
    List<String> sessions(Service service) throws IOException {
        return lines(service).stream().filter(line -> line.contains(": disconnect from ") && !line.endsWith(" commands=0/0")).toList();
    }

    /** How many mails each connection to one of its doors carried, of those that are over and carried any. */
    List<Integer> mailsByConnection(Service service) throws IOException {
        return lines(service).stream().map(MAILS_OF_CONNECTION::matcher).filter(Matcher::find)
            .map(matcher -> Integer.valueOf(matcher.group(1))).toList();
    }

    /** Every mail that ever was in the queue. A name there may be used again when its mail has left. */
    Set<Queued> queued() throws IOException {
        Set<Queued> queued = new HashSet<>();
        for (String line : lines()) {
            Matcher matcher = MESSAGE_ID.matcher(line);
            if (matcher.find()) {
                queued.add(new Queued(matcher.group(1), matcher.group(2)));
            }
        }
        return queued;
    }

    /** Lines that speak of something wrong. */
    List<String> complaints() throws IOException {
        return lines().stream().filter(line -> COMPLAINT.matcher(line).find() && !PROBE.matcher(line).find()).toList();
    }
}
