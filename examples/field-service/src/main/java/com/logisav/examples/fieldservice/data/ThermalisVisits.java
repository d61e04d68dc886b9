package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Intervention;
import com.logisav.examples.fieldservice.records.InterventionKind;
import com.logisav.examples.fieldservice.records.Reading;
import java.time.LocalDateTime;
import java.util.List;

/** A visit of each kind. */
final class ThermalisVisits {

    private ThermalisVisits() {}

    static void fill(CompanyRecords records) {
        records.interventions().put(new Intervention("I-2026-0310", records.sites().get("S-203"), InterventionKind.COMMISSIONING,
            LocalDateTime.of(2026, 11, 19, 8, 30), LocalDateTime.of(2026, 11, 19, 16, 45), "Yann Kervella",
            "Mise en service des deux pompes à chaleur de l’internat. Circuits rincés, équilibrés et purgés ; régulation réglée sur une "
                + "loi d’eau de 35 à 50 °C ; formation du gardien à la conduite de l’installation.",
            List.of(new Reading("Pression du circuit primaire", "1,8 bar"), new Reading("Température de départ", "45 °C"),
                new Reading("Température de retour", "38 °C"), new Reading("Puissance absorbée, PAC 1", "16,4 kW"),
                new Reading("Puissance absorbée, PAC 2", "16,1 kW"), new Reading("Essai de la sécurité manque d’eau", "Conforme")),
            "Reprise du calorifuge sur deux mètres en aile sud, au plus tard le 4 décembre."));
        records.interventions().put(new Intervention("I-2026-0311", records.sites().get("S-201"), InterventionKind.MAINTENANCE,
            LocalDateTime.of(2026, 11, 20, 9, 0), LocalDateTime.of(2026, 11, 20, 11, 15), "Yann Kervella",
            "Entretien annuel de la chaudière : nettoyage du brûleur et de l’échangeur, contrôle de la combustion, ramonage du conduit.",
            List.of(new Reading("CO2", "9,2 %"), new Reading("CO", "18 ppm"), new Reading("Rendement sur PCI", "97,4 %")), null));
        records.interventions().put(new Intervention("I-2026-0312", records.sites().get("S-205"), InterventionKind.REPAIR,
            LocalDateTime.of(2026, 11, 21, 5, 40), LocalDateTime.of(2026, 11, 21, 7, 10), "Yann Kervella",
            "Groupe froid arrêté en haute pression : condenseur encrassé et ventilateur bloqué. Nettoyage, remplacement du condensateur de "
                + "démarrage, remise en route.",
            List.of(new Reading("Haute pression", "17,2 bar"), new Reading("Température de la chambre", "+3 °C")),
            "Prévoir le remplacement du ventilateur : devis à établir."));
    }
}
