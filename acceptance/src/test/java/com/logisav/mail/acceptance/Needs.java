package com.logisav.mail.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What must be installed for a class's tests. Where it is not, they are skipped and say so; where {@code LOGISAV_ACCEPTANCE=required} is in
 * the environment, as in CI, they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCondition.class)
public @interface Needs {

    /** Programs on the path. */
    String[] programs();

    /** The Debian packages that bring them. */
    String packages();

    /** Who may run them: everybody unless set. */
    String user() default "";
}
