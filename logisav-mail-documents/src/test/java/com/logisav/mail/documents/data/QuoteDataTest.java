package com.logisav.mail.documents.data;

import static com.logisav.mail.documents.data.Papers.DAY;
import static com.logisav.mail.documents.data.Papers.line;
import static com.logisav.mail.documents.data.Papers.number;
import static com.logisav.mail.documents.data.Papers.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteDataTest {

    @Test
    void a_deposit_in_percent_is_of_the_total_with_vat() {
        QuoteData made = quote().line(line("1", "1234.57").build()).depositPercent(number("30")).build();

        assertThat(made.deposit()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("444.44"));
    }

    @Test
    void a_quote_says_until_when_it_is_valid() {
        assertThat(problems(quote().validUntil(null))).extracting(DataProblem::term).containsExactly(Term.VALID_UNTIL);
        assertThat(problems(quote().validUntil(DAY.minusDays(1)))).extracting(DataProblem::problemCode)
            .containsExactly(DataProblem.Code.DATA_DATES_REVERSED);
    }

    @Test
    void a_quote_without_lines_is_a_letter_and_may_be() {
        assertThat(quote().build().totals().withVat()).isZero();
    }

    @Test
    void its_totals_must_add_up_too() {
        assertThat(problems(quote().line(line("1", "10").build()).stated(Totals.Stated.nothing().withVat(number("12.01")))))
            .extracting(DataProblem::term).containsExactly(Term.TOTAL_WITH_VAT);
    }

    private static List<DataProblem> problems(QuoteData.Builder builder) {
        return catchThrowableOfType(DocumentDataException.class, builder::build).problems();
    }
}
