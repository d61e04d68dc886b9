package com.logisav.mail.documents.data;

import static com.logisav.mail.documents.data.Papers.DAY;
import static com.logisav.mail.documents.data.Papers.line;
import static com.logisav.mail.documents.data.Papers.number;
import static com.logisav.mail.documents.data.Papers.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuoteDataTest {

    @Test
    void a_deposit_in_percent_is_of_the_total_with_vat() {
        QuoteData made = quote().line(line("1", "1234.57").build()).depositPercent(number("30")).build();

        assertThat(made.deposit()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("444.44"));
    }

    @Test
    void a_quote_says_until_when_it_is_valid() {
        assertThat(problems(quote().line(line("1", "1").build()).validUntil(null))).extracting(DataProblem::term).containsExactly(Term.VALID_UNTIL);
        assertThat(problems(quote().line(line("1", "1").build()).validUntil(DAY.minusDays(1)))).extracting(DataProblem::problemCode)
            .containsExactly(DataProblem.Code.DATA_DATES_REVERSED);
    }

    @Test
    void a_quote_has_a_line_unless_it_may_have_none() {
        assertThat(problems(quote())).extracting(DataProblem::term).containsExactly(Term.LINES);
        assertThat(quote().withoutLines().build().totals().withVat()).isZero();
    }

    @Test
    void a_deposit_is_no_more_than_the_whole() {
        QuoteData.Builder quote = quote().line(line("1", "100").build());

        assertThat(problems(quote.deposit(number("120.01"))).get(0).text(Locale.FRANCE))
            .isEqualTo("L’acompte à la commande (120,01) dépasse le total TTC (120,00). Corrigez l’un des deux.");
        assertThat(problems(quote.depositPercent(number("101")))).extracting(DataProblem::problemCode)
            .containsExactly(DataProblem.Code.DATA_DEPOSIT_TOO_HIGH);
        assertThat(quote.depositPercent(number("100")).build().deposit()).hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("120"));
        assertThat(quote().withoutLines().deposit(number("0")).build().deposit()).contains(number("0"));
    }

    @Test
    void what_a_consumer_must_be_told_is_remarked_and_not_refused() {
        QuoteData.Builder silent = quote().line(line("1", "100").build());

        assertThat(silent.build().remarks()).extracting(DataProblem::toString).containsExactly("DATA_MISSING {rule=Arrêté 24.1.2017, term=site}",
            "DATA_MISSING {rule=C. conso. L111-1, term=start}", "DATA_MISSING {rule=Arrêté 24.1.2017, term=price}",
            "DATA_MISSING {rule=C. env. D541-45-1, term=waste}");
        assertThat(silent.delivery(Delivery.to("Atelier", null)).start("semaine 49").price("Devis gratuit").waste("aucun").build().remarks()).isEmpty();
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
