package com.logisav.examples.fieldservice.data;

import static com.logisav.examples.fieldservice.data.Lines.line;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Contact;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.InterventionKind;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Job;
import com.logisav.examples.fieldservice.records.Owner;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.examples.fieldservice.records.Reading;
import com.logisav.examples.fieldservice.records.Site;
import com.logisav.examples.fieldservice.records.StoredFile;
import com.logisav.examples.fieldservice.records.User;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Lifts and hoists, in Grenoble: a second tenant, whose keys (C-1001, S-201, F-2026-0042, file 501) are those of the first. */
final class AlpesLevage {

    private static final Company COMPANY = new Company(DemoData.ALPES_LEVAGE, "Alpes Levage Services",
        "Ascenseurs · Monte-charges · Ponts roulants",
        new PostalAddress("62 cours des Cimes", "38000", "Grenoble"), "04 65 71 08 10", "alpes-levage.example",
        "SARL au capital de 25 000 €, RCS Grenoble 900 000 027", "900000027", "FR49900000027", "FR90 1027 8000 4000 0203 0410 197");

    private AlpesLevage() {}

    static CompanyRecords fill() {
        CompanyRecords records = CompanyRecords.of(COMPANY);
        records.users().put(new User("claire", "Claire Fontaine", Job.SECRETARY, "c.fontaine@alpes-levage.example"));
        records.users().put(new User("hugo", "Hugo Blanc", Job.TECHNICIAN, "h.blanc@alpes-levage.example"));
        records.users().put(new User("nora", "Nora Haddad", Job.ADMINISTRATOR, "n.haddad@alpes-levage.example"));
        clients(records);
        records.invoices().put(new Invoice("F-2026-0042", records.sites().get("S-201"), null, LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 12, 10), List.of(line("Remplacement des câbles de traction, 8 × 13 mm", "1", "ens.", "4870.00"),
                line("Réglage du parachute et essai réglementaire", "1", "forfait", "640.00")), BigDecimal.ZERO, 1));
        records.interventions().put(new Intervention("I-2026-0310", records.sites().get("S-201"), InterventionKind.MAINTENANCE,
            LocalDateTime.of(2026, 11, 12, 14, 0), LocalDateTime.of(2026, 11, 12, 15, 30), "Hugo Blanc",
            "Visite semestrielle : graissage des guides, contrôle des portes palières et de la téléalarme.",
            List.of(new Reading("Précision d’arrêt", "± 4 mm"), new Reading("Téléalarme", "Appel abouti en 21 s")), null));
        records.files().put(new StoredFile("501", "Certificat des câbles.pdf", new Owner("invoice", "F-2026-0042"),
            SampleFiles.pdf("Certificat de conformité", "Câbles de traction 8 × 13 mm, lot 2026-441.")));
        return records;
    }

    private static void clients(CompanyRecords records) {
        PostalAddress address = new PostalAddress("9 chemin de Belledonne", "38240", "Meylan");
        Client residence = new Client("C-1001", "Résidence Belledonne", "900 000 118", address, Locale.FRANCE,
            List.of(new Contact("Syndic Dauphiné Gestion", Duty.ACCOUNTS, "comptabilite@dauphine-gestion.example")));
        records.clients().put(residence);
        records.sites().put(new Site("S-201", residence, "Ascenseur, cage B", address, "Ascenseur électrique 630 kg, 6 niveaux",
            new Contact("Gardienne", Duty.TECHNICAL, "gardienne.belledonne@dauphine-gestion.example")));
    }
}
