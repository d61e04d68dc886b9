package com.logisav.mail.specification.planted.asserting;

import org.junit.jupiter.api.Assertions;

public class UsesAssertionsOfJUnit {

    void holds(int number) {
        Assertions.assertEquals(1, number);
    }
}
