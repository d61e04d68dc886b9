package com.logisav.mail.testkit.fake;

/**
 * What can go back to how it was. So one object can serve all tests of a run, in a wiring that is made once, and each test finds it as the
 * first one did.
 */
public interface Restorable {

    /** What takes this back to how it is now, as often as it is run. What is under way meanwhile on other threads is not waited for. */
    Runnable remember();
}
