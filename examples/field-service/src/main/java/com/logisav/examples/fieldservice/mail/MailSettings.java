package com.logisav.examples.fieldservice.mail;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.smtp.SmtpSettings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What administrators have entered in "Paramètres de messagerie", for each company. */
public final class MailSettings {

    private final Map<String, SmtpSettings> byCompany = new ConcurrentHashMap<>();

    /** Enters or replaces a company's settings. */
    public void enter(String companyId, SmtpSettings settings) {
        byCompany.put(companyId, settings);
    }

    Optional<SmtpSettings> of(Tenant tenant) {
        return Optional.ofNullable(byCompany.get(tenant.id()));
    }
}
