package com.logisav.mail.documents.internal.word;

import com.logisav.mail.documents.WordTemplateProblem;
import com.logisav.mail.documents.WordTemplateProblem.Code;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that is not read any further; turned into words where the template is registered. */
public final class UnusableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient WordTemplateProblem problem;

    private UnusableFileException(WordTemplateProblem problem, @Nullable Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /** For this reason. */
    public static UnusableFileException of(Code code, Map<String, ?> arguments) {
        return new UnusableFileException(WordTemplateProblem.of(code, arguments), null);
    }

    /** A part that cannot be read. */
    public static UnusableFileException damaged(String part, @Nullable Throwable cause) {
        return new UnusableFileException(WordTemplateProblem.of(Code.WORD_FILE_DAMAGED, Map.of("part", part)), cause);
    }

    /** Too much of something. */
    public static UnusableFileException tooLarge(String part, long limit) {
        return of(Code.WORD_FILE_TOO_LARGE, Map.of("part", part, "limit", limit));
    }

    /** Why. */
    public WordTemplateProblem problem() {
        return problem;
    }
}
