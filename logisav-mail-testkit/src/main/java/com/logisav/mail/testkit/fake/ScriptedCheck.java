package com.logisav.mail.testkit.fake;

import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.spi.CheckRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check of a server finds, given a problem or none. */
final class ScriptedCheck {

    private final CheckRequest request;
    private final Map<String, String> facts;

    ScriptedCheck(CheckRequest request) {
        this.request = request;
        this.facts = Map.of("host", "smtp.test.example", "port", "587", "protocol", "TLSv1.3", "sender",
            request.sender().envelopeSender().readable(), "recipient", request.recipient().readable(), "names", "other.test.example",
            "issuer", "Test Authority", "methods", "XOAUTH2", "date", "2020-01-01");
    }

    /** A problem of a stage that was not asked for is not found. */
    SettingsCheck find(CheckProblem.@Nullable Kind problem) {
        if (problem == null || stageOf(problem).compareTo(request.depth()) > 0) {
            return SettingsCheck.passed(stepsUpTo(request.depth()));
        }
        List<CheckStep> before = stepsUpTo(stageOf(problem)).stream().filter(step -> step.stage() != stageOf(problem)).toList();
        return SettingsCheck.failed(before, CheckProblem.of(problem, facts));
    }

    private List<CheckStep> stepsUpTo(CheckStage last) {
        return Stream.of(CheckStage.values()).filter(stage -> stage.compareTo(last) <= 0).map(stage -> CheckStep.of(stage, facts)).toList();
    }

    private static CheckStage stageOf(CheckProblem.Kind problem) {
        return switch (problem) {
            case CHECK_NOT_CONFIGURED, CHECK_NOT_POSSIBLE, CHECK_HOST_UNKNOWN, CHECK_HOST_NOT_ALLOWED, CHECK_CONNECTION_REFUSED,
                CHECK_NO_CONNECTION -> CheckStage.CONNECT;
            case CHECK_SILENT, CHECK_CONNECTION_LOST, CHECK_TOO_SLOW, CHECK_NOT_SMTP, CHECK_TURNED_AWAY, CHECK_BUSY,
                CHECK_TLS_FROM_THE_START -> CheckStage.GREETING;
            case CHECK_TLS_NOT_FROM_THE_START, CHECK_STARTTLS_NOT_OFFERED, CHECK_STARTTLS_REFUSED, CHECK_CERTIFICATE_NAME,
                CHECK_CERTIFICATE_EXPIRED, CHECK_CERTIFICATE_NOT_YET_VALID, CHECK_CERTIFICATE_UNTRUSTED, CHECK_TLS_FAILED -> CheckStage.TLS;
            case CHECK_ENCRYPTION_REQUIRED, CHECK_AUTHENTICATION_NOT_OFFERED, CHECK_AUTHENTICATION_METHOD, CHECK_PASSWORD_REFUSED,
                CHECK_PASSWORD_FOR_APPLICATIONS, CHECK_TOKEN_REFUSED, CHECK_TOKEN_UNAVAILABLE, CHECK_ACCOUNT_NOT_FOR_SMTP -> CheckStage.AUTH;
            case CHECK_AUTHENTICATION_REQUIRED, CHECK_SENDER_REFUSED -> CheckStage.MAIL;
            case CHECK_RECIPIENT_REFUSED -> CheckStage.RCPT;
        };
    }
}
