package com.logisav.mail.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_middle_of_an_odd_number_of_figures_is_one_of_them() {
        assertThat(Spread.of(9, 1, 4)).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void the_middle_of_an_even_number_of_figures_lies_between_two() {
        assertThat(Spread.of(9, 1, 4, 6)).isEqualTo(new Spread(1, 5, 9));
    }
}
