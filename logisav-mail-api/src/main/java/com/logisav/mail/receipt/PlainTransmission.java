package com.logisav.mail.receipt;

import com.logisav.mail.ValueReader;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the server said, as plain values, and back. */
final class PlainTransmission {

    private PlainTransmission() {}

    static Map<String, Object> write(Transmission transmission) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("outcomes", transmission.outcomes().stream().map(PlainTransmission::outcome).toList());
        values.put("transactions", transmission.transactions().stream().map(PlainTransmission::transaction).toList());
        transmission.accountProblem().ifPresent(problem -> values.put("accountProblem", accountProblem(problem)));
        transmission.contentFailure().ifPresent(failure -> values.put("contentFailure", failure));
        return values;
    }

    static Transmission read(ValueReader values) {
        Transmission transmission = Transmission.of(values.maps("outcomes").stream().map(PlainTransmission::outcome).toList(),
            values.maps("transactions").stream().map(PlainTransmission::transaction).toList());
        Optional<AccountProblem> problem = values.optionalMap("accountProblem").map(PlainTransmission::accountProblem);
        Transmission explained = problem.map(transmission::because).orElse(transmission);
        return values.optionalText("contentFailure").map(explained::becauseContentFailed).orElse(explained);
    }

    private static Map<String, Object> outcome(RecipientOutcome outcome) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("address", outcome.address().wire());
        values.put("role", outcome.role().name());
        values.put("status", outcome.status().name());
        values.put("advice", outcome.retryAdvice().name());
        values.put("at", outcome.at().toString());
        outcome.reply().ifPresent(reply -> values.put("reply", reply(reply)));
        outcome.arguments().forEach((name, value) -> {
            if (name.equals("length") || name.equals("limit")) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static RecipientOutcome outcome(ValueReader values) {
        EmailAddress address = values.parsed("address", EmailAddress::of);
        RecipientRole role = values.parsed("role", RecipientRole::valueOf);
        RecipientStatus status = values.parsed("status", RecipientStatus::valueOf);
        Instant at = values.parsed("at", Instant::parse);
        OptionalLong length = status == RecipientStatus.REFUSED ? values.optionalNumber("length") : OptionalLong.empty();
        RecipientOutcome bare = length.isPresent()
            ? RecipientOutcome.tooLarge(address, role, length.getAsLong(), values.number("limit"), at)
            : RecipientOutcome.of(address, role, status, at);
        RecipientOutcome outcome = bare.advising(values.parsed("advice", RetryAdvice::valueOf));
        return values.optionalMap("reply").map(PlainTransmission::reply).map(outcome::replied).orElse(outcome);
    }

    /** The enhanced code stands in front of the text, as the server said it: that is where it is looked for. */
    private static Map<String, Object> reply(ServerReply reply) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", reply.code());
        values.put("text", reply.enhancedCode().map(enhanced -> enhanced + " " + reply.text()).orElse(reply.text()));
        return values;
    }

    private static ServerReply reply(ValueReader values) {
        String text = values.text("text");
        return values.number("code", code -> ServerReply.of(Math.toIntExact(code), text));
    }

    private static Map<String, Object> transaction(SmtpTransaction transaction) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("host", transaction.host());
        values.put("port", transaction.port());
        values.put("phase", transaction.phase().name());
        values.put("started", transaction.startedAt().toString());
        values.put("ended", transaction.endedAt().toString());
        transaction.tlsProtocol().ifPresent(protocol -> values.put("tlsProtocol", protocol));
        transaction.tlsCipher().ifPresent(cipher -> values.put("tlsCipher", cipher));
        transaction.queueId().ifPresent(queueId -> values.put("queueId", queueId));
        transaction.sha256().ifPresent(sha256 -> values.put("sha256", sha256));
        return values;
    }

    private static SmtpTransaction transaction(ValueReader values) {
        SmtpTransaction.Builder transaction = SmtpTransaction.builder(values.text("host"), values.number("port", Math::toIntExact),
            values.parsed("started", Instant::parse));
        transaction.reached(values.parsed("phase", SmtpPhase::valueOf), values.parsed("ended", Instant::parse));
        values.optionalText("tlsProtocol").ifPresent(protocol -> transaction.tls(protocol, values.text("tlsCipher")));
        values.optionalText("queueId").ifPresent(transaction::queueId);
        values.optionalText("sha256").ifPresent(transaction::sha256);
        return transaction.build();
    }

    private static Map<String, Object> accountProblem(AccountProblem problem) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", problem.kind().name());
        values.put("host", problem.host());
        problem.reply().ifPresent(reply -> values.put("reply", reply(reply)));
        return values;
    }

    private static AccountProblem accountProblem(ValueReader values) {
        AccountProblem problem = AccountProblem.of(values.parsed("kind", AccountProblem.Kind::valueOf), values.text("host"));
        return values.optionalMap("reply").map(PlainTransmission::reply).map(problem::replied).orElse(problem);
    }
}
