package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Job;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.examples.fieldservice.records.User;

/** Heating and ventilation, in Nantes. */
final class Thermalis {

    private static final Company COMPANY = new Company(DemoData.THERMALIS, "Thermalis Maintenance",
        "Chauffage · Ventilation · Climatisation",
        new PostalAddress("14 rue de la Chaufferie", "44800", "Saint-Herblain"), "02 61 91 14 20", "thermalis.example",
        "SAS au capital de 80 000 €, RCS Nantes 900 000 019", "900000019", "FR25900000019", "FR76 3000 6000 0112 3456 7890 189");

    private Thermalis() {}

    static CompanyRecords fill() {
        CompanyRecords records = CompanyRecords.of(COMPANY);
        users(records);
        ThermalisClients.fill(records);
        ThermalisSites.fill(records);
        ThermalisVisits.fill(records);
        ThermalisSales.fill(records);
        ThermalisInvoices.fill(records);
        ThermalisSmallInvoices.fill(records);
        ThermalisFiles.fill(records);
        return records;
    }

    private static void users(CompanyRecords records) {
        records.users().put(new User("claire", "Claire Le Goff", Job.SECRETARY, "claire.legoff@thermalis.example"));
        records.users().put(new User("yann", "Yann Kervella", Job.TECHNICIAN, "yann.kervella@thermalis.example"));
        records.users().put(new User("ines", "Inès Benali", Job.SALES, "ines.benali@thermalis.example"));
        records.users().put(new User("marc", "Marc Aubry", Job.ADMINISTRATOR, "marc.aubry@thermalis.example"));
        records.users().put(new User("lea", "Léa Morvan", Job.TRAINEE, null));
    }
}
