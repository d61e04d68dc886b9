package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Contact;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.examples.fieldservice.records.Site;
import org.jspecify.annotations.Nullable;

/** One site for each client; the lycée's has a caretaker of its own. */
final class ThermalisSites {

    private ThermalisSites() {}

    static void fill(CompanyRecords records) {
        site(records, "S-201", "C-1001", "Chaufferie de l’hôtel", "Chaudière gaz à condensation 350 kW", null);
        site(records, "S-202", "C-1002", "Bloc opératoire, bâtiment B", "Centrale de traitement d’air 12 000 m³/h", null);
        site(records, "S-203", "C-1003", "Internat, ailes nord et sud", "Pompe à chaleur air-eau 2 × 60 kW",
            new Contact("Loge du gardien", Duty.TECHNICAL, "loge@lycee-jeanne-barret.example"));
        site(records, "S-204", "C-1004", "Chaufferie collective", "Chaudière fioul 180 kW", null);
        site(records, "S-205", "C-1005", "Fournil", "Groupe froid et chambre de pousse", null);
        site(records, "S-206", "C-1006", "Atelier", "Aérothermes et dépoussiéreur", null);
        site(records, "S-207", "C-1007", "Hall d’exposition", "Climatisation réversible, 6 unités", null);
        site(records, "S-208", "C-1008", "Wine cellar and tasting room", "Cellar conditioning, 2 circuits", null);
        site(records, "S-209", "C-1009", "Salle des fêtes", "Ventilation double flux", null);
    }

    private static void site(CompanyRecords records, String id, String client, String name, String equipment, @Nullable Contact caretaker) {
        PostalAddress address = records.clients().get(client).address();
        records.sites().put(new Site(id, records.clients().get(client), name, address, equipment, caretaker));
    }
}
