package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.Client;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Contact;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.examples.fieldservice.records.PostalAddress;
import java.util.List;
import java.util.Locale;

/** Nine clients: four with several addresses, one with none, one with a domain that has an accent, one that reads English. */
final class ThermalisClients {

    private ThermalisClients() {}

    static void fill(CompanyRecords records) {
        severalAddresses(records);
        oneAddress(records);
        records.clients().put(french("C-1004", "Copropriété Les Tilleuls", "900 000 050", "3 allée des Tilleuls", "44300", "Nantes"));
    }

    private static void severalAddresses(CompanyRecords records) {
        records.clients().put(french("C-1001", "Hôtel de la Cathédrale", "900 000 027", "5 place Saint-Pierre", "44000", "Nantes",
            new Contact("Béatrice Morin", Duty.ACCOUNTS, "compta@hotel-cathedrale.example"),
            new Contact("Étienne d’Aubigné", Duty.MANAGEMENT, "direction@hotel-cathedrale.example"),
            new Contact("Salif Traoré", Duty.TECHNICAL, "technique@hotel-cathedrale.example")));
        records.clients().put(french("C-1002", "Clinique Saint-Yves", "900 000 035", "40 boulevard de la Liberté", "35000", "Rennes",
            new Contact("Service comptabilité", Duty.ACCOUNTS, "factures@clinique-saint-yves.example"),
            new Contact("Nadège Rolland", Duty.PURCHASING, "nadege.roland@clinique-saint-yves.example")));
        records.clients().put(french("C-1003", "Lycée Jeanne-Barret", "900 000 043", "12 avenue des Botanistes", "44600", "Saint-Nazaire",
            new Contact("Intendance", Duty.ACCOUNTS, "intendance@lycee-jeanne-barret.example"),
            new Contact("Odile Perrin", Duty.MANAGEMENT, "proviseure@lycee-jeanne-barret.example")));
        records.clients().put(new Client("C-1008", "Sinclair & Hart Wines Ltd", "900 000 092", new PostalAddress("8 quai de la Fosse", "44000", "Nantes"),
            Locale.UK, List.of(new Contact("Accounts Payable", Duty.ACCOUNTS, "accounts@sinclair-hart.example"),
                new Contact("Fiona Hart", Duty.MANAGEMENT, "fiona.hart@sinclair-hart.example"))));
    }

    private static void oneAddress(CompanyRecords records) {
        records.clients().put(french("C-1005", "Boulangerie Le Fournil Doré", "900 000 068", "27 rue du Four", "44110", "Châteaubriant",
            new Contact("Gaëlle Hamon", Duty.MANAGEMENT, "contact@fournil-dore.example")));
        records.clients().put(french("C-1006", "Menuiserie Guérin & Fils", "900 000 076", "ZA des Chênes", "44390", "Nort-sur-Erdre",
            new Contact("Luc Guérin", Duty.MANAGEMENT, "luc@menuiserie-guérin.example")));
        records.clients().put(french("C-1007", "Garage Océane Automobiles", "900 000 084", "118 route de la Côte", "44500", "La Baule",
            new Contact("Accueil", Duty.ACCOUNTS, "accueil@garage-oceane.example")));
        records.clients().put(french("C-1009", "Mairie de Port-Lavigne", "900 000 100", "1 place de l’Église", "44340", "Port-Lavigne",
            new Contact("Service technique", Duty.TECHNICAL, "services.techniques@port-lavigne.example")));
    }

    private static Client french(String id, String name, String siren, String street, String postalCode, String city, Contact... contacts) {
        return new Client(id, name, siren, new PostalAddress(street, postalCode, city), Locale.FRANCE, List.of(contacts));
    }
}
