package com.logisav.mail.outcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check of mail settings found: what is right, in the order in which it was found, and the first thing that is not. No mail was sent.
 * Immutable; equal by value.
 */
public final class SettingsCheck {

    private final List<CheckStep> steps;
    private final @Nullable CheckProblem problem;

    private SettingsCheck(List<CheckStep> steps, @Nullable CheckProblem problem) {
        this.steps = List.copyOf(steps);
        this.problem = problem;
    }

    /** All that was asked for is right. */
    public static SettingsCheck passed(List<CheckStep> steps) {
        return new SettingsCheck(steps, null);
    }

    /** These were right, and this was not. */
    public static SettingsCheck failed(List<CheckStep> steps, CheckProblem problem) {
        return new SettingsCheck(steps, Objects.requireNonNull(problem, "problem"));
    }

    /** Nothing could be found out without sending a mail. */
    public static SettingsCheck notPossible() {
        return failed(List.of(), CheckProblem.of(CheckProblem.Kind.CHECK_NOT_POSSIBLE, Map.of()));
    }

    /** Whether all that was asked for is right. */
    public boolean isPassed() {
        return problem == null;
    }

    /** What is right, unmodifiable, in the order in which it was found. */
    public List<CheckStep> steps() {
        return steps;
    }

    /** Whether this stage was passed. */
    public boolean hasPassed(CheckStage stage) {
        return steps.stream().anyMatch(step -> step.stage() == stage);
    }

    /** What is not right, with what to change; empty where all is. */
    public Optional<CheckProblem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingsCheck that && that.steps.equals(steps) && Objects.equals(that.problem, problem);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, problem);
    }

    @Override
    public String toString() {
        return "SettingsCheck[" + steps.stream().map(CheckStep::stage).toList() + (problem == null ? "]" : ", " + problem.kind() + "]");
    }
}
