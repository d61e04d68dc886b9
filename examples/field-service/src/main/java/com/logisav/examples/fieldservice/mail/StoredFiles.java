package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.records.Database;
import com.logisav.examples.fieldservice.records.Owner;
import com.logisav.examples.fieldservice.records.StoredFile;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that users have stored with records. The tables are called like the library's types. */
final class StoredFiles implements LinkedFileStore {

    private final Database database;

    StoredFiles(Database database) {
        this.database = database;
    }

    @Override
    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
        String search = query.search().toLowerCase(Locale.ROOT);
        List<LinkedFile> found = of(query.about(), context)
            .filter(file -> file.name().toLowerCase(Locale.ROOT).contains(search)).map(StoredFiles::linked).toList();
        return Page.of(found, query.page());
    }

    @Override
    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
        return of(about, context).filter(file -> file.id().equals(fileId)).map(StoredFiles::linked).findFirst();
    }

    @Override
    public Content open(LinkedFile file, MailContext context) throws IOException {
        StoredFile stored = database.find(context.tenant().id()).flatMap(company -> company.files().find(file.id()))
            .orElseThrow(() -> new FileNotFoundException("deleted since it was found"));
        return Content.of(stored.bytes());
    }

    private Stream<StoredFile> of(MailableRef about, MailContext context) {
        Owner owner = new Owner(about.type().name(), about.id());
        return database.find(context.tenant().id()).stream().flatMap(company -> company.files().all().stream())
            .filter(file -> file.owner().equals(owner));
    }

    private static LinkedFile linked(StoredFile file) {
        // The record that is stored with the file, not the one that was asked for: the library compares them.
        MailableRef tiedTo = MailableRef.of(MailableType.of(file.owner().table()), file.owner().id());
        return LinkedFile.of(file.id(), file.name(), tiedTo).length(file.bytes().length);
    }
}
