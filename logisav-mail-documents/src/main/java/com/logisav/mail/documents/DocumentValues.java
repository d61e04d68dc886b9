package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What one document is filled with: the values of its fields, and pictures that belong to this record alone. Immutable. */
public final class DocumentValues {

    private final MergeFields fields;
    private final Map<String, Content> pictures;

    private DocumentValues(MergeFields fields, Map<String, Content> pictures) {
        this.fields = Objects.requireNonNull(fields, "fields");
        this.pictures = pictures;
    }

    /** These values, and no pictures. */
    public static DocumentValues of(MergeFields fields) {
        return new DocumentValues(fields, Map.of());
    }

    /**
     * The same, with a picture: a photo, a signature.
     *
     * @param name    what a field holds that the template uses as a picture's address: <code>&lt;img src="{{photo.file}}" alt="{{photo.label}}"&gt;</code>
     * @param picture PNG or JPEG; opened while the document is rendered, not before
     */
    public DocumentValues picture(String name, Content picture) {
        Map<String, Content> all = new LinkedHashMap<>(pictures);
        all.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(picture, "picture"));
        return new DocumentValues(fields, Collections.unmodifiableMap(all));
    }

    /** The values. */
    public MergeFields fields() {
        return fields;
    }

    /** The pictures by name, unmodifiable. */
    public Map<String, Content> pictures() {
        return pictures;
    }

    /** Names alone: values are personal data. */
    @Override
    public String toString() {
        return "DocumentValues[" + fields + ", pictures=" + pictures.size() + "]";
    }
}
