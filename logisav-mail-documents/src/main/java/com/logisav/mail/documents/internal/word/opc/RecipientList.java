package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.internal.word.UnusableFileException;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import com.logisav.mail.documents.internal.word.zip.Archive;
import com.logisav.mail.documents.internal.word.zip.ArchiveWriter;
import com.logisav.mail.documents.internal.word.zip.PackedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of recipients that Word's own mail merge was set up with (ECMA-376 part 1, 17.14): the settings that lead to it, the relations that say
 * where it lies, and the part that says which of its recipients were chosen. Takes them out; what they might hide elsewhere is found by the check
 * that every template goes through.
 */
public final class RecipientList {

    private final Map<String, byte[]> changed = new HashMap<>();
    private final List<String> dropped = new ArrayList<>();

    private RecipientList() {}

    /**
     * A file without such a list, but for that as it was; the very bytes where it has none.
     *
     * @throws UnusableFileException for one that cannot be read
     */
    public static byte[] untie(byte[] file) throws UnusableFileException {
        Archive archive = Archive.read(file);
        Optional<PackedFile> typesFile = archive.find(ContentTypes.NAME);
        if (typesFile.isEmpty()) {
            return file;
        }
        ContentTypes types = new ContentTypes(XmlPart.read(typesFile.get().name(), typesFile.get().unpack()));
        RecipientList list = new RecipientList();
        for (PackedFile each : archive.files()) {
            list.take(each, types.of(each.name()).toLowerCase(Locale.ROOT));
        }
        if (!list.dropped.isEmpty()) {
            list.changed.put(typesFile.get().name(), types.without(list.dropped));
        }
        return list.changed.isEmpty() ? file : list.write(archive);
    }

    private void take(PackedFile file, String type) throws UnusableFileException {
        if (type.contains("mailmergerecipientdata")) {
            dropped.add(file.name());
        } else if (Relations.isName(file.name())) {
            new Relations(XmlPart.read(file.name(), file.unpack())).withoutDataSources().ifPresent(bytes -> changed.put(file.name(), bytes));
        } else if (type.endsWith("wordprocessingml.settings+xml")) {
            XmlPart part = XmlPart.read(file.name(), file.unpack());
            List<XmlElement> merges = part.root().children().stream().filter(each -> each.isWord("mailMerge")).toList();
            if (!merges.isEmpty()) {
                changed.put(file.name(), part.without(merges));
            }
        }
    }

    private byte[] write(Archive archive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out);
        try {
            for (PackedFile each : archive.files()) {
                byte[] bytes = changed.get(each.name());
                if (bytes != null) {
                    writer.replace(each, bytes, bytes.length);
                } else if (!dropped.contains(each.name())) {
                    writer.copy(each);
                }
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return out.toByteArray();
    }
}
