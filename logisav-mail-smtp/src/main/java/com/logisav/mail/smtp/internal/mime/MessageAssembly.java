package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import java.util.Iterator;
import java.util.List;

/** Puts words, files and headers of a mail where its structure has their places. */
final class MessageAssembly {

    private final OutgoingMail mail;
    private final Manifest manifest;
    private final Iterator<ManifestFile> files;
    private final Boundaries boundaries;

    private MessageAssembly(OutgoingMail mail) {
        this.mail = mail;
        this.manifest = mail.manifest();
        this.files = manifest.files().iterator();
        this.boundaries = new Boundaries(manifest.messageId());
    }

    static WireMessage assemble(Structure structure, OutgoingMail mail) {
        Assembled root = new MessageAssembly(mail).part(structure);
        List<HeaderField> headers = MessageHeaders.of(mail);
        headers.addAll(root.headers);
        return new WireMessage(WirePart.of(headers, root.body));
    }

    private record Assembled(String type, List<HeaderField> headers, Body body) {}

    private Assembled part(Structure structure) {
        if (structure instanceof Structure.Multipart multipart) {
            return multipart(multipart);
        }
        return structure instanceof Structure.Words words ? words(words) : file(files.next());
    }

    private Assembled words(Structure.Words place) {
        TextBody body = TextBody.of(place == Structure.Words.TEXT ? manifest.text() : manifest.html().orElseThrow());
        return new Assembled(place.type(), PartHeaders.text(place.type(), body), body);
    }

    private Assembled file(ManifestFile file) {
        return new Assembled(file.mediaType(), PartHeaders.file(file), new FileBody(file, mail.content(file)));
    }

    private Assembled multipart(Structure.Multipart multipart) {
        List<Assembled> parts = multipart.parts().stream().map(this::part).toList();
        String boundary = boundaries.of(multipart.subtype());
        List<HeaderField> headers = multipart.subtype().equals("related")
            ? PartHeaders.related(boundary, parts.get(0).type)
            : PartHeaders.multipart(multipart.subtype(), boundary);
        List<WirePart> wireParts = parts.stream().map(part -> WirePart.of(part.headers, part.body)).toList();
        return new Assembled("multipart/" + multipart.subtype(), headers, new MultipartBody(boundary, wireParts));
    }
}
