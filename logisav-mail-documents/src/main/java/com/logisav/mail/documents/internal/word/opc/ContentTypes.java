package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** {@code [Content_Types].xml}: the type of each part, by its name or its extension. Immutable. */
public final class ContentTypes {

    /** Where it stands. */
    public static final String NAME = "[Content_Types].xml";

    private final XmlPart part;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    ContentTypes(XmlPart part) {
        this.part = part;
        for (XmlElement each : part.root().children()) {
            String type = each.attribute("ContentType").orElse("");
            each.attribute("PartName").ifPresent(name -> byName.put(name.toLowerCase(Locale.ROOT), type));
            each.attribute("Extension").ifPresent(extension -> byExtension.put(extension.toLowerCase(Locale.ROOT), type));
        }
    }

    /** The type of a part; empty where none is given. */
    String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return byName.getOrDefault("/" + lower, byExtension.getOrDefault(lower.substring(lower.lastIndexOf('.') + 1), ""));
    }

    /** The file, with types for these extensions of pictures; those that it has stay. */
    public byte[] with(Collection<String> pictureExtensions) {
        StringBuilder added = new StringBuilder();
        for (String extension : new TreeSet<>(pictureExtensions)) {
            if (!byExtension.containsKey(extension)) {
                added.append('<').append(part.root().prefix()).append("Default Extension=\"").append(extension)
                    .append("\" ContentType=\"image/").append(extension).append("\"/>");
            }
        }
        return new StringBuilder(part.source()).insert(part.root().openEnd(), added).toString().getBytes(part.charset());
    }
}
