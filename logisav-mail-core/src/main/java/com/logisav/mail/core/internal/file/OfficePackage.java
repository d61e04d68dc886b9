package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.mime.MediaType;

/**
 * What an Office document in a zip says it is: by {@code [Content_Types].xml} (Office Open XML, ECMA-376 part 2, 10.1.2.3) or by its
 * {@code mimetype} entry (OpenDocument 1.3 part 2, 3.3), and whether macros lie in it. Two small entries are read, nothing else,
 * and none where there are two of a name: what says twice what it is, Office refuses too, and it is only a zip.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final int MAX_TYPES = 1024 * 1024;
    private static final int MAX_MIMETYPE = 200;
    private static final String MAIN = ".main+xml";
    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,120}");
    /** Modules of OpenDocument files; {@code script-lb.xml} and its like are only lists, written also where there is no macro. */
    private static final Pattern MACRO_ENTRY = Pattern.compile("(?i).*vbaproject\\.bin|xl/macrosheets/.+|Scripts/.*[^/]"
        + "|Basic/(?!.*(script|dialog)-l[bc]\\.xml$).*[^/]");

    private final Optional<MediaType> type;
    private final boolean macros;

    private OfficePackage(Optional<MediaType> type, boolean macros) {
        this.type = type;
        this.macros = macros;
    }

    /**
     * Looks into a zip; answers nothing known where its table cannot be read.
     *
     * @throws IOException where the content cannot be read at all
     */
    static OfficePackage in(Content content) throws IOException {
        try {
            ZipDirectory zip = ZipDirectory.read(content);
            boolean macros = zip.entries().stream().anyMatch(entry -> MACRO_ENTRY.matcher(entry.name()).matches());
            return declaring(declaredTypes(zip), macros);
        } catch (ZipException e) {
            return new OfficePackage(Optional.empty(), false);
        }
    }

    /** The document's type in the words of Content-Type; empty where it is no Office document. */
    Optional<MediaType> type() {
        return type;
    }

    /** Whether there are macros in it. */
    boolean macros() {
        return macros;
    }

    private static OfficePackage declaring(List<String> types, boolean macros) {
        return new OfficePackage(types.stream().flatMap(declared -> document(declared).stream()).findFirst(),
            macros || types.stream().anyMatch(OfficePackage::isMacro));
    }

    /** None where there are two of a name or one that cannot be read: it is then no document, whatever its first bytes say. */
    private static List<String> declaredTypes(ZipDirectory zip) throws IOException {
        List<ZipDirectory.Entry> lists = named(zip, CONTENT_TYPES::equalsIgnoreCase);
        List<ZipDirectory.Entry> mimetypes = named(zip, MIMETYPE::equals);
        if (lists.size() > 1 || mimetypes.size() > 1) {
            return List.of();
        }
        List<String> types = new ArrayList<>();
        try {
            for (ZipDirectory.Entry mimetype : mimetypes) {
                types.add(new String(zip.bytes(mimetype, MAX_MIMETYPE), StandardCharsets.US_ASCII).strip().toLowerCase(Locale.ROOT));
            }
            for (ZipDirectory.Entry list : lists) {
                types.addAll(contentTypes(zip.bytes(list, MAX_TYPES)));
            }
            return types;
        } catch (ZipException e) {
            return List.of();
        }
    }

    private static List<ZipDirectory.Entry> named(ZipDirectory zip, Predicate<String> name) {
        return zip.entries().stream().filter(entry -> name.test(entry.name())).toList();
    }

    /** With the platform's own parser, whatever else is on the class path, and without document types. */
    private static List<String> contentTypes(byte[] xml) throws ZipException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> types = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                String type = reader.next() == XMLStreamConstants.START_ELEMENT ? reader.getAttributeValue(null, "ContentType") : null;
                if (type != null) {
                    types.add(type.strip().toLowerCase(Locale.ROOT));
                }
            }
            return types;
        } catch (XMLStreamException e) {
            ZipException malformed = new ZipException(CONTENT_TYPES + " is no XML");
            malformed.initCause(e);
            throw malformed;
        }
    }

    private static boolean isMacro(String type) {
        return type.contains("macro") || type.contains("vbaproject");
    }

    /** {@code application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml} is the main part of such a document. */
    private static Optional<MediaType> document(String declared) {
        boolean main = declared.endsWith(MAIN);
        if (!TYPE.matcher(declared).matches() || (!main && !declared.startsWith("application/vnd.oasis.opendocument."))) {
            return Optional.empty();
        }
        String document = main ? declared.substring(0, declared.length() - MAIN.length()) : declared;
        return Optional.ofNullable(MediaType.parse(document.contains("macroenabled") ? document + ".12" : document));
    }
}
