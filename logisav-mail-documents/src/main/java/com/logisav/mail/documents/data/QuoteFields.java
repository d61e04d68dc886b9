package com.logisav.mail.documents.data;

import com.logisav.mail.content.Money;

/** The fields of a quote. */
final class QuoteFields {

    private QuoteFields() {}

    static Declaration<QuoteData> declare() {
        Declaration<QuoteData> fields = new Declaration<>();
        PricedFields.head(fields, "quote", "du devis", "Quote", "D-2026-0117");
        fields.date("quote.validUntil", "Valable jusqu’au", "Valid until", QuoteData::validUntil)
            .text("quote.start", "Début des travaux", "Start of works", "Semaine 49", each -> each.start().orElse(null)).optional()
            .text("quote.duration", "Durée des travaux", "Duration of works", "Trois jours", each -> each.duration().orElse(null)).optional()
            .text("quote.price", "Prix du devis", "Price of the quote", "Devis gratuit", each -> each.price().orElse(null)).optional()
            .text("quote.waste", "Gestion des déchets", "Waste", "Déchets repris", each -> each.waste().orElse(null)).optional()
            .text("quote.conditions", "Conditions de règlement", "Payment terms", "Solde à 30 jours",
                each -> each.conditions().orElse(null)).optional()
            .money("quote.deposit", "Acompte à la commande", "Deposit", "648.72",
                each -> each.deposit().map(amount -> new Money(amount, each.currency())).orElse(null)).optional();
        PricedFields.lines(fields);
        PricedFields.totals(fields);
        return fields;
    }
}
