package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.internal.word.merge.PictureFrame.Namespaces;
import java.util.Optional;

/**
 * A picture in the text, as large as it is at 96 pixels an inch, or as there is room for.
 *
 * @param field the field that holds its name; empty for a picture that every document has
 * @param name  what the template calls it
 * @param label the same, as an attribute has it
 * @param frame the room for it
 * @param run   how it is written
 */
record PictureSegment(Optional<BoundField> field, String name, String label, PictureFrame frame, RunMarkup run) implements Segment {

    @Override
    public void write(PartOutput out, MergeFields values) {
        if (field.isEmpty()) {
            show(name, out);
            return;
        }
        Optional<Object> value = values.value(field.get().name());
        if (value.isPresent()) {
            show(value.get().toString(), out);
        } else if (!field.get().isOptional()) {
            out.rendering().miss(field.get().written());
        }
    }

    private void show(String pictureName, PartOutput out) {
        PictureShelf.Stored picture = out.rendering().pictures().take(pictureName, out.part());
        Namespaces names = frame.namespaces();
        int number = out.rendering().nextDrawing();
        long[] size = frame.fit(picture.header().width(), picture.header().height());
        String extent = "cx=\"" + size[0] + "\" cy=\"" + size[1] + "\"";
        String p = run.prefix();
        run.writeRun(out, "<" + p + "drawing><wp:inline xmlns:wp=\"" + names.anchor() + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent " + extent + "/><wp:docPr id=\"" + number + "\" name=\"" + label + "\" descr=\"" + label + "\"/>"
            + "<a:graphic xmlns:a=\"" + names.drawing() + "\"><a:graphicData uri=\"" + names.picture() + "\">"
            + "<pic:pic xmlns:pic=\"" + names.picture() + "\"><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"" + label + "\"/>"
            + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"" + names.relations() + "\" r:embed=\""
            + PictureShelf.relation(picture.number()) + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            + "<a:off x=\"0\" y=\"0\"/><a:ext " + extent + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
            + "</pic:pic></a:graphicData></a:graphic></wp:inline></" + p + "drawing>");
    }
}
