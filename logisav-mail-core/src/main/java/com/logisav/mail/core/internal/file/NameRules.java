package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a name alone tells: a denied extension at its end, or one hidden before another extension. */
final class NameRules {

    /**
     * What is worth hiding: things that run where they are opened. Not all that is denied, since many extensions are also ends of domain
     * names or words ({@code devis societe.com.pdf}), and printing a {@code .xlsm} to PDF makes {@code prix.xlsm.pdf}.
     */
    private static final Set<String> HIDDEN = Set.of("exe", "scr", "pif", "bat", "cmd", "cpl", "dll", "msi", "jar", "apk", "vbs", "vbe",
        "js", "jse", "wsf", "wsh", "hta", "ps1", "lnk", "chm", "reg", "iso");

    private NameRules() {}

    static void check(FileName name, AttachmentPolicy policy) {
        String extension = name.extension();
        if (policy.deniesExtension(extension)) {
            throw AttachmentRefusedException.of(AttachmentRefusal.FILE_TYPE_DENIED, name, Map.of("type", "." + extension));
        }
        String[] parts = name.text().toLowerCase(Locale.ROOT).split("\\.");
        Arrays.stream(parts).skip(1).limit(Math.max(0, parts.length - 2)).map(String::strip)
            .filter(part -> HIDDEN.contains(part) && policy.deniesExtension(part))
            .findFirst()
            .ifPresent(part -> {
                throw AttachmentRefusedException.of(AttachmentRefusal.FILE_DISGUISED, name, Map.of("type", "." + part));
            });
    }
}
