package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.FileName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files that lie side by side in one mail. */
public final class FileNames {

    private FileNames() {}

    /**
     * The same names, told apart where two are equal without regard to case, as most systems compare them: the first keeps its name, others
     * become {@code plan (2).pdf}, {@code plan (3).pdf}. A name that somebody chose is never given to another file.
     */
    public static List<FileName> numbered(List<FileName> names) {
        Set<String> taken = new HashSet<>();
        names.forEach(name -> taken.add(key(name)));
        Set<String> met = new HashSet<>();
        List<FileName> numbered = new ArrayList<>();
        for (FileName name : names) {
            numbered.add(met.add(key(name)) ? name : nextFree(name, taken));
        }
        return List.copyOf(numbered);
    }

    private static FileName nextFree(FileName name, Set<String> taken) {
        int number = 2;
        FileName next = name.numbered(number);
        while (!taken.add(key(next))) {
            number++;
            next = name.numbered(number);
        }
        return next;
    }

    /** Upper case first: some letters have two lower cases. */
    private static String key(FileName name) {
        return name.text().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
