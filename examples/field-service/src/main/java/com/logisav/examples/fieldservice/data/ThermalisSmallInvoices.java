package com.logisav.examples.fieldservice.data;

import static com.logisav.examples.fieldservice.data.Lines.labour;
import static com.logisav.examples.fieldservice.data.Lines.line;
import static com.logisav.examples.fieldservice.data.Lines.travel;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The other invoices of the season: enough to fill a list. */
final class ThermalisSmallInvoices {

    private ThermalisSmallInvoices() {}

    static void fill(CompanyRecords records) {
        add(records, "F-2026-0031", "S-201", "2026-09-02", line("Entretien annuel de la chaudière gaz", "1", "forfait", "1180.00"));
        add(records, "F-2026-0032", "S-202", "2026-09-03", line("Contrôle d’étanchéité des gaines", "1", "forfait", "1940.00"));
        add(records, "F-2026-0033", "S-205", "2026-09-07", line("Compresseur du groupe froid", "1", "u", "1365.00"));
        add(records, "F-2026-0034", "S-206", "2026-09-09", line("Manches filtrantes du dépoussiéreur", "24", "u", "61.50"));
        add(records, "F-2026-0035", "S-207", "2026-09-10", line("Unité intérieure murale 5 kW", "2", "u", "1095.00"));
        add(records, "F-2026-0036", "S-209", "2026-09-14", line("Échangeur rotatif de la double flux", "1", "u", "3720.00"));
        add(records, "F-2026-0037", "S-203", "2026-09-16", line("Vase d’expansion 300 litres", "2", "u", "684.00"));
        add(records, "F-2026-0038", "S-208", "2026-09-17", line("Cellar humidity control", "1", "unit", "1480.00"));
        add(records, "F-2026-0039", "S-204", "2026-09-21", line("Pompe à fioul et gicleurs", "1", "ens.", "1012.00"));
        add(records, "F-2026-0040", "S-202", "2026-09-23", line("Variateur de fréquence 11 kW", "1", "u", "1890.00"));
        add(records, "F-2026-0041", "S-205", "2026-09-25", line("Porte isotherme de la chambre de pousse", "1", "u", "1720.00"));
        add(records, "F-2026-0043", "S-206", "2026-10-02", line("Clapets coupe-feu", "6", "u", "214.00"));
        add(records, "F-2026-0044", "S-207", "2026-10-09", line("Recharge de fluide frigorigène R-32", "14", "kg", "72.00"));
        add(records, "F-2026-0045", "S-209", "2026-10-16", line("Nettoyage du réseau de gaines", "1", "forfait", "2260.00"));
        add(records, "F-2026-0046", "S-201", "2026-10-30", line("Désembouage du circuit de chauffage", "1", "forfait", "1540.00"));
    }

    private static void add(CompanyRecords records, String number, String site, String date, Line main) {
        LocalDate day = LocalDate.parse(date);
        records.invoices().put(new Invoice(number, records.sites().get(site), null, day, day.plusDays(30),
            List.of(main, labour("3.5"), travel("48")), BigDecimal.ZERO, 1));
    }
}
