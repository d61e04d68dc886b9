package com.logisav.mail.documents.data;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of a report of an intervention. */
final class InterventionFields {

    private InterventionFields() {}

    /** A photo with the name under which its picture is registered. */
    private record NamedPhoto(String file, Photo photo) {}

    static Declaration<InterventionData> declare() {
        Declaration<InterventionData> fields = new Declaration<>();
        fields.text("report.number", "Numéro du rapport", "Report number", "I-2026-0311", InterventionData::number)
            .date("report.date", "Date du rapport", "Report date", InterventionData::issued)
            .text("report.title", "Nature de l’intervention", "Kind of intervention", "Entretien annuel", each -> each.title().orElse(null))
            .optional();
        PartyFields.declare(fields, "company", "Entreprise", "Company", InterventionData::company);
        PartyFields.declare(fields, "customer", "Client", "Customer", InterventionData::customer);
        PartyFields.site(fields, InterventionData::site);
        fields.text("reference.order", "Commande ou contrat", "Order or contract", "CM-2026-018", each -> each.orderReference().orElse(null))
            .optional();
        texts(fields);
        lists(fields);
        signature(fields, "technician", "Technicien", "Technician", InterventionData::technicianSignature, InterventionData::technicianPicture);
        signature(fields, "client", "Signataire du client", "Customer’s signatory", InterventionData::customerSignature,
            InterventionData::customerPicture);
        return fields;
    }

    private static void texts(Declaration<InterventionData> fields) {
        fields.text("request", "Demande du client", "Customer’s request", "Chaudière en défaut", each -> each.request().orElse(null)).optional()
            .text("work", "Travaux réalisés", "Work done", "Nettoyage du brûleur, contrôle de la combustion.", InterventionData::work)
            .text("followUp", "Suites à donner", "Still to be done", "Remplacer le ventilateur", each -> each.followUp().orElse(null)).optional()
            .text("remarks", "Observations du client", "Customer’s remarks", "Néant", each -> each.remarks().orElse(null)).optional()
            .text("duration", "Durée totale", "Total time", "2 h 15", each -> written(each.duration()));
    }

    private static void lists(Declaration<InterventionData> fields) {
        fields.list("visits", "Passages", "Visits", InterventionData::visits,
                (Declaration<Visit> visit) -> visit.text("technician", "Technicien", "Technician", "Yann Kervella", Visit::technician)
                    .moment("start", "Arrivée", "Arrival", Visit::start).moment("end", "Départ", "Departure", Visit::end)
                    .text("duration", "Durée", "Time", "2 h 15", each -> written(each.duration())))
            .list("equipment", "Équipements", "Equipment", InterventionData::equipment,
                (Declaration<Equipment> one) -> one.text("name", "Équipement", "Equipment", "Chaudière gaz 350 kW", Equipment::name)
                    .text("serial", "Numéro de série", "Serial number", "SN-77102", Equipment::serial).optional()
                    .text("location", "Emplacement", "Location", "Sous-sol", Equipment::location).optional())
            .list("readings", "Contrôles et mesures", "Checks and readings", InterventionData::readings,
                (Declaration<Reading> one) -> one.text("name", "Contrôle", "Check", "CO2", Reading::name)
                    .text("value", "Résultat", "Result", "9,2 %", Reading::value))
            .list("parts", "Pièces", "Parts", InterventionData::parts, InterventionFields::part)
            .list("photos", "Photos", "Photos", InterventionFields::photos,
                (Declaration<NamedPhoto> one) -> one.text("file", "Image", "Picture", "photo-1", NamedPhoto::file)
                    .text("caption", "Légende", "Caption", "Brûleur avant nettoyage", each -> each.photo().caption()));
    }

    private static void part(Declaration<Part> fields) {
        fields.text("name", "Désignation", "Description", "Électrode d’allumage", Part::name)
            .text("reference", "Référence", "Reference", "EA-12", Part::reference).optional()
            .number("quantity", "Quantité", "Quantity", "1", Part::quantity)
            .words("unit", "Unité", "Unit", "u", (each, locale) -> each.unit().text(locale));
    }

    private static List<NamedPhoto> photos(InterventionData report) {
        return IntStream.range(0, report.photos().size())
            .mapToObj(i -> new NamedPhoto(InterventionData.photoName(i), report.photos().get(i))).toList();
    }

    private static void signature(Declaration<InterventionData> fields, String prefix, String french, String english,
        Function<InterventionData, Optional<Signature>> signature, Function<InterventionData, @Nullable String> picture) {
        fields.text(prefix + ".name", french, english, "Yann Kervella", each -> signature.apply(each).map(Signature::name).orElse(null)).optional()
            .moment(prefix + ".signed", french + ", signé le", english + ", signed on",
                each -> signature.apply(each).map(Signature::signed).orElse(null)).optional()
            .text(prefix + ".signature", french + ", signature", english + ", signature", "signature", picture).optional();
    }

    /** 2 h 15, in French and English alike; no break between. */
    private static String written(Duration duration) {
        long minutes = duration.toMinutes();
        return String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", minutes / 60, minutes % 60);
    }
}
