package com.logisav.mail.message;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.Content;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A frozen mail on its way to a transport: the manifest, the bytes of its files, and whom this attempt is for. Immutable.
 *
 * <p>A carrier: the guarantee that it is what a person saw is {@code Composer.send}, whose contents fail at their end where the stored bytes
 * are not those of the manifest. It holds no open resource.
 */
public final class OutgoingMail {

    private static final Pattern MARK = Pattern.compile("X-[A-Za-z0-9-]{1,60}");

    private final Manifest manifest;
    private final List<Content> contents;
    private final Set<EmailAddress> envelope;
    private final Map<String, String> marks;

    private OutgoingMail(Manifest manifest, List<Content> contents, Set<EmailAddress> envelope, Map<String, String> marks) {
        this.manifest = manifest;
        this.contents = contents;
        this.envelope = envelope;
        this.marks = marks;
    }

    /**
     * A mail to all its recipients.
     *
     * @param contents the bytes of {@link Manifest#files()}, in the same order
     */
    public static OutgoingMail of(Manifest manifest, List<Content> contents) {
        if (contents.size() != manifest.files().size()) {
            throw new IllegalArgumentException(manifest.files().size() + " files in the manifest, " + contents.size() + " contents");
        }
        List<EmailAddress> all = manifest.recipients().all().stream().map(Recipient::address).toList();
        return new OutgoingMail(manifest, List.copyOf(contents), new LinkedHashSet<>(all), Map.of());
    }

    /**
     * The same mail, same bytes, for these recipients only: those of a retry.
     *
     * @throws IllegalArgumentException where one of them is not a recipient of the mail
     */
    public OutgoingMail onlyTo(Collection<EmailAddress> recipients) {
        Set<EmailAddress> subset = new LinkedHashSet<>(recipients);
        if (!recipients.stream().allMatch(manifest.recipients()::contains)) {
            throw new IllegalArgumentException("an attempt goes to recipients of the mail only");
        }
        return new OutgoingMail(manifest, contents, subset, marks);
    }

    /**
     * The same mail with a header of its own, by which a guard of a test system says what it did. No person reviewed it, so it says nothing
     * that a recipient is to read.
     *
     * @param name begins with {@code X-}, letters, digits and hyphens
     * @param text one line
     * @throws IllegalArgumentException where they are something else
     */
    public OutgoingMail marked(String name, String text) {
        if (!MARK.matcher(name).matches() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a mark is one line under a name that begins with X-");
        }
        Map<String, String> more = new LinkedHashMap<>(marks);
        more.put(name, text);
        return new OutgoingMail(manifest, contents, envelope, Collections.unmodifiableMap(more));
    }

    /** Headers beside those that the manifest leads to, unmodifiable, in order; none unless a guard has marked the mail. */
    public Map<String, String> marks() {
        return marks;
    }

    /** What the mail says. */
    public Manifest manifest() {
        return manifest;
    }

    /** The bytes of a file of the manifest. */
    public Content content(ManifestFile file) {
        int at = manifest.files().indexOf(file);
        if (at < 0) {
            throw new IllegalArgumentException("not a file of this mail");
        }
        return contents.get(at);
    }

    /** Whom this attempt is for (RCPT TO), in the order of the recipients. */
    public List<Recipient> envelope() {
        return manifest.recipients().all().stream().filter(recipient -> envelope.contains(recipient.address())).toList();
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + manifest + ", envelope=" + envelope.size() + "]";
    }
}
