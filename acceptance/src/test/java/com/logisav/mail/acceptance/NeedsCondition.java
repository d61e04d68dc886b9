package com.logisav.mail.acceptance;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides by the machine and its environment whether tests run, are skipped, or fail. */
final class NeedsCondition implements ExecutionCondition {

    static final String VARIABLE = "LOGISAV_ACCEPTANCE";

    private final Map<String, String> environment;
    private final String user;
    private final PrintStream console;

    NeedsCondition() {
        this(System.getenv(), System.getProperty("user.name", ""), System.err);
    }

    /** As on another machine. */
    NeedsCondition(Map<String, String> environment, String user, PrintStream console) {
        this.environment = environment;
        this.user = user;
        this.console = console;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Needs> needs = AnnotationSupport.findAnnotation(context.getTestClass(), Needs.class);
        return needs.map(this::evaluate).orElseGet(() -> ConditionEvaluationResult.enabled("needs nothing"));
    }

    ConditionEvaluationResult evaluate(Needs needs) {
        List<String> missing = missing(needs);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all there");
        }
        String reason = "missing for the acceptance suite: " + String.join(", ", missing) + " (Debian: apt-get install " + needs.packages()
            + ")";
        if ("required".equals(environment.get(VARIABLE))) {
            throw new AssertionError(reason + ", and " + VARIABLE + "=required");
        }
        // A report names skipped tests, but not why.
        console.println("SKIPPED, " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    private List<String> missing(Needs needs) {
        List<String> missing = new ArrayList<>(Stream.of(needs.programs()).filter(program -> !isThere(program)).toList());
        if (!needs.user().isEmpty() && !needs.user().equals(user)) {
            missing.add("the rights of " + needs.user());
        }
        return missing;
    }

    /** Debian keeps servers where the path of an ordinary user does not lead. */
    private boolean isThere(String program) {
        String path = environment.getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, program)).anyMatch(Files::isExecutable);
    }
}
