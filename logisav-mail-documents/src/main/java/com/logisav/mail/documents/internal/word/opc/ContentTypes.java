package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * {@code [Content_Types].xml}: the type of each part, by its name or its extension. The text of a template for Word ({@code .dotx}) counts as that
 * of a document, which it is in whatever is made of it. Immutable.
 */
public final class ContentTypes {

    /** Where it stands. */
    public static final String NAME = "[Content_Types].xml";

    private static final String TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private static final String DOCUMENT = TEMPLATE.replace("template.", "document.");
    private static final Pattern TYPE = Pattern.compile("(\\sContentType\\s*=\\s*)(?:\"[^\"]*\"|'[^']*')");

    private final XmlPart part;
    private final List<XmlElement> ofTemplates = new ArrayList<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    ContentTypes(XmlPart part) {
        this.part = part;
        for (XmlElement each : part.root().children()) {
            String stated = each.attribute("ContentType").orElse("");
            String type = stated.equals(TEMPLATE) ? DOCUMENT : stated;
            if (!type.equals(stated)) {
                ofTemplates.add(each);
            }
            each.attribute("PartName").ifPresent(name -> byName.put(name.toLowerCase(Locale.ROOT), type));
            each.attribute("Extension").ifPresent(extension -> byExtension.put(extension.toLowerCase(Locale.ROOT), type));
        }
    }

    /** The type of a part; empty where none is given. */
    String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return byName.getOrDefault("/" + lower, byExtension.getOrDefault(lower.substring(lower.lastIndexOf('.') + 1), ""));
    }

    /** Whether the file is no document yet. */
    public boolean isOfTemplate() {
        return !ofTemplates.isEmpty();
    }

    /** The file without what it says of these parts. */
    byte[] without(Collection<String> parts) {
        return part.without(part.root().children().stream().filter(each -> each.attribute("PartName")
            .filter(said -> parts.stream().anyMatch(name -> said.equalsIgnoreCase("/" + name))).isPresent()).toList());
    }

    /** The file of a document, with types for these extensions of pictures; those that it has stay. */
    public byte[] with(Collection<String> pictureExtensions) {
        StringBuilder added = new StringBuilder();
        for (String extension : new TreeSet<>(pictureExtensions)) {
            if (!byExtension.containsKey(extension)) {
                added.append('<').append(part.root().prefix()).append("Default Extension=\"").append(extension)
                    .append("\" ContentType=\"image/").append(extension).append("\"/>");
            }
        }
        StringBuilder source = new StringBuilder(part.source());
        for (int i = ofTemplates.size() - 1; i >= 0; i--) {
            XmlElement each = ofTemplates.get(i);
            source.replace(each.start(), each.openEnd(),
                TYPE.matcher(source.substring(each.start(), each.openEnd())).replaceFirst("$1\"" + DOCUMENT + "\""));
        }
        return source.insert(part.root().openEnd(), added).toString().getBytes(part.charset());
    }
}
