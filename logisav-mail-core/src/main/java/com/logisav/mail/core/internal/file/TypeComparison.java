package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/**
 * Compares what a name promises with what the bytes are. In this order:
 * <ol>
 * <li>Text under a text's name ({@code txt, csv, ics, eml, json}) is what it says, whatever language it is written in: it opens as text.
 * XML and RTF are not meant: what opens them may run what is in them.
 * <li>A zip under the name of a zip is an archive, and not looked into.
 * <li>Bytes of a denied type: refused as disguised under the name of something else, as denied under their own or no name.
 * <li>Bytes without a mark (plain text, or unknown) are believed to be what the name says, but for types that always bear one: PDF, the
 * images of the web, archives, Office documents since 2007. So an export of text under {@code .xls} passes.
 * <li>Names and bytes of one family pass, and the bytes decide the type: a special case ({@code .ai} is a PDF), an image under another
 * image's name, sound and film, XML, Word under a name of Word in any format and RTF, Excel and PowerPoint likewise, protected documents
 * (which are OLE2 inside), signed mails and certificates. HTML under a name of Office does not: it is of a denied type.
 * <li>Anything else is disguised. An unknown extension promises nothing.
 * </ol>
 */
final class TypeComparison {

    private static final MediaType RTF = MediaType.application("rtf");
    private static final MediaType MAIL = MediaType.parse("message/rfc822");
    /** Not registered anywhere: what a document is called that holds macros under the type of one without. */
    private static final MediaType MACROS = MediaType.application("x-macro-document");
    private static final Set<String> ALWAYS_MARKED = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp",
        "application/gzip", "application/x-7z-compressed", "application/x-rar-compressed");

    private final MediaType named;
    private final MediaType found;
    private final boolean textual;
    private final AttachmentPolicy policy;

    private TypeComparison(MediaType named, MediaType found, boolean textual, AttachmentPolicy policy) {
        this.named = named;
        this.found = found;
        this.textual = textual;
        this.policy = policy;
    }

    static TypeComparison of(MediaType named, StartBytes start, AttachmentPolicy policy) {
        return new TypeComparison(named, start.type(), start.textual(), policy);
    }

    /** Whether more can be known: a zip that may be a document. */
    boolean needsLook() {
        return MediaTypes.is(found, MediaTypes.ZIP) && (isUnknown(named) || TypeFamily.isDocument(named));
    }

    /** The same comparison with what the document in the zip says it is; where it says nothing, its first bytes make no document of it. */
    TypeComparison lookedInto(OfficePackage document) {
        MediaType type = document.type().orElse(TypeFamily.isDocument(found) ? MediaTypes.ZIP : found);
        boolean saysSo = type.toString().contains("macroenabled");
        return new TypeComparison(named, document.macros() && !saysSo ? MACROS : type, false, policy);
    }

    /** Why the file may not be attached; empty where it may. */
    Optional<AttachmentRefusal> refusal() {
        if (isTextAsNamed() || isArchiveAsNamed()) {
            return Optional.empty();
        }
        if (isDenied(found)) {
            boolean honest = isUnknown(named) || found.equals(MACROS) || isSpecialCase();
            return Optional.of(honest ? AttachmentRefusal.FILE_TYPE_DENIED : AttachmentRefusal.FILE_DISGUISED);
        }
        boolean fits = isUnknown(named) || (isUnmarked() ? !isAlwaysMarked() : isSpecialCase() || TypeFamily.related(named, found));
        return fits ? Optional.empty() : Optional.of(AttachmentRefusal.FILE_DISGUISED);
    }

    /** What the bytes are, for a refusal's sentence. */
    String found() {
        if (found.equals(MediaTypes.OLE2)) {
            return "application/x-ole-storage";
        }
        return (found.equals(MediaTypes.OOXML) ? MediaTypes.ZIP : found).toString();
    }

    /** The type to send the file as: that of the bytes, unless the name says it more exactly. */
    String answer() {
        boolean nameSaysMore = isTextAsNamed() || isUnmarked() || isInternal(found) || MediaTypes.is(named, found);
        MediaType type = nameSaysMore && !isUnknown(named) ? named : found;
        return (isInternal(type) ? isZipped(type) ? MediaTypes.ZIP : MediaTypes.UNKNOWN : type).toString();
    }

    private boolean isTextAsNamed() {
        boolean textName = (MediaTypes.is(named, MediaTypes.TEXT) && !MediaTypes.is(named, MediaTypes.XML) && !MediaTypes.is(named, RTF))
            || MediaTypes.is(named, MAIL);
        return textual && textName && !isDenied(named) && !ALWAYS_MARKED.contains(found.toString());
    }

    private boolean isArchiveAsNamed() {
        return named.equals(MediaTypes.ZIP) && isZipped(found);
    }

    private boolean isDenied(MediaType type) {
        return MediaTypes.anyLevel(type, level -> policy.deniesMediaType(level.toString()));
    }

    private boolean isUnmarked() {
        return isUnknown(found) || found.equals(MediaTypes.TEXT);
    }

    private boolean isAlwaysMarked() {
        return isZipped(named) || ALWAYS_MARKED.contains(named.toString());
    }

    private boolean isSpecialCase() {
        return (MediaTypes.is(named, found) && !isPlainZipAsDocument()) || MediaTypes.is(found, named);
    }

    /** Any zip could call itself a document, or what Tika calls one. What is OLE2 inside, its family lets pass. */
    private boolean isPlainZipAsDocument() {
        return TypeFamily.isDocument(named) && (found.equals(MediaTypes.ZIP) || isInternal(found));
    }

    private static boolean isZipped(MediaType type) {
        return MediaTypes.is(type, MediaTypes.ZIP);
    }

    private static boolean isUnknown(MediaType type) {
        return type.equals(MediaTypes.UNKNOWN);
    }

    /** Names that Tika gives to containers; they mean nothing to a mail program. */
    private static boolean isInternal(MediaType type) {
        return type.getSubtype().startsWith("x-tika-");
    }
}
