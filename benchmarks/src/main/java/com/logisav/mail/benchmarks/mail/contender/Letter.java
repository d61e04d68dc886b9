package com.logisav.mail.benchmarks.mail.contender;

import java.util.List;

/** The mail that all send: who, and 2 KB of words as text and as HTML. */
final class Letter {

    static final String FROM = "facturation@example.fr";
    static final String FROM_NAME = "Société Dupré, facturation";
    static final String SUBJECT = "Votre facture n° F-2026-0042 du 24 novembre";
    static final String FILE_NAME = "facture-F-2026-0042.pdf";
    static final String FILE_TYPE = "application/pdf";

    private static final String PARAGRAPH = """
        Suite à notre intervention du 12 novembre sur votre chaudière (remplacement du circulateur et contrôle de la combustion), veuillez
        trouver ci-joint notre facture d'un montant de 1 284,60 € TTC, payable à trente jours. Pour toute question, notre service client
        vous répond du lundi au vendredi, de 8 h à 18 h, au numéro qui figure en tête de ce courrier.
        """;
    private static final List<String> TO = List.of("marie@client.fr", "paul@client.fr", "luc@client.fr", "anne@client.fr", "zoe@client.fr");

    private Letter() {}

    static List<String> to(int recipients) {
        return TO.subList(0, recipients);
    }

    static String text() {
        return "Bonjour,\n\n" + PARAGRAPH + PARAGRAPH + "\nCordialement,\nSociété Dupré\n";
    }

    static String html() {
        String paragraph = "<p style=\"font-family: sans-serif; color: #333333\">" + PARAGRAPH.strip() + "</p>\n";
        return "<html><body><p>Bonjour,</p>\n" + paragraph + paragraph + "<p>Cordialement,<br>Société Dupré</p></body></html>\n";
    }
}
