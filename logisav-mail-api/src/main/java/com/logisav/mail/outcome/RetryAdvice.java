package com.logisav.mail.outcome;

/** Whether the same mail may be sent to the same recipient again. */
public enum RetryAdvice {
    /** There is no point: taken, or refused for good. */
    NONE,
    /** It cannot arrive twice. */
    SAFE,
    /** It may have arrived already. */
    RISKS_DUPLICATE
}
