package com.logisav.mail.documents.data;

/**
 * What a customer certifies so that works in a dwelling have a reduced rate of VAT: since 16 February 2025 on the quote or the invoice, in place of
 * the forms 1300-SD and 1301-SD (articles 279-0 bis and 278-0 bis A of the CGI, as article 41 of the finance law for 2025 has them). The words are
 * those that the administration offers (BOI-LETTRE-000280 of 22 October 2025), in French on an English document too.
 */
public enum ReducedRate {
    /** 10 %: improvement, conversion, fitting out, maintenance. */
    RENOVATION(""),
    /** 5.5 %: renovation for energy. */
    ENERGY(" et qu’ils ont la nature de travaux de rénovation énergétique");

    private final String more;

    ReducedRate(String more) {
        this.more = more;
    }

    /** What the customer certifies, from "certifie" on; the name goes before it. */
    public String certificate() {
        return "certifie, en qualité de preneur de la prestation, que les travaux réalisés concernent des locaux à usage d’habitation achevés depuis plus"
            + " de deux ans" + (more.isEmpty() ? " et" : ",") + " qu’ils n’ont pas eu pour effet, sur une période de deux ans au plus, de concourir à la"
            + " production d’un immeuble neuf au sens du 2° du 2 du I de l’article 257 du CGI, ni d’entraîner une augmentation de la surface de plancher"
            + " des locaux existants supérieure à 10\u00a0%" + more + ".";
    }
}
