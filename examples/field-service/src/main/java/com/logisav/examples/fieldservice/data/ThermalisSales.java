package com.logisav.examples.fieldservice.data;

import static com.logisav.examples.fieldservice.data.Lines.homes;
import static com.logisav.examples.fieldservice.data.Lines.line;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.MaintenanceContract;
import com.logisav.examples.fieldservice.records.Opportunity;
import com.logisav.examples.fieldservice.records.Quote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Quotes, opportunities, maintenance contracts. */
final class ThermalisSales {

    private ThermalisSales() {}

    static void fill(CompanyRecords records) {
        quotes(records);
        records.opportunities().put(new Opportunity("O-77", records.clients().get("C-1002"), "Rénovation de la ventilation du bâtiment C",
            new BigDecimal("86500"), LocalDate.of(2027, 1, 29)));
        records.opportunities().put(new Opportunity("O-78", records.clients().get("C-1006"), "Récupération de chaleur sur le dépoussiéreur",
            new BigDecimal("14200"), LocalDate.of(2026, 12, 18)));
        records.contracts().put(new MaintenanceContract("CM-2026-018", records.sites().get("S-209"), 2, new BigDecimal("2480.00"),
            LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31)));
        records.contracts().put(new MaintenanceContract("CM-2025-004", records.sites().get("S-201"), 4, new BigDecimal("5960.00"),
            LocalDate.of(2025, 7, 1), LocalDate.of(2028, 6, 30)));
    }

    private static void quotes(CompanyRecords records) {
        records.quotes().put(new Quote("D-2026-0117", records.sites().get("S-206"), "Remplacement des aérothermes de l’atelier",
            LocalDate.of(2026, 11, 17), LocalDate.of(2026, 12, 17), List.of(
                line("Dépose et évacuation de quatre aérothermes à eau chaude, y compris vidange du circuit", "1", "ens.", "780.00"),
                line("Aérotherme à eau chaude 28 kW, moteur à commutation électronique, console orientable", "4", "u", "1145.50"),
                line("Raccordements hydrauliques, vannes d’équilibrage et calorifuge", "4", "u", "312.00"),
                line("Raccordement électrique et régulation par thermostat d’ambiance", "1", "ens.", "960.00"),
                line("Mise en service et formation des utilisateurs", "1", "forfait", "290.00")), 3));
        records.quotes().put(new Quote("D-2026-0118", records.sites().get("S-204"), "Passage du fioul au gaz à condensation",
            LocalDate.of(2026, 11, 20), LocalDate.of(2027, 1, 20), List.of(
                homes("Dépose de la chaudière fioul, neutralisation et dégazage de la cuve", "1", "ens.", "3450.00"),
                homes("Chaudière gaz à condensation 180 kW et accessoires de chaufferie", "1", "u", "14980.00"),
                homes("Tubage inox du conduit de fumée, 18 mètres", "18", "m", "96.50")), 1));
    }
}
