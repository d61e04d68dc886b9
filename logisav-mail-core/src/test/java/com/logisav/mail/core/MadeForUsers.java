package com.logisav.mail.core;

import com.logisav.mail.Worded;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What a host throws for its users to read. */
final class MadeForUsers extends IOException implements Worded {

    private static final long serialVersionUID = 1L;

    @Override
    public String code() {
        return "TEMPLATE_MISSING";
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    public String text(Locale locale) {
        return "Le modèle de facture manque.";
    }
}
