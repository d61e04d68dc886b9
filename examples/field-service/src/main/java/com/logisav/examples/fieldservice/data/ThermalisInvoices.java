package com.logisav.examples.fieldservice.data;

import static com.logisav.examples.fieldservice.data.Lines.homes;
import static com.logisav.examples.fieldservice.data.Lines.labour;
import static com.logisav.examples.fieldservice.data.Lines.line;
import static com.logisav.examples.fieldservice.data.Lines.travel;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The invoices that the story is about; one is long enough for two pages. */
final class ThermalisInvoices {

    private ThermalisInvoices() {}

    static void fill(CompanyRecords records) {
        records.invoices().put(new Invoice("F-2026-0042", records.sites().get("S-201"), "BC-7719", LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 10, 28), burner(), new BigDecimal("3000.00"), 2));
        records.invoices().put(new Invoice("F-2026-0047", records.sites().get("S-202"), "2026/ACH/0881", LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 12, 6), filters(), BigDecimal.ZERO, 1));
        records.invoices().put(new Invoice("F-2026-0049", records.sites().get("S-203"), null, LocalDate.of(2026, 11, 13),
            LocalDate.of(2026, 12, 13), rooms(), BigDecimal.ZERO, 1));
        records.invoices().put(new Invoice("F-2026-0051", records.sites().get("S-204"), null, LocalDate.of(2026, 11, 18),
            LocalDate.of(2026, 12, 18), oilBoiler(), BigDecimal.ZERO, 1));
        records.invoices().put(new Invoice("F-2026-0052", records.sites().get("S-208"), "PO 20417", LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 12, 20), cellar(), BigDecimal.ZERO, 1));
    }

    private static List<Line> burner() {
        return List.of(
            line("Brûleur gaz modulant 350 kW, rampe et coffret de sécurité inclus, conforme à la norme EN 676", "1", "u", "6480.00"),
            line("Carte de régulation avec sonde extérieure", "1", "u", "845.60"),
            line("Joints d’étanchéité de la chambre de combustion", "2", "jeu", "118.40"),
            labour("26.5"), travel("36"),
            line("Analyse de combustion et procès-verbal de réglage", "1", "forfait", "240.00"));
    }

    private static List<Line> filters() {
        return List.of(line("Filtre absolu H14, 610 × 610 × 292 mm", "8", "u", "268.00"),
            line("Préfiltre G4, lot de dix", "3", "lot", "74.90"),
            line("Comptage particulaire et rapport ISO 14644-1", "1", "forfait", "1150.00"), labour("12"), travel("214"));
    }

    private static List<Line> rooms() {
        List<Line> lines = new ArrayList<>();
        IntStream.rangeClosed(101, 124).forEach(room -> lines.add(
            line("Chambre " + room + " : robinet thermostatique et purge", "1", "u", "87.30")));
        lines.add(labour("31"));
        lines.add(travel("128"));
        lines.add(line("Équilibrage des colonnes nord et sud, relevé des débits et rapport", "1", "forfait", "690.00"));
        return lines;
    }

    private static List<Line> oilBoiler() {
        return List.of(homes("Ramonage et nettoyage complet de la chaudière fioul", "1", "forfait", "386.00"),
            homes("Remplacement du circulateur principal", "1", "u", "912.50"),
                homes("Main-d’œuvre technicien chauffagiste", "9", "h", "68.00"));
    }

    private static List<Line> cellar() {
        return List.of(line("Cellar conditioning unit: compressor exchange", "1", "unit", "2150.00"),
            line("Refrigerant R-513A, recovery and refill", "6.4", "kg", "58.00"), line("Technician’s time", "11.5", "h", "68.00"));
    }
}
