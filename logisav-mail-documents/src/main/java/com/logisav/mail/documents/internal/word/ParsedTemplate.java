package com.logisav.mail.documents.internal.word;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplateException;
import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.internal.word.field.Problems;
import com.logisav.mail.documents.internal.word.merge.DrawingNumbers;
import com.logisav.mail.documents.internal.word.merge.MergedPart;
import com.logisav.mail.documents.internal.word.merge.PartCompiler;
import com.logisav.mail.documents.internal.word.merge.Rendering;
import com.logisav.mail.documents.internal.word.merge.TemplateRules;
import com.logisav.mail.documents.internal.word.opc.RecipientList;
import com.logisav.mail.documents.internal.word.opc.WordPackage;
import com.logisav.mail.documents.internal.word.opc.WordPackage.StoryPart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A Word template, read and checked, ready for any number of documents at once. Immutable, holds nothing open. */
public final class ParsedTemplate {

    private final WordPackage document;
    private final List<MergedPart> parts;
    private final int drawings;

    private ParsedTemplate(WordPackage document, List<MergedPart> parts, int drawings) {
        this.document = document;
        this.parts = List.copyOf(parts);
        this.drawings = drawings;
    }

    /**
     * Reads a template.
     *
     * @param name what people call it, for the exception
     * @throws WordTemplateException where it cannot be used: the first thing for which the file is refused, or all that is wrong with its fields
     */
    public static ParsedTemplate read(String name, byte[] file, TemplateRules rules) {
        try {
            return check(name, WordPackage.read(rules.untied() ? RecipientList.untie(file) : file), rules);
        } catch (UnusableFileException e) {
            throw WordTemplateException.refused(name, e.problem(), e);
        }
    }

    private static ParsedTemplate check(String name, WordPackage document, TemplateRules rules) {
        List<MergedPart> parts = new ArrayList<>();
        List<WordTemplateProblem> problems = new ArrayList<>();
        int drawings = 0;
        for (StoryPart each : document.stories()) {
            Problems found = new Problems(each.part(), each.story().name());
            PartCompiler.compile(each.part(), rules, found).ifPresent(parts::add);
            problems.addAll(found.inOrder());
            drawings = Math.max(drawings, DrawingNumbers.highest(each.part()));
        }
        if (!problems.isEmpty()) {
            throw WordTemplateException.of(name, problems);
        }
        return new ParsedTemplate(document, parts, drawings);
    }

    /**
     * Writes a document.
     *
     * @param key      the document's, for failures
     * @param values   the record's
     * @param pictures finds a picture by its name
     * @throws DocumentException where fields have no value, a picture is not there, or the document would be too large
     * @throws IOException       from {@code out}, which is neither flushed nor closed
     */
    public void write(String key, MergeFields values, Locale locale, ZoneId zone, Function<String, Optional<Content>> pictures, OutputStream out)
            throws IOException {
        Rendering rendering = new Rendering(key, locale, zone, pictures, drawings);
        DocumentWriter writer = new DocumentWriter(document, rendering);
        for (MergedPart each : parts) {
            writer.take(each.name(), each.write(rendering, values));
        }
        if (!rendering.missing().isEmpty()) {
            throw DocumentException.withoutValues(key, rendering.missing());
        }
        writer.write(out);
    }

    @Override
    public String toString() {
        return "ParsedTemplate[" + parts + "]";
    }
}
