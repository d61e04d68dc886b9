package com.logisav.mail.outcome;

import com.logisav.mail.Worded;
import java.util.Map;
import java.util.Objects;

/** Something that a check of mail settings found to be right. Immutable; equal by value. */
public final class CheckStep implements Worded {

    private final CheckStage stage;
    private final Map<String, Object> facts;

    private CheckStep(CheckStage stage, Map<String, Object> facts) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.facts = facts;
    }

    /**
     * A stage that was passed.
     *
     * @param facts what the sentence names: {@code host}, {@code port}, {@code protocol}, {@code sender}, {@code recipient}, as far as the
     *              stage has them
     */
    public static CheckStep of(CheckStage stage, Map<String, String> facts) {
        return new CheckStep(stage, Map.copyOf(facts));
    }

    /** What is right. */
    public CheckStage stage() {
        return stage;
    }

    @Override
    public String code() {
        return "CHECK_STEP_" + stage.name();
    }

    @Override
    public Map<String, Object> arguments() {
        return facts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckStep that && that.stage == stage && that.facts.equals(facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, facts);
    }

    @Override
    public String toString() {
        return "CheckStep[" + stage + "]";
    }
}
