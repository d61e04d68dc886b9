package com.logisav.mail.core.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * How much may be attached to a mail, and what never. Immutable; each setter answers another policy.
 *
 * <p><b>Sizes.</b> 18 MB (18,000,000 bytes) a file and 25 MB a mail as it travels, which is what large providers take. Base64 makes a file
 * of 18 MB one of 24.6 MB, so a file that is accepted alone also fits into a mail alone. 20 files and 50 recipients a mail. Files without a
 * byte are refused.
 *
 * <p><b>Types.</b> Denied, by extension and by what the bytes are, is what Gmail and Outlook block too:
 * <ul>
 * <li>programs and installers: {@code exe, com, scr, pif, dll, msi, msix, jar, apk, deb, pkg} and the like, by their bytes also without
 * extension;
 * <li>scripts: {@code js, vbs, wsf, ps1, bat, cmd, hta, sh, py, pl, rb, php} and the like;
 * <li>shortcuts and files that make a system fetch something: {@code lnk, url, desktop, webloc, scf, library-ms, rdp};
 * <li>settings and help that run things: {@code reg, inf, msc, chm, cab, mobileconfig};
 * <li>disk images: {@code iso, img, vhd, vhdx, vmdk, dmg};
 * <li>documents with macros: {@code docm, xlsm, xlsb, pptm, xlam, xll, one, mdb, accdb, slk}, a {@code docx} that holds macros all the
 * same, and OpenDocument files with macros. In the Office formats before 2007 ({@code doc, xls, ppt}) macros cannot be seen without
 * parsing: those are allowed;
 * <li>pages, since they run scripts where they are opened: {@code html, mht, svg, xhtml}.
 * </ul> Archives ({@code zip, 7z, rar, gz, tar}) and mails ({@code eml, msg}) are allowed and not looked into. A name that hides a denied
 * type behind a second extension ({@code facture.exe.pdf}) is refused as disguised.
 */
public final class AttachmentPolicy {

    private static final int MEGA = 1_000_000;
    private static final int BASE64_LINE = 76;
    private static final AttachmentPolicy DEFAULTS = new AttachmentPolicy(
        18L * MEGA, 25L * MEGA, 20, 50, EmptyFiles.REFUSED, DeniedTypes.EXTENSIONS, DeniedTypes.MEDIA_TYPES);

    /** What becomes of files without a byte. */
    public enum EmptyFiles {
        /** Refused: nearly always an upload or an export that went wrong. */
        REFUSED,
        /** Attached as they are. */
        ALLOWED
    }

    private final long maxFileBytes;
    private final long maxMailBytes;
    private final int maxFiles;
    private final int maxRecipients;
    private final EmptyFiles emptyFiles;
    private final Set<String> deniedExtensions;
    private final Set<String> deniedMediaTypes;

    private AttachmentPolicy(long maxFileBytes, long maxMailBytes, int maxFiles, int maxRecipients, EmptyFiles emptyFiles,
        Set<String> deniedExtensions, Set<String> deniedMediaTypes) {
        this.maxFileBytes = positive(maxFileBytes, "maxFileBytes");
        this.maxMailBytes = positive(maxMailBytes, "maxMailBytes");
        this.maxFiles = (int) positive(maxFiles, "maxFiles");
        this.maxRecipients = (int) positive(maxRecipients, "maxRecipients");
        this.emptyFiles = emptyFiles;
        this.deniedExtensions = Set.copyOf(deniedExtensions);
        this.deniedMediaTypes = Set.copyOf(deniedMediaTypes);
    }

    /** The limits and lists described above. */
    public static AttachmentPolicy defaults() {
        return DEFAULTS;
    }

    /** At most this many bytes a file, as it is stored. */
    public AttachmentPolicy maxFileBytes(long bytes) {
        return new AttachmentPolicy(bytes, maxMailBytes, maxFiles, maxRecipients, emptyFiles, deniedExtensions, deniedMediaTypes);
    }

    /** At most this many bytes a mail, as it travels: see {@link #encodedLength}. */
    public AttachmentPolicy maxMailBytes(long bytes) {
        return new AttachmentPolicy(maxFileBytes, bytes, maxFiles, maxRecipients, emptyFiles, deniedExtensions, deniedMediaTypes);
    }

    /** At most this many files a mail, images inside the text not counted. */
    public AttachmentPolicy maxFiles(int files) {
        return new AttachmentPolicy(maxFileBytes, maxMailBytes, files, maxRecipients, emptyFiles, deniedExtensions, deniedMediaTypes);
    }

    /** At most this many recipients a mail, To, Cc and Bcc together. */
    public AttachmentPolicy maxRecipients(int recipients) {
        return new AttachmentPolicy(maxFileBytes, maxMailBytes, maxFiles, recipients, emptyFiles, deniedExtensions, deniedMediaTypes);
    }

    /** What becomes of files without a byte. */
    public AttachmentPolicy emptyFiles(EmptyFiles newEmptyFiles) {
        return new AttachmentPolicy(maxFileBytes, maxMailBytes, maxFiles, maxRecipients, newEmptyFiles, deniedExtensions, deniedMediaTypes);
    }

    /** These extensions denied too; with or without dot, in any case. */
    public AttachmentPolicy denyingExtensions(String... extensions) {
        return withExtensions(Set::add, extensions);
    }

    /**
     * These extensions no longer denied. The bytes are still looked at: to let {@code html} through, {@linkplain #allowingMediaTypes allow}
     * {@code text/html} as well.
     */
    public AttachmentPolicy allowingExtensions(String... extensions) {
        return withExtensions(Set::remove, extensions);
    }

    /** Files whose bytes are of one of these types, or of a special case of it, denied too. */
    public AttachmentPolicy denyingMediaTypes(String... mediaTypes) {
        return withMediaTypes(Set::add, mediaTypes);
    }

    /** Files whose bytes are of one of these types no longer denied. */
    public AttachmentPolicy allowingMediaTypes(String... mediaTypes) {
        return withMediaTypes(Set::remove, mediaTypes);
    }

    private AttachmentPolicy withExtensions(BiConsumer<Set<String>, String> change, String... extensions) {
        String[] bare = Arrays.stream(extensions).map(AttachmentPolicy::bare).toArray(String[]::new);
        Set<String> changed = changed(deniedExtensions, change, bare);
        return new AttachmentPolicy(maxFileBytes, maxMailBytes, maxFiles, maxRecipients, emptyFiles, changed, deniedMediaTypes);
    }

    private AttachmentPolicy withMediaTypes(BiConsumer<Set<String>, String> change, String... mediaTypes) {
        Set<String> changed = changed(deniedMediaTypes, change, mediaTypes);
        return new AttachmentPolicy(maxFileBytes, maxMailBytes, maxFiles, maxRecipients, emptyFiles, deniedExtensions, changed);
    }

    private static Set<String> changed(Set<String> set, BiConsumer<Set<String>, String> change, String... values) {
        Set<String> changed = new HashSet<>(set);
        Arrays.stream(values).map(value -> value.toLowerCase(Locale.ROOT)).forEach(value -> change.accept(changed, value));
        return changed;
    }

    private static String bare(String extension) {
        return extension.startsWith(".") ? extension.substring(1) : extension;
    }

    private static long positive(long value, String what) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " is at least 1, not " + value);
        }
        return value;
    }

    /** Bytes a file. */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /** Bytes a mail, encoded. */
    public long maxMailBytes() {
        return maxMailBytes;
    }

    /** Files a mail. */
    public int maxFiles() {
        return maxFiles;
    }

    /** Recipients a mail. */
    public int maxRecipients() {
        return maxRecipients;
    }

    /** What becomes of files without a byte. */
    public EmptyFiles emptyFiles() {
        return emptyFiles;
    }

    /** Whether this extension is denied; without dot, in any case. */
    public boolean deniesExtension(String extension) {
        return deniedExtensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether this very type is denied, in any case, without parameters. */
    public boolean deniesMediaType(String mediaType) {
        return deniedMediaTypes.contains(mediaType.toLowerCase(Locale.ROOT));
    }

    /** How many bytes a file of this length takes in a mail: base64 in lines of 76 characters, each ended by CR LF (RFC 2045, 6.8). */
    public static long encodedLength(long bytes) {
        long characters = Math.multiplyExact(Math.floorDiv(Math.addExact(bytes, 2), 3), 4);
        long lines = Math.floorDiv(characters + BASE64_LINE - 1, BASE64_LINE);
        return characters + 2 * lines;
    }

    /** The numbers, and how many types are denied. */
    @Override
    public String toString() {
        return "AttachmentPolicy[maxFileBytes=" + maxFileBytes + ", maxMailBytes=" + maxMailBytes + ", maxFiles=" + maxFiles
            + ", maxRecipients=" + maxRecipients + ", emptyFiles=" + emptyFiles + ", denied=" + deniedExtensions.size() + " extensions and "
            + deniedMediaTypes.size() + " types]";
    }
}
