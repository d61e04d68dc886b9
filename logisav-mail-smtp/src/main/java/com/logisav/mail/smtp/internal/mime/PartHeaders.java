package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.ManifestFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of a part (RFC 2045, RFC 2183).
 *
 * <p>A file's name stands in Content-Disposition, after RFC 2231 where it is not ASCII; that is what current readers look at first. It
 * stands in Content-Type's name too, in ASCII, for those that look there: both forms in one header would be a duplicate parameter.
 */
final class PartHeaders {

    private PartHeaders() {}

    static List<HeaderField> text(String type, TextBody body) {
        return List.of(
            HeaderField.named("Content-Type").piece(type + ";").piece("charset=utf-8"),
            HeaderField.named("Content-Transfer-Encoding").piece(body.encoding()));
    }

    static List<HeaderField> multipart(String subtype, String boundary) {
        return List.of(HeaderField.named("Content-Type").piece("multipart/" + subtype + ";").piece("boundary=\"" + boundary + "\""));
    }

    /** With the type of the part that the others hang on (RFC 2387, section 3.1). */
    static List<HeaderField> related(String boundary, String rootType) {
        return List.of(HeaderField.named("Content-Type").piece("multipart/related;").piece("type=\"" + rootType + "\";")
            .piece("boundary=\"" + boundary + "\""));
    }

    static List<HeaderField> file(ManifestFile file) {
        String name = file.name().text();
        List<HeaderField> headers = new ArrayList<>();
        headers.add(HeaderField.named("Content-Type").piece(MediaType.attached(file.mediaType()) + ";")
            .pieces(Parameter.of("name", AsciiName.of(name))));
        headers.add(HeaderField.named("Content-Transfer-Encoding").piece("base64"));
        file.contentId().ifPresent(id -> headers.add(HeaderField.named("Content-ID").piece("<" + id + ">")));
        headers.add(HeaderField.named("Content-Disposition").piece(file.isInline() ? "inline;" : "attachment;")
            .pieces(Parameter.of("filename", name)));
        return headers;
    }
}
