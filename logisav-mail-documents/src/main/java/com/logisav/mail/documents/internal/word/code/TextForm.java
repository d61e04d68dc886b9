package com.logisav.mail.documents.internal.word.code;

import com.logisav.mail.content.FieldKind;
import com.logisav.mail.content.Money;
import com.logisav.mail.template.ValueFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that a merge field makes of a value: its picture, then capitals, then what stands before and behind. Immutable. */
public final class TextForm {

    private final List<TextCase> cases = new ArrayList<>();
    private final List<Switch> unknown = new ArrayList<>();
    private final List<Switch> misplaced = new ArrayList<>();
    private @Nullable DatePicture date;
    private @Nullable NumberPicture number;
    private String before = "";
    private String behind = "";

    private TextForm(List<Switch> switches, FieldKind kind) {
        switches.forEach(each -> add(each, kind));
    }

    /** What these switches ask for, on values of this kind. */
    public static TextForm of(List<Switch> switches, FieldKind kind) {
        return new TextForm(switches, kind);
    }

    private void add(Switch each, FieldKind kind) {
        switch (each.letter()) {
            case "*" -> TextCase.named(each.argument()).ifPresentOrElse(cases::add, () -> unknown.add(each));
            case "@" -> DatePicture.parse(each.argument()).ifPresentOrElse(picture -> date(each, picture, kind), () -> unknown.add(each));
            case "#" -> NumberPicture.parse(each.argument()).ifPresentOrElse(picture -> number(each, picture, kind), () -> unknown.add(each));
            case "b" -> before = each.argument();
            case "f" -> behind = each.argument();
            default -> unknown.add(each);
        }
    }

    private void date(Switch each, DatePicture picture, FieldKind kind) {
        date = picture;
        if (kind != FieldKind.DATE_TIME && (kind != FieldKind.DATE || picture.isTimed())) {
            misplaced.add(each);
        }
    }

    private void number(Switch each, NumberPicture picture, FieldKind kind) {
        number = picture;
        if (kind != FieldKind.NUMBER && kind != FieldKind.MONEY) {
            misplaced.add(each);
        }
    }

    /** Whether what Word showed before says how it is written. */
    public boolean isFormattedAsResult() {
        return cases.contains(TextCase.MERGEFORMAT);
    }

    /** Whether a switch says where formatting comes from, and nothing of the words. */
    public static boolean isOfFormatting(Switch each) {
        return each.letter().equals("*")
            && TextCase.named(each.argument()).filter(found -> found == TextCase.MERGEFORMAT || found == TextCase.CHARFORMAT).isPresent();
    }

    /** Switches that are not understood, unmodifiable. */
    public List<Switch> unknown() {
        return List.copyOf(unknown);
    }

    /** Switches that are for values of another kind, unmodifiable. */
    public List<Switch> misplaced() {
        return List.copyOf(misplaced);
    }

    /** What is compared where numbers are: a number or an amount as it is; empty where a picture makes another one of it, and for other values. */
    public Optional<BigDecimal> amount(Object value) {
        Object plain = value instanceof Money money ? money.amount() : value;
        return number == null && plain instanceof BigDecimal amount ? Optional.of(amount) : Optional.empty();
    }

    /** Whether the document takes the formatting of the first letter of the instructions. */
    public boolean isFormattedAsCode() {
        return cases.contains(TextCase.CHARFORMAT);
    }

    /**
     * The words.
     *
     * @param value of a kind that fields have, lists excepted
     */
    public String words(Object value, Locale locale, ZoneId zone, ValueFormat format) {
        String words = picture(value, locale, zone).orElseGet(() -> format.format(value));
        for (TextCase each : cases) {
            words = each.apply(words, locale);
        }
        return words.isEmpty() ? "" : before + words + behind;
    }

    private Optional<String> picture(Object value, Locale locale, ZoneId zone) {
        if (date != null && value instanceof LocalDate day) {
            return Optional.of(date.format(day, locale));
        } else if (date != null && value instanceof Instant moment) {
            return Optional.of(date.format(moment.atZone(zone), locale));
        } else if (number != null && value instanceof BigDecimal amount) {
            return Optional.of(number.format(amount, locale));
        } else if (number != null && value instanceof Money money) {
            return Optional.of(number.format(money.amount(), locale));
        }
        return Optional.empty();
    }
}
