package com.logisav.mail.documents.data;

import java.util.Locale;

/** What a document may lack or have wrong: its business term of EN 16931, where it is one, and what people call it. Constants may be added. */
public enum Term {
    /** BT-1. */
    NUMBER("BT-1", "le numéro", "the number"),
    /** BT-2. */
    ISSUE_DATE("BT-2", "la date", "the date"),
    /** BT-5. */
    CURRENCY("BT-5", "la monnaie", "the currency"),
    /** BT-7. */
    TAX_POINT_DATE("BT-7", "la date d’exigibilité de la TVA", "the tax point date"),
    /** BT-9. */
    DUE_DATE("BT-9", "la date d’échéance", "the due date"),
    /** BT-23: goods, services or both. */
    OPERATIONS("BT-23", "la catégorie d’opération", "the category of operation"),
    /** BT-25. */
    PRECEDING_INVOICE("BT-25", "la facture d’origine", "the preceding invoice"),
    /** BT-27. */
    SELLER_NAME("BT-27", "le nom du vendeur", "the seller’s name"),
    /** BT-29. */
    SELLER_SIRET("BT-29", "le SIRET du vendeur", "the seller’s SIRET"),
    /** BT-30. */
    SELLER_SIREN("BT-30", "le SIREN du vendeur", "the seller’s SIREN"),
    /** BT-31. */
    SELLER_VAT_NUMBER("BT-31", "le numéro de TVA du vendeur", "the seller’s VAT number"),
    /** BT-40. */
    SELLER_COUNTRY("BT-40", "le pays du vendeur", "the seller’s country"),
    /** BG-5. */
    SELLER_ADDRESS("BG-5", "l’adresse du vendeur", "the seller’s address"),
    /** BT-44. */
    BUYER_NAME("BT-44", "le nom du client", "the buyer’s name"),
    /** BT-46. */
    BUYER_SIRET("BT-46", "le SIRET du client", "the buyer’s SIRET"),
    /** BT-47. */
    BUYER_SIREN("BT-47", "le SIREN du client", "the buyer’s SIREN"),
    /** BT-48. */
    BUYER_VAT_NUMBER("BT-48", "le numéro de TVA du client", "the buyer’s VAT number"),
    /** BT-55. */
    BUYER_COUNTRY("BT-55", "le pays du client", "the buyer’s country"),
    /** BG-8. */
    BUYER_ADDRESS("BG-8", "l’adresse du client", "the buyer’s address"),
    /** BT-59. */
    PAYEE_NAME("BT-59", "le nom du bénéficiaire du paiement", "the payee’s name"),
    /** BT-61. */
    PAYEE_SIREN("BT-61", "le SIREN du bénéficiaire du paiement", "the payee’s SIREN"),
    /** BT-72. */
    DELIVERY_DATE("BT-72", "la date de livraison ou d’exécution", "the date of delivery"),
    /** BG-14. */
    PERIOD("BG-14", "la période", "the period"),
    /** BT-80. */
    DELIVERY_ADDRESS("BT-80", "le pays de livraison", "the country of delivery"),
    /** BT-84. */
    ACCOUNT("BT-84", "l’IBAN", "the IBAN"),
    /** BT-90. */
    CREDITOR("BT-90", "l’identifiant du créancier", "the creditor identifier"),
    /** BT-92, BT-99: an allowance or a charge of the document. */
    ADJUSTMENT("BT-92", "le montant d’une remise ou d’un supplément", "the amount of an allowance or charge"),
    /** BT-97, BT-104. */
    ADJUSTMENT_REASON("BT-97", "le motif d’une remise ou d’un supplément", "the reason of an allowance or charge"),
    /** BT-95, BT-102. */
    ADJUSTMENT_VAT("BT-95", "la TVA d’une remise ou d’un supplément", "the VAT of an allowance or charge"),
    /** BT-109. */
    TOTAL_WITHOUT_VAT("BT-109", "le total HT", "the total excluding VAT"),
    /** BT-110. */
    TOTAL_VAT("BT-110", "le total de la TVA", "the total of VAT"),
    /** BT-112. */
    TOTAL_WITH_VAT("BT-112", "le total TTC", "the total including VAT"),
    /** BT-113. */
    PAID("BT-113", "le montant déjà payé", "the paid amount"),
    /** BT-114. */
    ROUNDING("BT-114", "l’arrondi", "the rounding amount"),
    /** BT-115. */
    AMOUNT_DUE("BT-115", "le net à payer", "the amount due"),
    /** BT-120. */
    EXEMPTION_REASON("BT-120", "le motif d’exonération de TVA", "the VAT exemption reason"),
    /** BG-25. */
    LINES("BG-25", "au moins une ligne", "at least one line"),
    /** BT-129. */
    QUANTITY("BT-129", "la quantité", "the quantity"),
    /** BT-131. */
    LINE_NET("BT-131", "le montant HT", "the net amount"),
    /** BT-136, BT-141. */
    LINE_ADJUSTMENT("BT-136", "le montant d’une remise ou d’un supplément", "the amount of an allowance or charge"),
    /** BG-26. */
    LINE_PERIOD("BG-26", "la période", "the period"),
    /** BT-146. */
    PRICE("BT-146", "le prix unitaire HT", "the unit price"),
    /** BT-151. */
    VAT_CATEGORY("BT-151", "la TVA", "the VAT"),
    /** BT-152. */
    VAT_RATE("BT-152", "le taux de TVA", "the VAT rate"),
    /** BT-153. */
    LINE_NAME("BT-153", "la désignation", "the description"),
    /** Of an invoice: where it goes. */
    BILLING_ADDRESS("billedAddress", "l’adresse de facturation", "the billing address"),
    /** Of an invoice: in which country that is. */
    BILLING_COUNTRY("billedAddress.country", "le pays de l’adresse de facturation", "the country of the billing address"),
    /** Of a quote: where it is done. */
    SITE("site", "le lieu d’exécution", "the site"),
    /** Of a quote: when it begins. */
    START("start", "le début des travaux", "the beginning of the works"),
    /** Of a quote: what the quote itself costs. */
    QUOTE_PRICE("price", "le prix du devis lui-même", "the price of the quote itself"),
    /** Of a quote. */
    WASTE("waste", "la gestion des déchets", "what becomes of waste"),
    /** Of a quote. */
    VALID_UNTIL("validUntil", "la date de fin de validité", "the date until which the quote is valid"),
    /** Of a quote: what is paid with the order. */
    DEPOSIT("deposit", "l’acompte à la commande", "the deposit"),
    /** Of a report: what was done. */
    WORK("work", "le compte rendu des travaux", "the work done"),
    /** Of a report: from when to when. */
    TIMES("times", "l’horaire d’intervention", "the times");

    private final String code;
    private final String french;
    private final String english;

    Term(String code, String french, String english) {
        this.code = code;
        this.french = french;
        this.english = english;
    }

    /** The number of the business term (BT, BG) of EN 16931; a plain name where it is none. */
    public String code() {
        return code;
    }

    /** What people call it, with its article: French for French, English for any other language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
