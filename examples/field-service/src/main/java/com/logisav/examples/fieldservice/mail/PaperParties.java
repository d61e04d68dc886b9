package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.PostalAddress;
import com.logisav.mail.documents.data.Address;
import com.logisav.mail.documents.data.Party;

/** Companies and clients, as papers name them. */
final class PaperParties {

    private PaperParties() {}

    static Party company(Company company) {
        return Party.builder(company.name()).tradingAs(company.trade()).siren(company.siren()).vatNumber(company.vatNumber())
            .legalInformation(company.registration()).address(address(company.address())).phone(company.phone()).build();
    }

    static Party client(Client client) {
        return Party.builder(client.name()).customerNumber(client.id()).siren(client.siren()).address(address(client.address())).build();
    }

    static Address address(PostalAddress address) {
        return Address.of(address.street(), address.postalCode(), address.city());
    }
}
