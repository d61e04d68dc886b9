package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;

/** For hosts without linked files. */
enum NoLinkedFiles implements LinkedFileStore {
    INSTANCE;

    @Override
    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
        return Page.empty();
    }

    @Override
    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
        return Optional.empty();
    }

    @Override
    public Content open(LinkedFile file, MailContext context) throws IOException {
        throw new FileNotFoundException("this host has no linked files");
    }
}
