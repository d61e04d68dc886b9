package com.logisav.mail.specification.planted.asserting;

import org.assertj.core.api.Assertions;

public class UsesAssertJ {

    void holds(int number) {
        Assertions.assertThat(number).isPositive();
    }
}
