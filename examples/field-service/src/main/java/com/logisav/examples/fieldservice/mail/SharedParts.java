package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Database;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.spi.ContentStore;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** What all nodes of the application share: tables, messages, settings, uploads and frozen mails, the journal's table. */
public record SharedParts(
    Database database, MessageLibrary messages, MailSettings settings, ContentStore contents, DataSource sql, Clock clock) {

    /**
     * With each company's standard messages, and no mail settings yet.
     *
     * @param sql       a database that has the journal's table
     * @param directory where uploads and frozen mails are kept, on a disk that all nodes see
     */
    public static SharedParts of(Database database, DataSource sql, Path directory, Clock clock) {
        MessageLibrary messages = new MessageLibrary(clock);
        for (CompanyRecords company : database.all()) {
            Actor installer = Actor.of("installer").named("Installation").in(Tenant.of(company.company().id()));
            new StandardMessages(messages, MailContext.of(installer)).fill();
        }
        return new SharedParts(database, messages, new MailSettings(), ContentStore.inDirectory(directory, clock), sql, clock);
    }
}
