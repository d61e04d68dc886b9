package com.logisav.mail.documents.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address (BG-5, BG-8, BG-15). Immutable; holds what the host has, the document's {@code build()} says what is missing.
 *
 * <p>{@link #lines} writes it as French mail wants it (NF Z10-011): at most six lines with the name, the postcode and city last, the country
 * in capitals below where it is another one.
 */
public final class Address {

    private static final String FRANCE = "FR";
    /** ISO 3166-1, and the code that the European Union writes for Kosovo. */
    private static final Set<String> COUNTRIES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
        .collect(Collectors.toUnmodifiableSet());

    private final List<String> street;
    private final @Nullable String postcode;
    private final @Nullable String city;
    private final String country;

    private Address(List<String> street, @Nullable String postcode, @Nullable String city, String country) {
        this.street = street;
        this.postcode = postcode;
        this.city = city;
        this.country = Objects.requireNonNull(country, "country");
    }

    /** An address in France. */
    public static Address of(@Nullable String street, @Nullable String postcode, @Nullable String city) {
        return new Address(List.of(), Text.orNull(postcode), Text.orNull(city), FRANCE).line(street);
    }

    /** With a line below the street (BT-36, BT-162): building, staircase, delivery point. A third one is printed and is part of BT-162. */
    public Address line(@Nullable String more) {
        String line = Text.orNull(more);
        List<String> all = new ArrayList<>(street);
        if (line != null) {
            all.add(line);
        }
        return new Address(List.copyOf(all), postcode, city, country);
    }

    /**
     * In another country.
     *
     * @param code BT-40, BT-55, BT-80: two letters of ISO 3166-1; null and blank leave it as it is. The document's {@code build()} refuses any other
     */
    public Address country(@Nullable String code) {
        String other = Text.orNull(code);
        return new Address(street, postcode, city, other == null ? country : other.toUpperCase(Locale.ROOT));
    }

    /** BT-35, BT-36, BT-162: the lines above the city, unmodifiable. */
    public List<String> street() {
        return street;
    }

    /** BT-38; null where there is none. */
    public @Nullable String postcode() {
        return postcode;
    }

    /** BT-37; null where there is none. */
    public @Nullable String city() {
        return city;
    }

    /** BT-40, BT-55, BT-80: two letters. */
    public String country() {
        return country;
    }

    /** Whether there is such a country. */
    boolean hasCountry() {
        return COUNTRIES.contains(country);
    }

    boolean isFrench() {
        return country.equals(FRANCE);
    }

    /** The lines as they are printed below a name, unmodifiable. */
    public List<String> lines(Locale locale) {
        List<String> lines = new ArrayList<>(street);
        String cityLine = Stream.of(postcode == null ? "" : postcode, city == null ? "" : city)
            .filter(part -> !part.isEmpty()).reduce((one, other) -> one + " " + other).orElse("");
        if (!cityLine.isEmpty()) {
            lines.add(cityLine);
        }
        if (!isFrench()) {
            String name = hasCountry() ? new Locale.Builder().setRegion(country).build().getDisplayCountry(locale) : country;
            lines.add(name.toUpperCase(locale));
        }
        return List.copyOf(lines);
    }

    /** The country alone. */
    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}
