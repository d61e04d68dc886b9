package com.logisav.examples.fieldservice.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All companies; stands for the database of a real application. */
public final class Database {

    private final Map<String, CompanyRecords> companies = new TreeMap<>();

    /** These companies. */
    public static Database of(CompanyRecords... companies) {
        Database database = new Database();
        for (CompanyRecords each : companies) {
            database.companies.put(each.company().id(), each);
        }
        return database;
    }

    private Database() {}

    /** The tables of a company; empty where there is no such company. */
    public Optional<CompanyRecords> find(String companyId) {
        return Optional.ofNullable(companies.get(companyId));
    }

    /** The tables of a company, which must be there. */
    public CompanyRecords of(String companyId) {
        return find(companyId).orElseThrow(() -> new IllegalArgumentException("no company " + companyId));
    }

    /** All companies. */
    public List<CompanyRecords> all() {
        return List.copyOf(companies.values());
    }
}
