package com.logisav.mail.documents.data;

import com.logisav.mail.Worded;
import com.logisav.mail.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** One thing that keeps a document from being made: which term, on which line, by which rule. Immutable. */
public final class DataProblem implements Worded {

    /** What kind of problem. Constants may be added. */
    public enum Code {
        /** A term that the document must have. */
        DATA_MISSING,
        /** A total that the host stated and the lines do not make; arguments {@code stated}, {@code computed}, {@code difference}. */
        DATA_TOTAL_DIFFERS,
        /** A number whose check digits do not fit; argument {@code value}. */
        DATA_NUMBER_INVALID,
        /** A SIRET or VAT number that is not of the SIREN beside it; argument {@code value}. */
        DATA_NUMBER_OF_ANOTHER,
        /** A price or an amount below zero; argument {@code value}. */
        DATA_NEGATIVE,
        /** An amount with more decimals than its currency has; argument {@code value}. */
        DATA_TOO_MANY_DECIMALS,
        /** A currency whose amounts have more than two decimals; argument {@code value}. */
        DATA_CURRENCY_NOT_POSSIBLE,
        /** What is no country of ISO 3166-1; argument {@code value}. */
        DATA_COUNTRY_UNKNOWN,
        /** A rate that its VAT category cannot have; arguments {@code value}, {@code category}. */
        DATA_RATE_IMPOSSIBLE,
        /** Lines within and outside the scope of VAT in one document. */
        DATA_SCOPES_MIXED,
        /** A term that the document may not have. */
        DATA_NOT_ALLOWED,
        /** A date and a code for the same thing. */
        DATA_SAID_TWICE,
        /** An end before its beginning. */
        DATA_DATES_REVERSED,
        /** A total below zero of a credit note, whose amounts are the buyer's; argument {@code value}. */
        DATA_CREDIT_NOTE_NEGATIVE,
        /** Amounts paid in advance on a credit note, which nobody pays; argument {@code value}. */
        DATA_CREDIT_NOTE_PAID,
        /** More with the order than the whole comes to; arguments {@code value}, {@code total}. */
        DATA_DEPOSIT_TOO_HIGH
    }

    private final Code code;
    private final Term term;
    private final Map<String, Object> arguments;

    private DataProblem(Code code, Term term, Map<String, Object> arguments) {
        this.code = Objects.requireNonNull(code, "code");
        this.term = Objects.requireNonNull(term, "term");
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static DataProblem of(Code code, Term term, Map<String, Object> details) {
        Map<String, Object> arguments = new LinkedHashMap<>(details);
        arguments.put("term", term.code());
        return new DataProblem(code, term, arguments);
    }

    /** What kind of problem, for programs. */
    public Code problemCode() {
        return code;
    }

    /** What it is about. */
    public Term term() {
        return term;
    }

    @Override
    public String code() {
        return code.name();
    }

    /**
     * The facts: {@code term}, its code; {@code line}, from 1, where it is about one; {@code rule}, where one stands behind it; and what the
     * {@linkplain Code code} names. Amounts are {@link BigDecimal}s.
     */
    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public String text(Locale locale) {
        Map<String, Object> readable = new LinkedHashMap<>();
        arguments.forEach((name, value) -> readable.put(name, value instanceof BigDecimal amount ? written(amount, locale) : value));
        readable.put("term", term.text(locale));
        return capitalised(Wording.builtIn().text(new DataProblem(code, term, readable), locale), locale);
    }

    private static String written(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Amounts.DECIMALS);
        format.setMaximumFractionDigits(Math.max(amount.scale(), Amounts.DECIMALS));
        return format.format(amount);
    }

    /** Sentences begin with the term, which is written small because it may stand behind the number of a line. */
    private static String capitalised(String sentence, Locale locale) {
        return sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    /** For a log: code, term, line, rule and difference; no value. */
    @Override
    public String toString() {
        Map<String, Object> shown = new TreeMap<>(arguments);
        shown.keySet().retainAll(Set.of("term", "line", "rule", "difference"));
        return code + " " + shown;
    }
}
