package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a party and of an address, below a prefix. */
final class PartyFields {

    /** Letters that a line of an envelope's window takes. */
    private static final int IN_A_WINDOW = 42;

    private PartyFields() {}

    static <T> void declare(Declaration<T> fields, String prefix, String french, String english, Function<T, Party> party) {
        fields.text(prefix + ".name", french, english, "Hôtel de la Cathédrale", from(party, Party::name))
            .words(prefix + ".address", french + ", adresse", english + ", address", "5 place Saint-Pierre\n44000 Nantes",
                (thing, locale) -> lines(party.apply(thing).address(), locale));
        optional(fields, prefix + ".tradingName", french + ", enseigne", english + ", trading name", "La Cathédrale",
            from(party, Party::tradingName));
        optional(fields, prefix + ".siren", french + ", SIREN", english + ", SIREN", "900 000 019",
            from(party, each -> Grouped.siren(each.siren())));
        optional(fields, prefix + ".siret", french + ", SIRET", english + ", SIRET", "900 000 019 00019",
            from(party, each -> Grouped.siret(each.siret())));
        optional(fields, prefix + ".vatNumber", french + ", numéro de TVA", english + ", VAT number", "FR25900000019",
            from(party, Party::vatNumber));
        optional(fields, prefix + ".legal", french + ", forme, capital, registre", english + ", form, capital, register",
            "SAS au capital de 80 000 €, RCS Nantes", from(party, Party::legalInformation));
        optional(fields, prefix + ".number", french + ", numéro de client", english + ", customer number", "C-1001",
            from(party, Party::customerNumber));
        contact(fields, prefix, french, english, party);
        fields.number(prefix + ".addressLines", french + ", lignes de l’adresse", english + ", lines of the address", "3",
            thing -> addressLines(party.apply(thing).address(), party.apply(thing).name(), party.apply(thing).contact()));
    }

    /** With what stands above it; a line that is too long for a window counts as what it is broken into. */
    static BigDecimal addressLines(@Nullable Address address, @Nullable String... above) {
        Stream<String> names = Stream.of(above).filter(Objects::nonNull);
        Stream<String> lines = address == null ? Stream.empty() : address.lines(Locale.FRENCH).stream();
        return BigDecimal.valueOf(Stream.concat(names, lines).mapToLong(line -> 1 + (line.length() - 1) / IN_A_WINDOW).sum());
    }

    private static <T> void contact(Declaration<T> fields, String prefix, String french, String english, Function<T, Party> party) {
        optional(fields, prefix + ".contact", french + ", interlocuteur", english + ", contact", "Béatrice Morin", from(party, Party::contact));
        optional(fields, prefix + ".phone", french + ", téléphone", english + ", phone", "02 61 91 14 20", from(party, Party::phone));
        optional(fields, prefix + ".email", french + ", courriel", english + ", e-mail", "contact@client.example", from(party, Party::email));
        optional(fields, prefix + ".website", french + ", site internet", english + ", website", "client.example",
            from(party, Party::website));
    }

    private static <T> void optional(
        Declaration<T> fields, String name, String french, String english, String sample, Function<T, @Nullable String> value) {
        fields.text(name, french, english, sample, value).optional();
    }

    private static <T> Function<T, @Nullable String> from(Function<T, Party> party, Function<Party, @Nullable String> value) {
        return thing -> value.apply(party.apply(thing));
    }

    /** A site, where it is said. */
    static <T> void site(Declaration<T> fields, Function<T, Delivery> site) {
        fields.text("site.name", "Lieu", "Site", "Chaufferie", thing -> site.apply(thing).name()).optional()
            .words("site.address", "Lieu, adresse", "Site, address", "5 place Saint-Pierre\n44000 Nantes",
                (thing, locale) -> lines(site.apply(thing).address(), locale)).optional();
    }

    static @Nullable String lines(@Nullable Address address, Locale locale) {
        return address == null ? null : String.join("\n", address.lines(locale));
    }
}
