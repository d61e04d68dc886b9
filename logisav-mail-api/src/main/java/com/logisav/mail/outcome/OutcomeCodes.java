package com.logisav.mail.outcome;

import org.jspecify.annotations.Nullable;

/** Finds the words for an outcome: by status, and for refusals and deferrals by the enhanced code (RFC 3463, section 3). */
final class OutcomeCodes {

    private OutcomeCodes() {}

    static String codeOf(RecipientStatus status, @Nullable ServerReply reply) {
        return switch (status) {
            case ACCEPTED -> "RECIPIENT_ACCEPTED";
            case IN_DOUBT -> "RECIPIENT_IN_DOUBT";
            case NOT_TRIED -> "RECIPIENT_NOT_TRIED";
            case SUPPRESSED -> "RECIPIENT_SUPPRESSED";
            case DEFERRED -> reply == null ? "RECIPIENT_DEFERRED_CONNECTION" : deferred(reply);
            case REFUSED -> reply == null ? "RECIPIENT_REFUSED" : refused(reply);
        };
    }

    private static String deferred(ServerReply reply) {
        return switch (subject(reply)) {
            case "2.2" -> "RECIPIENT_MAILBOX_FULL_FOR_NOW";
            case "7.1" -> "RECIPIENT_GREYLISTED";
            default -> "RECIPIENT_DEFERRED";
        };
    }

    private static String refused(ServerReply reply) {
        String subject = subject(reply);
        // Asked first: 5.7.1 is said to spam as to strangers.
        if (reply.isRelayDenied()) {
            return "RECIPIENT_RELAY_DENIED";
        }
        if (subject.startsWith("7.")) {
            return "RECIPIENT_REFUSED_BY_POLICY";
        }
        return switch (subject) {
            case "1.0", "1.1", "1.3", "1.6" -> "RECIPIENT_UNKNOWN";
            case "1.2", "4.4" -> "RECIPIENT_DOMAIN_UNKNOWN";
            case "2.1" -> "RECIPIENT_MAILBOX_DISABLED";
            case "2.2" -> "RECIPIENT_MAILBOX_FULL";
            case "2.3", "3.4" -> "RECIPIENT_MAIL_TOO_LARGE";
            default -> reply.code() == 552 ? "RECIPIENT_MAIL_TOO_LARGE" : "RECIPIENT_REFUSED";
        };
    }

    /** Subject and detail of the enhanced code, without its class. */
    private static String subject(ServerReply reply) {
        return reply.enhancedCode().map(code -> code.substring(2)).orElse("");
    }
}
