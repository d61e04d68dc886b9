package com.logisav.examples.fieldservice.records;

/** The tables of one company. Two companies may use equal keys. */
public record CompanyRecords(Company company, Table<User> users, Table<Client> clients, Table<Site> sites,
    Table<Intervention> interventions, Table<Quote> quotes, Table<Invoice> invoices, Table<Opportunity> opportunities,
    Table<MaintenanceContract> contracts, Table<StoredFile> files) {

    /** Empty tables. */
    public static CompanyRecords of(Company company) {
        return new CompanyRecords(company, new Table<>(User::login), new Table<>(Client::id), new Table<>(Site::id),
            new Table<>(Intervention::number), new Table<>(Quote::number), new Table<>(Invoice::number), new Table<>(Opportunity::id),
            new Table<>(MaintenanceContract::number), new Table<>(StoredFile::id));
    }
}
