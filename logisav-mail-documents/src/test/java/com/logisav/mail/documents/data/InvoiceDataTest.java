package com.logisav.mail.documents.data;

import static com.logisav.mail.documents.data.Papers.DAY;
import static com.logisav.mail.documents.data.Papers.buyer;
import static com.logisav.mail.documents.data.Papers.invoice;
import static com.logisav.mail.documents.data.Papers.line;
import static com.logisav.mail.documents.data.Papers.number;
import static com.logisav.mail.documents.data.Papers.quote;
import static com.logisav.mail.documents.data.Papers.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDataTest {

    @Test
    void a_complete_invoice_is_made() {
        InvoiceData made = invoice().line(line("26.5", "68.00").build()).paid(number("1000.00")).rounding(number("0.02")).build();

        assertThat(made.totals().due()).isEqualByComparingTo("1162.42");
        assertThat(made.seller().siren()).isEqualTo("900000019");
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        refused(InvoiceData.builder().line(Line.builder(" ").build())).containsExactly(
            "DATA_MISSING NUMBER", "DATA_MISSING ISSUE_DATE", "DATA_MISSING SELLER_NAME", "DATA_MISSING SELLER_ADDRESS", "DATA_MISSING BUYER_NAME",
            "DATA_MISSING BUYER_ADDRESS", "DATA_MISSING LINE_NAME 1", "DATA_MISSING PRICE 1", "DATA_MISSING VAT_CATEGORY 1",
            "DATA_MISSING SELLER_SIREN");
    }

    @Test
    void an_invoice_has_a_line() {
        refused(invoice()).containsExactly("DATA_MISSING LINES");
    }

    @Test
    void one_that_may_have_none_is_printed_and_says_that_it_is_no_structured_invoice() {
        InvoiceData bare = invoice().withoutLines().build();
        InvoiceData whole = invoice().withoutLines().line(line("1", "1").build()).build();

        assertThat(bare.totals().due()).isZero();
        assertThat(bare.problemsAsStructuredInvoice()).extracting(DataProblem::toString).containsExactly("DATA_MISSING {rule=BR-16, term=BG-25}");
        assertThat(whole.problemsAsStructuredInvoice()).isEmpty();
    }

    @Test
    void what_is_outside_the_scope_of_vat_is_printed_with_numbers_for_it_but_is_no_structured_invoice() {
        InvoiceData made = invoice().buyer(buyer().vatNumber("FR03552081317").build()).line(line("1", "1").vat(Vat.outOfScope("Débours")).build()).build();

        assertThat(made.problemsAsStructuredInvoice()).extracting(DataProblem::toString).containsExactly(
            "DATA_NOT_ALLOWED {rule=BR-O-02, term=BT-31}", "DATA_NOT_ALLOWED {rule=BR-O-02, term=BT-48}");
        assertThat(invoice().seller(seller().vatNumber(null).build()).line(line("1", "1").vat(Vat.outOfScope("Débours")).build()).build()
            .problemsAsStructuredInvoice()).isEmpty();
    }

    @Test
    void what_a_company_in_france_must_read_is_remarked_and_not_refused() {
        InvoiceData.Builder silent = invoice().line(line("1", "1").build());

        assertThat(silent.build().remarks()).extracting(DataProblem::toString).containsExactly(
            "DATA_MISSING {rule=CGI ann. II, 242 nonies A, term=BT-47}", "DATA_MISSING {rule=CGI ann. II, 242 nonies A, term=BT-23}");
        assertThat(silent.buyer(buyer().siren("552 081 317").build()).operations(OperationCategory.SERVICES).build().remarks()).isEmpty();
        assertThat(silent.buyer(buyer().address(Address.of("1 rue A", "1000", "Bruxelles").country("BE")).build()).build().remarks()).isEmpty();
        assertThat(invoice().line(line("1", "1").build()).terms(PaymentTerms.forConsumer()).build().remarks()).isEmpty();
    }

    @Nested
    class Totals_of_the_host {

        private final InvoiceData.Builder twoLines = invoice().line(line("3", "33.33").build()).line(line("1", "0.02").build());

        @Test
        void are_taken_when_they_are_those_of_the_lines() {
            InvoiceData made = twoLines.stated(Totals.Stated.nothing()
                .withoutVat(number("100.01")).vat(number("20")).withVat(number("120.010")).due(number("120.01"))).build();

            assertThat(made.totals().withVat()).isEqualByComparingTo("120.01");
        }

        @Test
        void are_refused_with_each_difference_when_they_are_not() {
            Totals.Stated stated = Totals.Stated.nothing().withoutVat(number("100.00")).vat(number("20.01")).withVat(number("120.02"))
                .due(number("120.02"));

            assertThat(problems(twoLines.stated(stated))).extracting(DataProblem::toString).containsExactly(
                "DATA_TOTAL_DIFFERS {difference=-0.01, rule=BR-CO-13, term=BT-109}",
                "DATA_TOTAL_DIFFERS {difference=0.01, rule=BR-CO-14, term=BT-110}",
                "DATA_TOTAL_DIFFERS {difference=0.01, rule=BR-CO-15, term=BT-112}",
                "DATA_TOTAL_DIFFERS {difference=0.01, rule=BR-CO-16, term=BT-115}");
        }

        @Test
        void are_refused_in_words_that_name_figures_difference_and_rule() {
            DataProblem problem = problems(twoLines.stated(Totals.Stated.nothing().withVat(number("1120.02")))).get(0);

            assertThat(problem.text(Locale.FRANCE)).isEqualTo("Le total TTC\u00a0: l’élément indique 1\u202f120,02, les lignes donnent 120,01\u00a0: "
                + "un écart de 1\u202f000,01. (BR-CO-15) Vérifiez les quantités, les prix, les taux et les arrondis.");
            assertThat(problem.text(Locale.UK)).isEqualTo("The total including VAT: the record says 1,120.02, the lines make 120.01: "
                + "a difference of 1,000.01. (BR-CO-15) Check quantities, prices, rates and roundings.");
        }

        @Test
        void include_those_of_a_line() {
            refused(invoice().line(line("3", "33.335").statedNet(number("100.00")).build())).containsExactly("DATA_TOTAL_DIFFERS LINE_NET 1");
        }
    }

    @Nested
    class Rounding {

        @Test
        void is_half_up_and_away_from_zero_below_it() {
            assertThat(line("1", "0.125").build().net()).isEqualByComparingTo("0.13");
            assertThat(line("-1", "0.125").build().net()).isEqualByComparingTo("-0.13");
        }

        @Test
        void of_vat_is_done_once_for_a_rate() {
            InvoiceData made = invoice().line(line("1", "0.02").build()).line(line("1", "0.02").build()).line(line("1", "0.02").build()).build();

            assertThat(made.totals().vat()).as("0.06 at 20 %, not three times 0.004").isEqualByComparingTo("0.01");
        }

        @Test
        void of_a_percentage_is_done_on_what_has_the_same_vat() {
            InvoiceData made = invoice().line(line("1", "10.05").build()).line(line("1", "100").vat(Vat.rate("10")).build())
                .adjustment(Adjustment.allowancePercent("Remise", number("5")).vat(Vat.rate("20"))).build();

            assertThat(made.totals().allowances()).isEqualByComparingTo("0.50");
        }
    }

    @Nested
    class Numbers {

        @Test
        void that_do_not_check_are_refused() {
            refused(invoice().line(line("1", "1").build()).seller(seller().siren("900000018").vatNumber("FR26900000019").build())
                .buyer(buyer().siret("55208131766523").build()).payment(Payment.transferTo("FR76 3000 6000 0112 3456 7890 188", null)))
                .containsExactly("DATA_NUMBER_INVALID SELLER_SIREN", "DATA_NUMBER_INVALID SELLER_VAT_NUMBER", "DATA_NUMBER_INVALID BUYER_SIRET",
                    "DATA_NUMBER_INVALID ACCOUNT");
        }

        @Test
        void that_are_of_somebody_else_are_refused() {
            refused(invoice().line(line("1", "1").build()).seller(seller().siret("55208131766522").vatNumber("FR03552081317").build()))
                .containsExactly("DATA_NUMBER_OF_ANOTHER SELLER_SIRET", "DATA_NUMBER_OF_ANOTHER SELLER_VAT_NUMBER");
        }

        @Test
        void may_be_written_in_small_letters_and_groups() {
            InvoiceData made = invoice().line(line("1", "1").build()).seller(seller().vatNumber("fr25 900 000 019").build())
                .payment(Payment.transferTo("fr76 3000 6000 0112 3456 7890 189", "agrifrpp")).build();

            assertThat(made.seller().vatNumber()).isEqualTo("FR25900000019");
            assertThat(made.payment().orElseThrow().iban()).isEqualTo("FR7630006000011234567890189");
        }

        @Test
        void of_a_customer_in_monaco_are_not_those_of_a_siren() {
            assertThat(invoice().line(line("1", "1").build()).buyer(buyer().vatNumber("FR53000004605")
                .address(Address.of("1 avenue de la Costa", "98000", "Monaco").country("MC")).build()).build()).isNotNull();
        }

        @Test
        void of_a_company_follow_from_those_of_its_establishment() {
            Party party = Party.builder("EDF").siret("552 081 317 66522").build();

            assertThat(party.siren()).isEqualTo("552081317");
        }

        @Test
        void are_refused_in_words_but_stand_in_no_log() {
            DocumentDataException refusal = catchThrowableOfType(DocumentDataException.class, () -> invoice().line(line("1", "1").build())
                .payment(Payment.transferTo("FR7630006000011234567890188", null)).build());

            assertThat(refusal.text(Locale.FRANCE)).contains("F-2026-0042", "L’IBAN, FR7630006000011234567890188, ne peut pas être juste");
            assertThat(refusal).hasMessageStartingWith("[DOCUMENT_DATA_INVALID]").hasMessageContaining("BT-84")
                .hasMessageNotContaining("FR76");
        }
    }

    @Nested
    class Vats {

        @Test
        void with_a_rate_that_they_cannot_have_are_refused() {
            refused(invoice().line(line("1", "1").vat(Vat.rate("0")).build())
                .line(line("1", "1").vat(Vat.of(VatCategory.REVERSE_CHARGE, number("20"), "Autoliquidation", null)).build())
                .buyer(buyer().vatNumber("FR03552081317").build()))
                .containsExactly("DATA_RATE_IMPOSSIBLE VAT_RATE 1", "DATA_RATE_IMPOSSIBLE VAT_RATE 2");
        }

        @Test
        void that_charge_nothing_say_why() {
            refused(invoice().line(line("1", "1").vat(Vat.of(VatCategory.EXEMPT, number("0"), "", null)).build()))
                .containsExactly("DATA_MISSING EXEMPTION_REASON 1");
        }

        @Test
        void need_the_numbers_of_those_who_declare_them() {
            refused(invoice().line(line("1", "1").vat(Vat.subcontractedWorks()).build()).seller(seller().vatNumber(null).build()))
                .containsExactly("DATA_MISSING SELLER_VAT_NUMBER", "DATA_MISSING BUYER_VAT_NUMBER");
        }

        @Test
        void of_goods_to_another_member_state_need_a_day_and_a_country() {
            refused(invoice().line(line("1", "1").vat(Vat.intraCommunity()).build()).buyer(buyer().vatNumber("BE0202239951").build()))
                .containsExactly("DATA_MISSING DELIVERY_DATE", "DATA_MISSING DELIVERY_ADDRESS");
        }

        @Test
        void of_a_small_business_need_no_vat_number() {
            InvoiceData made = invoice().line(line("1", "100").vat(Vat.smallBusiness()).build()).seller(seller().vatNumber(null).build()).build();

            assertThat(made.totals().subtotals()).singleElement().satisfies(each -> {
                assertThat(each.vat().reason()).contains("TVA non applicable, art. 293 B du CGI");
                assertThat(each.tax()).isZero();
            });
        }

        @Test
        void outside_the_scope_stand_alone() {
            refused(invoice().line(line("1", "1").vat(Vat.outOfScope("Débours")).build()).line(line("1", "1").build()))
                .containsExactly("DATA_SCOPES_MIXED VAT_CATEGORY");
            refused(invoice().line(line("1", "1").vat(Vat.outOfScope("Débours")).build())
                .adjustment(Adjustment.charge("Port", number("1")).vat(Vat.rate("20")))).containsExactly("DATA_SCOPES_MIXED VAT_CATEGORY");
            refused(invoice().line(line("1", "1").build())
                .adjustment(Adjustment.allowance("Débours", number("1")).vat(Vat.outOfScope("Débours")))).containsExactly("DATA_SCOPES_MIXED VAT_CATEGORY");
        }

        @Test
        void of_an_allowance_are_said_where_the_lines_have_several() {
            refused(invoice().line(line("1", "10").build()).line(line("1", "10").vat(Vat.rate("10")).build())
                .adjustment(Adjustment.allowance("Remise", number("1")))).containsExactly("DATA_MISSING ADJUSTMENT_VAT");
        }

        @Test
        void of_a_charge_are_said_where_no_line_has_any() {
            refused(invoice().withoutLines().adjustment(Adjustment.charge("Étude", number("150")))).containsExactly("DATA_MISSING ADJUSTMENT_VAT");
            assertThat(invoice().withoutLines().adjustment(Adjustment.charge("Étude", number("150")).vat(Vat.rate("20"))).build().totals().withVat())
                .isEqualByComparingTo("180");
        }

        @Test
        void of_a_percentage_are_those_of_all_lines() {
            Adjustment discount = Adjustment.allowancePercent("Remise", number("5"));
            InvoiceData made = invoice().line(line("1", "100.05").build()).line(line("1", "100.05").vat(Vat.rate("10")).build())
                .line(line("1", "100.05").vat(Vat.rate("5.5")).build()).adjustment(discount).build();

            assertThat(made.adjustments()).extracting(each -> each.vat().orElseThrow() + " " + made.amountOf(each)).containsExactly(
                "Vat[S 20 %] 5.00", "Vat[S 10 %] 5.00", "Vat[S 5.5 %] 5.00");
            assertThat(made.amountOf(discount)).as("three times 5.00, not 5 % of 300.15").isEqualByComparingTo("15.00");
            assertThat(made.totals().withoutVat()).isEqualByComparingTo("285.15");
            assertThat(made.totals().subtotals()).extracting(VatSubtotal::taxable).allSatisfy(base -> assertThat(base).isEqualByComparingTo("95.05"));
        }

        @Test
        void of_a_charge_in_percent_are_those_of_all_lines_unless_it_has_one() {
            InvoiceData.Builder two = invoice().line(line("1", "100").build()).line(line("1", "50").vat(Vat.rate("10")).build());

            assertThat(two.adjustment(Adjustment.chargePercent("Hausse", number("2"))).build().totals().charges()).isEqualByComparingTo("3");
            assertThat(two.adjustment(Adjustment.chargePercent("Hausse", number("2")).vat(Vat.rate("10"))).build().totals().charges())
                .isEqualByComparingTo("4");
        }

        @Test
        void are_equal_with_their_reasons_and_added_up_without_them() {
            InvoiceData made = invoice().line(line("1", "10").vat(Vat.exempt("Art. A")).build()).line(line("1", "20").vat(Vat.exempt("Art. B")).build())
                .build();

            assertThat(Vat.exempt("Art. A")).isEqualTo(Vat.exempt("Art. A")).isNotEqualTo(Vat.exempt("Art. B")).isNotEqualTo(Vat.smallBusiness());
            assertThat(Vat.reverseCharge()).isNotEqualTo(Vat.subcontractedWorks());
            assertThat(Vat.rate("5.50")).isEqualTo(Vat.rate("5.5")).hasSameHashCodeAs(Vat.rate("5.5"));
            assertThat(made.totals().subtotals()).singleElement().satisfies(each -> assertThat(each.taxable()).isEqualByComparingTo("30"));
        }
    }

    @Test
    void a_price_is_not_negative_and_an_amount_has_two_decimals() {
        refused(invoice().line(line("1", "-5").build()).paid(number("1.001")).rounding(number("0.005"))
            .adjustment(Adjustment.allowance("Remise", number("-1.001"))))
            .containsExactly("DATA_NEGATIVE PRICE 1", "DATA_NEGATIVE ADJUSTMENT", "DATA_TOO_MANY_DECIMALS ADJUSTMENT", "DATA_TOO_MANY_DECIMALS PAID",
                "DATA_TOO_MANY_DECIMALS ROUNDING");
    }

    @Nested
    class Credit_notes {

        private final InvoiceData.Builder note = invoice().number("A-1").kind(InvoiceKind.CREDIT_NOTE).preceding("F-1", DAY);

        /** Its amounts are the buyer's already: minus 284.16 in the buyer's favour is a debit. */
        @Test
        void that_come_to_less_than_nothing_are_refused_in_words_that_say_what_to_do() {
            note.line(line("-2", "118.40").build());

            refused(note).containsExactly("DATA_CREDIT_NOTE_NEGATIVE TOTAL_WITH_VAT");
            assertThat(problems(note).get(0).text(Locale.FRANCE)).isEqualTo("Le total TTC d’un avoir ne peut pas être négatif (-284,16)\u00a0: ses montants"
                + " sont ceux que le client reçoit. Rendez ses quantités positives, ou établissez une facture à lignes négatives.");
            assertThat(problems(note).get(0).text(Locale.UK)).contains("Make its quantities positive, or make an invoice with negative lines.");
        }

        @Test
        void that_nobody_pays_have_no_payments() {
            note.line(line("2", "118.40").build()).paid(number("10"));

            refused(note).containsExactly("DATA_CREDIT_NOTE_PAID PAID");
            assertThat(problems(note).get(0).text(Locale.FRANCE)).startsWith("Le montant déjà payé ne peut pas figurer sur un avoir (10,00)");
        }

        @Test
        void may_have_a_line_below_zero_and_come_to_nothing() {
            note.line(line("2", "10").build()).line(line("-1", "10").build());

            assertThat(note.build().inFavour()).isEqualByComparingTo("12");
            assertThat(note.line(line("-1", "10").build()).build().inFavour()).isZero();
        }
    }

    @Nested
    class Currencies {

        @Test
        void without_cents_have_amounts_without() {
            InvoiceData made = invoice().currency(Currency.getInstance("XPF")).line(line("3.5", "4050.4").vat(Vat.rate("11"))
                .adjustment(Adjustment.allowancePercent("Remise", number("3"))).build()).adjustment(Adjustment.chargePercent("Hausse", number("1.1"))).build();

            assertThat(made.lines().get(0).net()).as("14176 less 425").isEqualTo(number("13751"));
            assertThat(made.totals().charges()).isEqualTo(number("151"));
            assertThat(made.totals().vat()).isEqualTo(number("1529"));
            assertThat(made.totals().due()).isEqualTo(number("15431"));
        }

        @Test
        void without_cents_are_paid_without() {
            refused(invoice().currency(Currency.getInstance("JPY")).line(line("1", "100").build()).paid(number("10.5")))
                .containsExactly("DATA_TOO_MANY_DECIMALS PAID");
            assertThat(quote().currency(Currency.getInstance("JPY")).line(line("1", "111").vat(Vat.rate("10")).build()).depositPercent(number("30")).build()
                .deposit()).contains(number("37"));
        }

        @Test
        void with_three_decimals_or_none_that_is_usual_are_refused_in_words() {
            refused(invoice().currency(Currency.getInstance("TND")).line(line("1", "1").build())).containsExactly("DATA_CURRENCY_NOT_POSSIBLE CURRENCY");
            refused(invoice().currency(Currency.getInstance("XAU")).line(line("1", "1").build())).containsExactly("DATA_CURRENCY_NOT_POSSIBLE CURRENCY");
            assertThat(problems(invoice().currency(Currency.getInstance("TND")).line(line("1", "1").build())).get(0).text(Locale.FRANCE))
                .isEqualTo("La monnaie TND a des montants à plus de deux décimales, qu’une facture ne peut pas avoir. (BR-DEC) Facturez dans une autre monnaie.");
        }
    }

    @Nested
    class Countries {

        private final Address belgium = Address.of("1 rue A", "1000", "Bruxelles");

        @Test
        void that_a_column_leaves_blank_are_what_they_were() {
            assertThat(belgium.country(" ").country(null).isFrench()).isTrue();
            assertThat(belgium.country("be").country("").country()).isEqualTo("BE");
        }

        @Test
        void that_are_none_are_refused_beside_all_else_that_is_wrong() {
            Address wrong = belgium.country("Belgique");

            refused(invoice().line(line("1", "1").price(null).build()).seller(seller().address(wrong).vatNumber("BE0202239951").build())
                .buyer(buyer().address(wrong).build()).billedTo(null, wrong).delivery(Delivery.to(null, wrong))).containsExactly(
                "DATA_COUNTRY_UNKNOWN SELLER_COUNTRY", "DATA_COUNTRY_UNKNOWN BUYER_COUNTRY", "DATA_COUNTRY_UNKNOWN DELIVERY_ADDRESS",
                "DATA_MISSING PRICE 1", "DATA_COUNTRY_UNKNOWN BILLING_COUNTRY");
            assertThat(catchThrowableOfType(DocumentDataException.class, () -> InterventionData.builder().number("I-1").issued(DAY).company(seller().build())
                .customer(buyer().build()).site("Chaufferie", wrong).work("Nettoyage").visit(new Visit("Yann", Instant.EPOCH, Instant.EPOCH)).build())
                .problems()).extracting(DataProblem::toString).containsExactly("DATA_COUNTRY_UNKNOWN {term=BT-80}");
            assertThat(wrong.lines(Locale.FRANCE)).containsExactly("1 rue A", "1000 Bruxelles", "BELGIQUE");
        }

        @Test
        void are_known_by_two_letters_of_iso_3166() {
            refused(invoice().line(line("1", "1").build()).buyer(buyer().address(belgium.country("UK")).build()))
                .containsExactly("DATA_COUNTRY_UNKNOWN BUYER_COUNTRY");
            assertThat(invoice().line(line("1", "1").build()).buyer(buyer().address(belgium.country("gb")).build()).build().buyer().address())
                .satisfies(address -> assertThat(address.lines(Locale.FRANCE)).endsWith("ROYAUME-UNI"));
        }
    }

    /** Columns of a host are null where they have nothing. */
    @Test
    void null_is_no_value() {
        InvoiceData made = invoice().line(line("1", "100").priceFor(null).build()).paid(null).paid("Prime CEE", null).rounding(null).build();

        assertThat(made.payments()).isEmpty();
        assertThat(made.totals().due()).isEqualByComparingTo("120");
        refused(invoice().line(Line.builder("Pose").quantity(null, null).price(number("1")).vat(Vat.rate("20")).build()))
            .containsExactly("DATA_MISSING QUANTITY 1");
        refused(invoice().line(line("1", "1").build()).buyer(buyer().address(null).build())).containsExactly("DATA_MISSING BUYER_ADDRESS");
        assertThat(Unit.named(null)).isEqualTo(Unit.PIECE);
        assertThat(quote().line(line("1", "1").build()).depositPercent(null).build().deposit()).isEmpty();
    }

    @Test
    void a_note_may_say_what_it_is_about() {
        InvoiceData made = invoice().line(line("1", "1").build()).note(" ").note("Merci").note(Note.about("REG", "Éco-participation comprise")).build();

        assertThat(made.notes()).extracting(Note::text).containsExactly("Merci", "Éco-participation comprise");
        assertThat(made.notes()).extracting(note -> note.subject().orElse("-")).containsExactly("-", "REG");
        assertThat(made.notes().toString()).doesNotContain("Merci");
        assertThatThrownBy(() -> Note.about("Règles", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_public_body_has_a_siren_and_its_own_rate_of_penalties() {
        InvoiceData made = invoice().line(line("1", "1").build()).terms(PaymentTerms.toPublicBody()).build();

        assertThat(made.remarks()).extracting(DataProblem::term).containsExactly(Term.BUYER_SIREN, Term.OPERATIONS);
        assertThat(made.terms().isBetweenProfessionals()).isFalse();
        assertThatThrownBy(() -> PaymentTerms.toPublicBody().penaltyRate("trois fois le taux d’intérêt légal"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("R2192-31");
        assertThat(PaymentTerms.toPublicBody().penaltyRate(" ").penaltyRate()).isNull();
        assertThatThrownBy(() -> PaymentTerms.forConsumer().penaltyRate("trois fois le taux d’intérêt légal"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("consumer");
    }

    @Test
    void a_credit_note_names_the_invoice() {
        refused(invoice().kind(InvoiceKind.CREDIT_NOTE).line(line("1", "5").build())).containsExactly("DATA_MISSING PRECEDING_INVOICE");
    }

    @Test
    void what_is_owed_is_owed_by_a_day_or_by_terms() {
        refused(invoice().due(null).line(line("1", "5").build())).containsExactly("DATA_MISSING DUE_DATE");
        assertThat(invoice().due(null).line(line("1", "5").build()).terms(PaymentTerms.forConsumer().text("Comptant")).build()).isNotNull();
        assertThat(invoice().due(null).line(line("-1", "5").build()).build()).isNotNull();
    }

    @Test
    void dates_are_in_order_and_said_once() {
        refused(invoice().line(line("1", "5").period(new Period(DAY, DAY.minusDays(1))).build()).taxPoint(DAY).vatPoint(VatPoint.ON_INVOICE)
            .delivery(Delivery.nowhere().during(new Period(DAY, DAY.minusDays(1)))))
            .containsExactly("DATA_DATES_REVERSED PERIOD", "DATA_DATES_REVERSED LINE_PERIOD 1", "DATA_SAID_TWICE TAX_POINT_DATE");
    }

    @Test
    void what_is_owed_is_not_due_before_it_is_invoiced() {
        refused(invoice().line(line("1", "5").build()).due(DAY.minusDays(1))).containsExactly("DATA_DATES_REVERSED DUE_DATE");
        assertThat(invoice().line(line("1", "5").build()).due(DAY).build()).isNotNull();
        assertThat(invoice().line(line("1", "5").build()).due(DAY.minusDays(1)).paid(number("6")).build()).isNotNull();
    }

    @Test
    void payments_in_advance_add_up() {
        InvoiceData made = invoice().line(line("1", "100").build()).paid(number("20")).paid("Prime CEE", number("30")).paid(number("0")).build();

        assertThat(made.totals().paid()).isEqualByComparingTo("50");
        assertThat(made.totals().due()).isEqualByComparingTo("70");
        assertThat(made.payments()).extracting(PaidAmount::what).containsExactly(null, "Prime CEE");
    }

    @Test
    void an_address_to_be_billed_has_a_city_and_the_buyers_name_unless_it_has_another() {
        refused(invoice().line(line("1", "5").build()).billedTo("Syndic", Address.of("1 rue A", "44000", null)))
            .containsExactly("DATA_MISSING BILLING_ADDRESS");
        assertThat(invoice().line(line("1", "5").build()).billedTo(null, Address.of("1 rue A", "44000", "Nantes")).build().billedName())
            .contains("Hôtel de la Cathédrale");
        assertThat(invoice().line(line("1", "5").build()).build().billedName()).isEmpty();
    }

    @Test
    void an_electronic_address_has_a_scheme() {
        Party.Builder party = seller();

        assertThat(party.electronicAddress("0225", "900000019_STATUT").build().electronicScheme()).isEqualTo("0225");
        assertThat(party.electronicAddress("EM", " ").build().electronicScheme()).isNull();
        assertThatThrownBy(() -> party.electronicAddress("SIRET", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_draws_a_debit_has_a_number_that_checks() {
        refused(invoice().line(line("1", "5").build()).payment(Payment.debitFrom("RUM-1", null).creditor("FR73ZZZ123456")))
            .containsExactly("DATA_NUMBER_INVALID CREDITOR");
        assertThat(invoice().line(line("1", "5").build()).payment(Payment.debitFrom("RUM-1", null).creditor("FR72 ZZZ 123456")).build()
            .payment().orElseThrow().creditor()).isEqualTo("FR72ZZZ123456");
    }

    @ParameterizedTest
    @CsvSource({"h, HUR", "Heures, HUR", "u, C62", "forfait, LS", "km, KMT", "m², MTK", "m2, MTK", "ens., LS", "j, DAY", "kWh, KWH", "passage, C62"})
    void a_hosts_own_word_for_a_unit_has_the_units_code(String word, String code) {
        assertThat(Unit.named(word).code()).isEqualTo(code);
        assertThat(Unit.named(word).text(Locale.UK)).isEqualTo(word);
    }

    @Test
    void units_are_equal_where_they_are_printed_alike() {
        assertThat(Unit.named("h")).isEqualTo(Unit.HOUR).hasSameHashCodeAs(Unit.HOUR);
        assertThat(Unit.named("heures")).isNotEqualTo(Unit.HOUR);
    }

    @Test
    void a_transfer_needs_an_account_and_a_payee_a_name() {
        refused(invoice().line(line("1", "5").build()).payment(Payment.by(PaymentMeans.TRANSFER))
            .payee(Party.builder("").siren("123456789").build()))
            .containsExactly("DATA_MISSING PAYEE_NAME", "DATA_NUMBER_INVALID PAYEE_SIREN", "DATA_MISSING ACCOUNT");
    }

    @Test
    void nothing_of_it_stands_in_a_log() {
        InvoiceData made = invoice().line(line("26.5", "68.00").build()).build();

        assertThat(List.of(made, made.seller(), made.lines().get(0), made.totals(), made.terms(), made.delivery()).toString())
            .doesNotContain("Thermalis", "68", "F-2026", "Nantes", "œuvre");
    }

    @Test
    void a_price_is_for_more_than_none() {
        Line.Builder line = line("1", "1");

        assertThatThrownBy(() -> line.priceFor(number("0"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ListAssert<String> refused(InvoiceData.Builder builder) {
        return assertThat(problems(builder).stream().map(problem -> problem.code() + " " + problem.term()
            + (problem.arguments().containsKey("line") ? " " + problem.arguments().get("line") : "")).toList());
    }

    private static List<DataProblem> problems(InvoiceData.Builder builder) {
        return catchThrowableOfType(DocumentDataException.class, builder::build).problems();
    }
}
