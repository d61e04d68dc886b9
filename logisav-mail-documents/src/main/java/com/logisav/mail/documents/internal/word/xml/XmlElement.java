package com.logisav.mail.documents.internal.word.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element, and where in the source its tags stand. Built by {@link XmlReader}, only read afterwards.
 *
 * <p>{@link #start} to {@link #openEnd} is its first tag, {@link #closeStart} to {@link #end} its last one; an element without content has only
 * one, and the last three are the same. Text is kept where fields may be spelled: in elements that have no children.
 */
public final class XmlElement {

    private final @Nullable XmlElement parent;
    private final Vocabulary vocabulary;
    private final String name;
    private final String prefix;
    private final List<XmlAttribute> attributes;
    private final List<XmlElement> children = new ArrayList<>(0);
    private final int start;
    private final int openEnd;
    private int closeStart;
    private int end;
    private @Nullable StringBuilder text;

    XmlElement(@Nullable XmlElement parent, XmlName name, List<XmlAttribute> attributes, int start, int openEnd) {
        this.parent = parent;
        this.vocabulary = name.vocabulary();
        this.name = name.local();
        this.prefix = name.prefix();
        this.attributes = attributes;
        this.start = start;
        this.openEnd = openEnd;
        this.closeStart = openEnd;
        this.end = openEnd;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void close(int from, int to) {
        closeStart = from;
        end = to;
    }

    void addText(String characters) {
        if (children.isEmpty()) {
            text = text == null ? new StringBuilder(characters) : text.append(characters);
        } else {
            text = null;
        }
    }

    /** Whether it is this element of WordprocessingML, transitional or strict. */
    public boolean isWord(String local) {
        return vocabulary.isWord() && name.equals(local);
    }

    /** The element around it; empty for the outermost. */
    public Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** The nearest element around it that is this one of WordprocessingML, itself included. */
    public Optional<XmlElement> nearest(String local) {
        for (XmlElement each = this; each != null; each = each.parent) {
            if (each.isWord(local)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Which language the name is of. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The name without prefix. */
    public String name() {
        return name;
    }

    /** What stands before names of the same language, the colon included; empty for the default namespace. */
    public String prefix() {
        return prefix;
    }

    /** The elements in it, in their order. */
    public List<XmlElement> children() {
        return children;
    }

    /** The first child of this name in WordprocessingML. */
    public Optional<XmlElement> child(String local) {
        return children.stream().filter(each -> each.isWord(local)).findFirst();
    }

    /** The attributes, without declarations of namespaces. */
    public List<XmlAttribute> attributes() {
        return attributes;
    }

    /** The value of the first attribute of this name, whatever its namespace. */
    public Optional<String> attribute(String local) {
        for (XmlAttribute each : attributes) {
            if (each.name().equals(local)) {
                return Optional.of(each.value());
            }
        }
        return Optional.empty();
    }

    /** Its text where it has no children; empty otherwise. */
    public String text() {
        return text == null ? "" : text.toString();
    }

    /** Where its first tag begins. */
    public int start() {
        return start;
    }

    /** Behind its first tag. */
    public int openEnd() {
        return openEnd;
    }

    /** Where its last tag begins. */
    public int closeStart() {
        return closeStart;
    }

    /** Behind its last tag. */
    public int end() {
        return end;
    }

    /** The name and its place. */
    @Override
    public String toString() {
        return "XmlElement[" + prefix + name + " " + start + ".." + end + "]";
    }
}
