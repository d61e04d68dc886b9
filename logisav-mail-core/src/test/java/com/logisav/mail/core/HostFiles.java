package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Linked files of a host that answers whatever it has, so that the library's own lock is what a test sees. */
final class HostFiles implements LinkedFileStore {

    final Map<String, LinkedFile> files = new LinkedHashMap<>();
    final Map<String, byte[]> bytes = new LinkedHashMap<>();

    void add(String id, String name, byte[] content, MailableRef... tiedTo) {
        files.put(id, LinkedFile.of(id, name, tiedTo).length(content.length));
        bytes.put(id, content);
    }

    @Override
    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
        List<LinkedFile> found = files.values().stream().filter(file -> file.name().text().contains(query.search())).toList();
        return Page.of(found, query.page());
    }

    @Override
    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
        return Optional.ofNullable(files.get(fileId));
    }

    @Override
    public Content open(LinkedFile file, MailContext context) throws IOException {
        byte[] content = bytes.get(file.id());
        if (content == null) {
            throw new IOException("gone");
        }
        return Content.of(content);
    }
}
