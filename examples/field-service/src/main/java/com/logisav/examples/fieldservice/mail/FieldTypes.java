package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.documents.Formats;
import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.Reading;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.examples.fieldservice.records.Table;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.core.RecordType;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the library should know of clients, sites and visits. */
final class FieldTypes {

    private final Database database;

    FieldTypes(Database database) {
        this.database = database;
    }

    RecordType<Client> client() {
        return RecordType.of(MailableType.CLIENT, Client.class)
            .id(Client::id).locale(Client::locale)
            .label(client -> Formats.of(client.locale()).word("client.record") + " " + client.name())
            .load(row(CompanyRecords::clients))
            .fields(fields -> fields.text("client.name", "Client", "Client", Client::name).sample("Hôtel de la Cathédrale")
                .text("client.city", "Ville", "City", client -> client.address().city()).sample("Nantes"));
    }

    RecordType<Site> site() {
        return RecordType.of(MailableType.SITE, Site.class)
            .id(Site::id).locale(site -> site.client().locale())
            .label(site -> Formats.of(site.client().locale()).word("site.record") + " " + site.name())
            .load(row(CompanyRecords::sites))
            .fields(fields -> fields.text("site.name", "Site", "Site", Site::name).sample("Chaufferie de l’hôtel")
                .text("site.equipment", "Matériel", "Equipment", Site::equipment).sample("Chaudière gaz")
                .text("client.name", "Client", "Client", site -> site.client().name()).sample("Hôtel de la Cathédrale"));
    }

    RecordType<Intervention> intervention() {
        return RecordType.of(MailableType.INTERVENTION, Intervention.class)
            .id(Intervention::number).locale(visit -> visit.client().locale())
            .label(visit -> kind(visit) + " " + visit.number())
            .load(row(CompanyRecords::interventions))
            .fields(fields -> fields
                .text("visit.number", "Numéro de l’intervention", "Visit number", Intervention::number).sample("I-2026-0311")
                .text("visit.kind", "Nature", "Kind", FieldTypes::kind).sample("Entretien")
                .localDateTime("visit.start", "Début", "Start", Intervention::start)
                .text("visit.technician", "Technicien", "Technician", Intervention::technician).sample("Yann Kervella")
                .text("visit.followUp", "Suites à donner", "Still to be done", Intervention::followUp).optional().sample("Devis à établir.")
                .list("readings", "Mesures", "Readings", Intervention::readings,
                    reading -> reading.text("label", "Mesure", "Reading", Reading::label).text("value", "Valeur", "Value", Reading::value))
                .text("site.name", "Site", "Site", visit -> visit.site().name()).sample("Chaufferie de l’hôtel")
                .text("client.name", "Client", "Client", visit -> visit.client().name()).sample("Hôtel de la Cathédrale"));
    }

    private static String kind(Intervention visit) {
        return Formats.of(visit.client().locale()).word("kind." + visit.kind());
    }

    private <T> BiFunction<String, MailContext, Optional<T>> row(Function<CompanyRecords, Table<T>> table) {
        return (id, context) -> database.find(context.tenant().id()).map(table).flatMap(rows -> rows.find(id));
    }
}
