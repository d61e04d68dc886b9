package com.logisav.mail.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule that a wrong implementation is there to break. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Breaks {

    /** Its number. */
    String value();

    /** Rules that cannot hold either where this one is broken like this. */
    String[] also() default {};
}
