package com.logisav.mail.documents.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * BT-130: in what a quantity is counted, by its code of UNECE Recommendation 20 or 21, and as it is printed. Immutable, equal by all of these.
 *
 * <p>The constants are what maintenance companies use; {@link #of} makes any other.
 */
public final class Unit {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,3}");

    /** One piece. */
    public static final Unit PIECE = of("C62", "u", "pc");
    /** An hour. */
    public static final Unit HOUR = of("HUR", "h", "h");
    /** A minute. */
    public static final Unit MINUTE = of("MIN", "min", "min");
    /** A day. */
    public static final Unit DAY = of("DAY", "j", "day");
    /** A month. */
    public static final Unit MONTH = of("MON", "mois", "month");
    /** A year. */
    public static final Unit YEAR = of("ANN", "an", "year");
    /** A price for the whole. */
    public static final Unit LUMP_SUM = of("LS", "forfait", "lump sum");
    /** A set. */
    public static final Unit SET = of("SET", "jeu", "set");
    /** A pair. */
    public static final Unit PAIR = of("PR", "paire", "pair");
    /** A lot. */
    public static final Unit LOT = of("LO", "lot", "lot");
    /** A kilometre. */
    public static final Unit KILOMETRE = of("KMT", "km", "km");
    /** A metre. */
    public static final Unit METRE = of("MTR", "m", "m");
    /** A square metre. */
    public static final Unit SQUARE_METRE = of("MTK", "m²", "m²");
    /** A cubic metre. */
    public static final Unit CUBIC_METRE = of("MTQ", "m³", "m³");
    /** A litre. */
    public static final Unit LITRE = of("LTR", "l", "l");
    /** A kilogram. */
    public static final Unit KILOGRAM = of("KGM", "kg", "kg");
    /** A tonne. */
    public static final Unit TONNE = of("TNE", "t", "t");
    /** A kilowatt-hour. */
    public static final Unit KILOWATT_HOUR = of("KWH", "kWh", "kWh");

    /** What hosts write in their own columns, beside what the constants print. */
    private static final Map<String, String> CODES = codes(
        PIECE, "unité unités pièce pièces pce pcs ea each piece pieces unit units", HOUR, "heure heures hr hrs hour hours",
        MINUTE, "mn minute minutes", DAY, "jour jours jr journée days d", MONTH, "months", YEAR, "ans année années yr years",
        LUMP_SUM, "ft fft forf forfaits ens ensemble", SET, "jeux kit kits sets", PAIR, "paires pairs", LOT, "lots",
        KILOMETRE, "kilomètre kilomètres kms kilometre kilometres", METRE, "ml mètre mètres metre metres", SQUARE_METRE, "m2 mètre² mètres²",
        CUBIC_METRE, "m3", LITRE, "litre litres", KILOGRAM, "kilo kilos kilogramme kilogrammes kilogram kilograms",
        TONNE, "tonne tonnes", KILOWATT_HOUR, "kw.h");

    private final String code;
    private final String french;
    private final String english;

    private Unit(String code, String french, String english) {
        this.code = code;
        this.french = Objects.requireNonNull(french, "french");
        this.english = Objects.requireNonNull(english, "english");
    }

    /**
     * A unit.
     *
     * @param code    two or three capitals or digits; whether the recommendation has it is not checked
     * @param french  as printed
     * @param english as printed
     */
    public static Unit of(String code, String french, String english) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a unit's code is two or three capitals or digits, such as HUR, not " + code);
        }
        return new Unit(code, french, english);
    }

    /**
     * A host's own word, printed as it is in both languages. Words for one of the constants have its code, {@code h}, {@code heures} and {@code
     * hours} that of {@link #HOUR}; any other counts pieces. Null and blank are no word: {@link #PIECE}.
     */
    public static Unit named(@Nullable String word) {
        String own = Text.orNull(word);
        if (own == null) {
            return PIECE;
        }
        return of(CODES.getOrDefault(own.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT), PIECE.code()), own, own);
    }

    /** Each unit, and words for it between blanks. */
    private static Map<String, String> codes(Object... unitsAndWords) {
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < unitsAndWords.length; i += 2) {
            Unit unit = (Unit) unitsAndWords[i];
            Stream.concat(Stream.of(unit.french, unit.english), Stream.of(((String) unitsAndWords[i + 1]).split(" ")))
                .forEach(word -> codes.put(word.toLowerCase(Locale.ROOT), unit.code));
        }
        return Map.copyOf(codes);
    }

    /** The code of UNECE Recommendation 20. */
    public String code() {
        return code;
    }

    /** As printed: French for French, English for any other language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && that.code.equals(code) && that.french.equals(french) && that.english.equals(english);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, french, english);
    }

    @Override
    public String toString() {
        return "Unit[" + code + "]";
    }
}
