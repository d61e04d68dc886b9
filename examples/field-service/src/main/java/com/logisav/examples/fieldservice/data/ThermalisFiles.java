package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Owner;
import com.logisav.examples.fieldservice.records.StoredFile;

/** Files that somebody stored with a record ("fichiers liés"). */
final class ThermalisFiles {

    private ThermalisFiles() {}

    static void fill(CompanyRecords records) {
        Owner burnerInvoice = new Owner("invoice", "F-2026-0042");
        records.files().put(new StoredFile("501", "Bon d’intervention signé.pdf", burnerInvoice,
            SampleFiles.pdf("Bon d’intervention", "Signé le 25 septembre 2026 par Salif Traoré, pour l’Hôtel de la Cathédrale.")));
        records.files().put(new StoredFile("502", "Photo du brûleur remplacé.png", burnerInvoice, SampleFiles.picture(350)));
        records.files().put(new StoredFile("503", "Rapport ISO 14644-1.pdf", new Owner("invoice", "F-2026-0047"),
            SampleFiles.pdf("Comptage particulaire", "Bloc opératoire, bâtiment B : classe ISO 5 atteinte, filtre absolu H14.")));
        records.files().put(new StoredFile("504", "Plan d’accès à la chaufferie.png", new Owner("site", "S-203"),
            SampleFiles.picture(203)));
        records.files().put(new StoredFile("505", "Attestation d’assurance 2026.pdf", new Owner("client", "C-1002"),
            SampleFiles.pdf("Attestation d’assurance", "Responsabilité civile et décennale, année 2026.")));
    }
}
