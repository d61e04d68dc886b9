package com.logisav.mail.testkit.contract;

/** The failure of a rule: its number first, then the class, what it did, and the rule's own words. */
final class RuleBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private RuleBroken(String message) {
        super(message);
    }

    /**
     * A broken rule.
     *
     * @param rule          number, colon, words: {@code LFS-03: open can be called twice and yields the same bytes}
     * @param hostClass the class that broke it
     * @param what      a clause that follows the class's name
     */
    static RuleBroken of(String rule, String hostClass, String what) {
        return new RuleBroken(number(rule) + " broken by " + hostClass + ": " + what + ". The rule: "
            + words(rule));
    }

    /** What a rule says, as a sentence. */
    static String words(String rule) {
        return rule.substring(number(rule).length() + 2) + ".";
    }

    /** What a rule is called: the part before its colon. */
    static String number(String rule) {
        return rule.substring(0, rule.indexOf(':'));
    }
}
