package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.UnusableFileException;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import com.logisav.mail.documents.internal.word.zip.Archive;
import com.logisav.mail.documents.internal.word.zip.PackedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Word document as its parts. Every file in it is unpacked once, every one that is XML is parsed, and what a template may not bring along is
 * refused, wherever it stands. Immutable.
 */
public final class WordPackage {

    private final Archive archive;
    private final ContentTypes types;
    private final Map<String, Relations> relations = new LinkedHashMap<>();
    private final List<StoryPart> stories = new ArrayList<>();

    /**
     * A part that holds text.
     *
     * @param story what it is
     * @param part  its XML
     */
    public record StoryPart(Story story, XmlPart part) {}

    private WordPackage(Archive archive, ContentTypes types) {
        this.archive = archive;
        this.types = types;
    }

    /**
     * Reads a document.
     *
     * @throws UnusableFileException for one that is refused
     */
    public static WordPackage read(byte[] bytes) throws UnusableFileException {
        Archive archive = Archive.read(bytes);
        PackedFile typesFile = archive.find(ContentTypes.NAME)
            .orElseThrow(() -> UnusableFileException.of(Code.WORD_FILE_NOT_WORD, Map.of()));
        WordPackage read = new WordPackage(archive, new ContentTypes(XmlPart.read(typesFile.name(), typesFile.unpack())));
        for (PackedFile file : archive.files()) {
            read.take(file);
        }
        if (read.stories.stream().noneMatch(each -> each.story() == Story.WORD_PART_TEXT)) {
            throw UnusableFileException.of(Code.WORD_FILE_NOT_WORD, Map.of());
        }
        return read;
    }

    private void take(PackedFile file) throws UnusableFileException {
        String type = types.of(file.name());
        PartCheck.type(file.name(), type);
        byte[] bytes = file.unpack();
        if (!isXml(file.name(), type)) {
            return;
        }
        XmlPart part = XmlPart.read(file.name(), bytes);
        if (Relations.isName(file.name())) {
            Relations found = new Relations(part);
            PartCheck.relations(found, types);
            relations.put(file.name().toLowerCase(Locale.ROOT), found);
        } else {
            PartCheck.elements(part);
            Story.ofType(type).ifPresent(story -> stories.add(new StoryPart(story, part)));
        }
    }

    private static boolean isXml(String name, String type) {
        return type.endsWith("xml") || Relations.isName(name) || type.endsWith("vmlDrawing");
    }

    /** The files. */
    public Archive archive() {
        return archive;
    }

    /** The types of parts. */
    public ContentTypes types() {
        return types;
    }

    /** The parts that hold text, the text itself first, then in the order of the archive; unmodifiable. */
    public List<StoryPart> stories() {
        return stories.stream().sorted((one, other) -> one.story().compareTo(other.story())).toList();
    }

    /**
     * The file in which the relations of a part stand, with more of them.
     *
     * @param pictures the targets of relations to pictures, by their ids
     * @return its name and its bytes
     */
    public Map.Entry<String, byte[]> relations(String part, Map<String, String> pictures) {
        String name = Relations.nameFor(part);
        Optional<Relations> known = Optional.ofNullable(relations.get(name.toLowerCase(Locale.ROOT)));
        String prefix = known.map(Relations::prefix).orElse("");
        StringBuilder added = new StringBuilder();
        pictures.forEach((id, target) -> added.append('<').append(prefix).append("Relationship Id=\"").append(id)
            .append("\" Type=\"").append(RelationTypes.IMAGE).append("\" Target=\"").append(target).append("\"/>"));
        return known.map(file -> Map.entry(file.name(), file.with(added.toString())))
            .orElseGet(() -> Map.entry(name, RelationTypes.file(added.toString())));
    }
}
