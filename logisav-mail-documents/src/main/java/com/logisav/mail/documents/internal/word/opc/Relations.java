package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What one part refers to: a {@code .rels} file. Immutable. */
final class Relations {

    private static final String FOLDER = "_rels/";
    private static final String ENDING = ".rels";

    private final XmlPart part;
    private final List<Relation> all;

    /**
     * One of them.
     *
     * @param type     the last word of its type: {@code image}, {@code hyperlink}; the namespaces before it differ between versions
     * @param target   where it leads
     * @param external whether that is outside of the archive
     */
    record Relation(String type, String target, boolean external) {}

    Relations(XmlPart part) {
        this.part = part;
        this.all = part.root().children().stream().map(Relations::relation).toList();
    }

    private static Relation relation(XmlElement element) {
        String type = element.attribute("Type").orElse("");
        return new Relation(type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), element.attribute("Target").orElse(""),
            element.attribute("TargetMode").filter("External"::equalsIgnoreCase).isPresent());
    }

    List<Relation> all() {
        return all;
    }

    String name() {
        return part.name();
    }

    /** The file, with more relations behind those that it has. */
    byte[] with(String relations) {
        XmlElement root = part.root();
        StringBuilder source = new StringBuilder(part.source());
        if (root.closeStart() == root.openEnd() && root.end() == root.openEnd()) {
            source.replace(root.openEnd() - 2, root.openEnd(), ">" + relations + "</" + root.prefix() + root.name() + ">");
        } else {
            source.insert(root.closeStart(), relations);
        }
        return source.toString().getBytes(part.charset());
    }

    /** The file, without relations to a list of recipients; empty where it has none. */
    Optional<byte[]> withoutDataSources() {
        List<XmlElement> elements = IntStream.range(0, all.size()).filter(i -> RelationTypes.isDataSource(all.get(i).type()))
            .mapToObj(part.root().children()::get).toList();
        return elements.isEmpty() ? Optional.empty() : Optional.of(part.without(elements));
    }

    String prefix() {
        return part.root().prefix();
    }

    /** Where the relations of a part stand. */
    static String nameFor(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + FOLDER + part.substring(slash) + ENDING;
    }

    static boolean isName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The part whose relations a file holds; the file itself where they are those of the whole archive. */
    static String partOf(String relations) {
        if (relations.equals(FOLDER + ENDING)) {
            return relations;
        }
        int folder = relations.lastIndexOf(FOLDER);
        String bare = relations.substring(0, relations.length() - ENDING.length());
        return folder < 0 ? bare : bare.substring(0, folder) + bare.substring(folder + FOLDER.length());
    }
}
