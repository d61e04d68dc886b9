package com.logisav.mail.documents;

import com.logisav.mail.Worded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Something wrong in a Word template: what, where, and the nearest thing that would be right. Immutable. */
public final class WordTemplateProblem implements Worded {

    /** What kind of problem, and which arguments its sentence needs. Constants may be added in any version. */
    public enum Code {
        /** A file that is no Word document of Office Open XML. */
        WORD_FILE_NOT_WORD,
        /** A file with a password, or a document of Word 97 to 2003: both begin with the same bytes. */
        WORD_FILE_ENCRYPTED,
        /** A part that cannot be read: cut off, wrong checksum, two files of one name, a name that leaves the archive. */
        WORD_FILE_DAMAGED("part"),
        /** More bytes, files, or levels than a template may have, or packed so tightly that it is no document. */
        WORD_FILE_TOO_LARGE("part", "limit"),
        /** A document type definition, or entities: no office program writes them. */
        WORD_FILE_WITH_ENTITIES("part"),
        /** Macros, or what starts programs when the document is opened. */
        WORD_FILE_WITH_MACROS("part"),
        /** A part that is loaded from elsewhere when the document is opened: a linked picture, file or page. */
        WORD_FILE_WITH_EXTERNAL_LINK("part", "target"),
        /** A link to a file or a share, which no recipient has, or to what is no address that a person could follow. */
        WORD_FILE_WITH_LINK_TO_FILE("part", "target"),
        /** A template that is loaded from elsewhere when the document is opened. */
        WORD_FILE_WITH_ATTACHED_TEMPLATE("part", "target"),
        /** The list of recipients that Word's own mail merge was set up with. */
        WORD_FILE_WITH_DATA_SOURCE("part"),
        /** An object of another program, or a control. */
        WORD_FILE_WITH_OBJECT("part"),
        /** Another file that Word would convert and take in when the document is opened. */
        WORD_FILE_WITH_IMPORTED_FILE("part"),
        /** A digital signature, which would be broken in every document. */
        WORD_FILE_SIGNED("part"),
        /** A name that is no field where it stands. */
        WORD_FIELD_UNKNOWN("tag"),
        /** A merge field without a name. */
        WORD_FIELD_WITHOUT_NAME("tag"),
        /** A switch that is not understood. */
        WORD_FIELD_SWITCH_UNKNOWN("tag", "switch"),
        /** A switch for another kind of value: a date picture on a number. */
        WORD_FIELD_SWITCH_MISPLACED("tag", "switch"),
        /** A merge field in the instructions of another field, such as a formula, which is not computed here. */
        WORD_FIELD_IN_FIELD("tag", "outer", "instructions"),
        /** A field that only Word's own mail merge fills: a greeting line, the next record. */
        WORD_FIELD_OF_MAIL_MERGE("tag"),
        /** A field that loads something from elsewhere, when it is updated or when the document is opened. */
        WORD_FIELD_LOADING("tag"),
        /** A merge field without an end, or that begins in one paragraph and ends in another. */
        WORD_FIELD_BROKEN("tag"),
        /** A list written as a value. */
        WORD_LIST_AS_VALUE("tag"),
        /** A field that is no list, to be repeated. */
        WORD_VALUE_AS_LIST("tag"),
        /** A repeated part without an end, or whose end stands in another table. */
        WORD_REPEAT_UNCLOSED("tag"),
        /** The end of a repeated part that was not begun. */
        WORD_REPEAT_UNOPENED("tag"),
        /** A repeated part in a row that another one ends in. */
        WORD_REPEAT_OVERLAPPING("tag"),
        /** A picture that the renderer was not told of. */
        WORD_PICTURE_UNKNOWN("tag");

        private final List<String> arguments;

        Code(String... arguments) {
            this.arguments = List.of(arguments);
        }

        /** The names of the arguments that its sentence needs; a problem of a field also says where it stands. */
        public List<String> argumentNames() {
            return arguments;
        }
    }

    private final Code code;
    private final Map<String, Object> arguments;

    private WordTemplateProblem(Code code, Map<String, ?> arguments) {
        this.code = Objects.requireNonNull(code, "code");
        if (!arguments.keySet().containsAll(code.argumentNames())) {
            throw new IllegalArgumentException("a problem " + code + " has the arguments " + code.argumentNames());
        }
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A problem.
     *
     * @param arguments at least those of {@link Code#argumentNames()}: {@code tag} is the field as Word shows it; {@code part} the file
     *                  inside the document; {@code paragraph}, and {@code table} and {@code row} where it stands in one, count from 1 in
     *                  that part; {@code near} the words that the template shows around it, where there are any;
     *                  {@code where} is the code of the kind of part; {@code suggestion} the nearest field; {@code outer} the kind of field around
     *                  one, {@code COMPARE}, and {@code instructions} what that one says, perhaps shortened, merge fields in it as Word shows them
     */
    public static WordTemplateProblem of(Code code, Map<String, ?> arguments) {
        return new WordTemplateProblem(code, arguments);
    }

    /** What kind of problem, for programs. */
    public Code problemCode() {
        return code;
    }

    @Override
    public String code() {
        return code == Code.WORD_FIELD_UNKNOWN && arguments.containsKey("suggestion") ? "WORD_FIELD_UNKNOWN_SUGGESTION" : code.name();
    }

    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordTemplateProblem that && that.code == code && that.arguments.equals(arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, arguments);
    }

    /** Code and place; a template holds no data of a record. */
    @Override
    public String toString() {
        return "WordTemplateProblem[" + code + ", " + arguments + "]";
    }
}
