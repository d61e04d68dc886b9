package com.logisav.mail.smtp.internal.transaction;

import com.logisav.mail.outcome.ServerReply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a reply to the final dot what the server calls the mail in its log. */
final class QueueIds {

    private static final String ID = "([A-Za-z0-9._-]{1,100})";
    private static final List<Pattern> FORMS = List.of(
        // Postfix: Ok: queued as 4F2A1B3C4D
        Pattern.compile("(?i)\\bqueued as " + ID),
        // Exchange: <message id> [InternalId=123, Hostname=x] Queued mail for delivery
        Pattern.compile("\\bInternalId=([0-9]{1,30})"),
        // Exim: OK id=1rT5Kd-0004Yc-2B
        Pattern.compile("(?i)^OK id=" + ID),
        // Gmail: OK  1700000000 a640c23a62f3a.12 - gsmtp
        Pattern.compile("(?i)^OK +[0-9]+ " + ID + " - gsmtp$"),
        // Sendmail, OpenSMTPD: 3AO4s0vD Message accepted for delivery
        Pattern.compile("(?i)^" + ID + " Message accepted for delivery"));

    private QueueIds() {}

    static Optional<String> in(ServerReply reply) {
        if (!reply.isPositive()) {
            return Optional.empty();
        }
        return FORMS.stream().map(form -> form.matcher(reply.text())).filter(Matcher::find).map(match -> match.group(1)).findFirst();
    }
}
