package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.smtp.internal.dialogue.Conversation;
import com.logisav.mail.smtp.internal.server.Credentials;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.server.TimeLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which stages a check comes through, in which order: encryption from the first byte comes before the greeting, STARTTLS after it. */
final class Itinerary {

    private Itinerary() {}

    /** The plan as far as it is checked: what comes later is not asked for, and no wait takes so long that nothing is left for another. */
    static ServerPlan shortened(ServerPlan plan, CheckStage depth, Duration limit) {
        TimeLimits limits = new TimeLimits(shorter(plan.limits().connect(), limit.dividedBy(2)),
            shorter(plan.limits().command(), limit.multipliedBy(3).dividedBy(5)), plan.limits().body(), plan.limits().endOfData());
        boolean greetingOnly = depth == CheckStage.GREETING && plan.encryption() == Encryption.STARTTLS;
        Optional<Credentials> credentials = depth.compareTo(CheckStage.AUTH) >= 0 ? plan.credentials() : Optional.empty();
        return plan.with(greetingOnly ? Encryption.NONE : plan.encryption(), credentials, limits);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** All stages up to the last that was asked for. */
    static List<CheckStage> of(ServerPlan plan, CheckStage depth) {
        List<CheckStage> stages = new ArrayList<>(List.of(CheckStage.CONNECT));
        if (depth == CheckStage.CONNECT) {
            return stages;
        }
        stages.add(CheckStage.GREETING);
        if (plan.encryption() != Encryption.NONE) {
            stages.add(plan.encryption() == Encryption.TLS ? 1 : 2, CheckStage.TLS);
        }
        if (plan.credentials().isPresent()) {
            stages.add(CheckStage.AUTH);
        }
        stages.add(CheckStage.MAIL);
        stages.add(CheckStage.RCPT);
        return stages.stream().filter(stage -> stage.compareTo(depth) <= 0 || stage == CheckStage.TLS).toList();
    }

    /** Those that were passed before the conversation ended. */
    static List<CheckStage> before(ServerPlan plan, CheckStage depth, Conversation conversation) {
        CheckStage failed = stage(plan, conversation);
        return of(plan, depth).stream().takeWhile(stage -> stage != failed).toList();
    }

    private static CheckStage stage(ServerPlan plan, Conversation conversation) {
        return switch (conversation.phase()) {
            case CONNECT -> CheckStage.CONNECT;
            case GREETING -> CheckStage.GREETING;
            case EHLO -> plan.encryption() == Encryption.STARTTLS && conversation.tls().isPresent() ? CheckStage.TLS : CheckStage.GREETING;
            case TLS -> CheckStage.TLS;
            case AUTH -> CheckStage.AUTH;
            case MAIL -> CheckStage.MAIL;
            default -> CheckStage.RCPT;
        };
    }
}
