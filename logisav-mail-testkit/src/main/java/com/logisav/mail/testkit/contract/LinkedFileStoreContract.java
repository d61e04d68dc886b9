package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The rules of {@link LinkedFileStore}: extend it, supply the store and a way to put files into it, and all rules are tests. */
public abstract class LinkedFileStoreContract extends TenantContract<LinkedFileStore> {

    private static final String LFS_01 = "LFS-01: only files tied to the record asked for are listed, whatever the search";
    private static final String LFS_02 =
        "LFS-02: a file of another record or tenant is not found, nor one of another tenant opened, equal identifiers or not";
    private static final String LFS_03 = "LFS-03: open can be called twice and yields the same bytes";
    private static final String LFS_04 = "LFS-04: a length that is given is that of the bytes";
    private static final String LFS_05 = "LFS-05: an unknown identifier is not found, and nothing is thrown";
    private static final String LFS_06 = "LFS-06: null is never answered";
    private static final String LFS_07 = "LFS-07: tiedTo is what is stored, not an echo of the question";
    private static final String LFS_08 = "LFS-08: all pages together list each file once";
    private static final String LFS_09 =
        "LFS-09: names come back as they were stored, accents and length included, but for what FileName cleans away";
    private static final String LFS_10 = "LFS-10: asked by several threads at once, it answers what it answers one";
    private static final String LFS_11 = "LFS-11: a file that is tied to the record is listed and found";
    private static final String LFS_12 =
        "LFS-12: no answer leaves anything open but the streams that its caller opened, until they are closed";
    private static final String LFS_13 =
        "LFS-13: a search leaves in the list what it finds, on whatever page that stands, and nothing else";

    private static final String OTHER_CASE = " [upper and lower case]";
    private static final String NO_SUCH_RECORDS = " (where the host has no two such records, recordInOtherCase() says so)";
    private static final String NOT_FOUND = "find(..) did not answer a file that was just stored with the record";
    private static final int MANY = 500;
    private static final List<String> SEARCHES = List.of("", "plan", "secret", "%", "*", "_", ".", "'", "\\");

    /** Ties a stored file to one more record, the way the host does. */
    @FunctionalInterface
    public interface Tie {

        /** Ties the file to this record too. */
        void tie(String fileId, MailableRef about) throws Exception;
    }

    /** The store under test; empty, or with files that these tests do not look at. */
    protected abstract LinkedFileStore store();

    /**
     * Stores a file with a record, the way the host does.
     *
     * @param owner in whose tenant, and by whom
     * @param name  with accents, and of up to 255 characters
     * @return the identifier that the store answers for it
     */
    protected abstract String plant(Actor owner, MailableRef about, String name, byte[] bytes) throws Exception;

    /** How a file is tied to a second record; {@link Declared#without} where it has one record only. */
    protected abstract Declared<Tie> tie();

    /** Stores a file without a byte; {@link Declared#without} where the host refuses such files. */
    protected Declared<String> plantEmpty(Actor owner, MailableRef about, String name) throws Exception {
        return Declared.having(plant(owner, about, name, new byte[0]));
    }

    /**
     * What a user types to find a file of this name, and none whose words are others: its first word. Override it where the store searches
     * in another way.
     *
     * @return {@link Declared#without} where the store lists all files, whatever is typed
     */
    protected Declared<String> search(String name) {
        return Declared.having(name.split("[ .]", 2)[0]);
    }

    /** A record of both tenants. Override it where the records must exist. */
    protected MailableRef record() {
        return MailableRef.of(MailableType.INVOICE, "contract-1");
    }

    /** Another record of both tenants. */
    protected MailableRef anotherRecord() {
        return MailableRef.of(MailableType.INVOICE, "contract-2");
    }

    /**
     * More records of the own tenant, which a careless comparison takes for {@link #record()}: one of another type with the same
     * identifier, and one whose identifier begins with its own. Override it where the records must exist.
     */
    protected List<MailableRef> otherRecords() {
        MailableType otherType = record().type().equals(MailableType.QUOTE) ? MailableType.INVOICE : MailableType.QUOTE;
        return List.of(MailableRef.of(otherType, record().id()), MailableRef.of(record().type(), record().id() + "0"));
    }

    /**
     * A record whose identifier differs from that of {@link #record()} in upper and lower case alone; {@link Declared#without} where the
     * host has no two such records. Override it where the records must exist.
     */
    protected Declared<MailableRef> recordInOtherCase() {
        String id = Oddities.inOtherCase(record().id());
        return id.equals(record().id()) ? Declared.without("the identifier has no letters")
            : Declared.having(MailableRef.of(record().type(), id));
    }

    @Override
    final LinkedFileStore implementation() {
        return store();
    }

    @Test
    @DisplayName(LFS_01)
    void lists_only_files_of_the_record() throws Exception {
        checkListed("", records());
    }

    @Test
    @DisplayName(LFS_01 + OTHER_CASE)
    void lists_no_file_of_a_record_in_other_case() throws Exception {
        checkListed(NO_SUCH_RECORDS, List.of(record(), recordInOtherCase().orNotRun(LFS_01)));
    }

    private void checkListed(String hint, List<MailableRef> records) throws Exception {
        List<Planted> planted = plantedWithEach(records);
        for (MailableRef asked : records) {
            for (String search : SEARCHES) {
                List<String> listed = ids(listed(asked, search, MANY, context()));
                for (Planted file : planted) {
                    check(file.about().equals(asked) || !listed.contains(file.id()), LFS_01,
                        "asked for " + asked + " with the search \"" + search + "\", list(..) showed a file of " + file.about() + hint);
                }
            }
        }
    }

    private List<MailableRef> records() {
        return Stream.concat(Stream.of(record(), anotherRecord()), otherRecords().stream()).toList();
    }

    private record Planted(MailableRef about, String id) {}

    private List<Planted> plantedWithEach(List<MailableRef> records) throws Exception {
        List<Planted> planted = new ArrayList<>();
        for (MailableRef record : records) {
            planted.add(new Planted(record, plant(actor(), record, "secret plan.pdf", Bytes.some(10))));
        }
        return planted;
    }

    @Test
    @DisplayName(LFS_01 + " [tenants]")
    void lists_no_file_of_another_tenant() throws Exception {
        MailContext foreigner = foreignContext(LFS_01);
        String own = plant(actor(), record(), "plan.pdf", Bytes.some(10));
        // Two, since each tenant may count from one.
        List<String> foreign = List.of(plant(foreigner.actor(), record(), "secret plan.pdf", Bytes.some(20)),
            plant(foreigner.actor(), record(), "secret notes.pdf", Bytes.some(30)));
        List<String> listed = ids(listed(record(), "", MANY, context()));
        check(foreign.stream().noneMatch(id -> !id.equals(own) && listed.contains(id)), LFS_01,
            "list(..) showed a file of another tenant's record with the same reference");
    }

    @Test
    @DisplayName(LFS_02)
    void finds_no_file_of_another_record() throws Exception {
        checkFound("", records());
    }

    @Test
    @DisplayName(LFS_02 + OTHER_CASE)
    void finds_no_file_of_a_record_in_other_case() throws Exception {
        checkFound(NO_SUCH_RECORDS, List.of(record(), recordInOtherCase().orNotRun(LFS_02)));
    }

    private void checkFound(String hint, List<MailableRef> records) throws Exception {
        List<Planted> planted = plantedWithEach(records);
        for (MailableRef asked : records) {
            for (Planted file : planted) {
                check(file.about().equals(asked) || found(file.id(), asked, context()).isEmpty(), LFS_02,
                    "asked for " + asked + ", find(..) answered a file of " + file.about() + hint);
            }
        }
    }

    @Test
    @DisplayName(LFS_02 + " [tenants]")
    void finds_no_file_of_another_tenant() throws Exception {
        MailContext foreigner = foreignContext(LFS_02);
        String own = plant(actor(), record(), "plan.pdf", Bytes.some(10));
        for (int i = 0; i < 2; i++) {
            String foreign = plant(foreigner.actor(), record(), "secret plan.pdf", Bytes.some(20));
            Optional<LinkedFile> found = found(foreign, record(), context());
            boolean isOwn = own.equals(foreign) && found.isPresent() && Arrays.equals(bytes(found.get()), Bytes.some(10));
            check(found.isEmpty() || isOwn, LFS_02, "find(..) answered a file of another tenant's record with the same reference");
        }
    }

    @Test
    @DisplayName(LFS_02 + " [opening]")
    void opens_no_file_of_another_tenant() throws Exception {
        MailContext foreigner = foreignContext(LFS_02);
        plant(actor(), record(), "plan.pdf", Bytes.some(10));
        // Two, since each tenant may count from one.
        for (int i = 0; i < 2; i++) {
            String foreign = plant(foreigner.actor(), record(), "secret plan.pdf", Bytes.some(20));
            LinkedFile theirs = found(foreign, record(), foreigner).orElseThrow(() -> broken(LFS_11, NOT_FOUND));
            check(!Arrays.equals(bytesOrNone(theirs), Bytes.some(20)), LFS_02, "open(..) yielded the bytes of another tenant's file");
        }
    }

    /** None where it is refused, which it may be in any way. */
    private byte[] bytesOrNone(LinkedFile file) {
        try {
            return bytes(file);
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    @Test
    @DisplayName(LFS_03)
    void opens_twice() throws Exception {
        byte[] planted = Bytes.some(70_000);
        LinkedFile file = planted("plan.pdf", planted);
        Content content = opened(file);
        try (InputStream first = content.open(); InputStream second = content.open()) {
            check(Arrays.equals(first.readAllBytes(), planted), LFS_03, "open(..) did not yield the bytes that were stored");
            check(Arrays.equals(second.readAllBytes(), planted), LFS_03, "the second stream did not yield the bytes of the first");
        }
        check(Arrays.equals(bytes(file), planted), LFS_03, "a second open(..) did not yield the bytes of the first");
    }

    @Test
    @DisplayName(LFS_03 + " [no bytes]")
    void opens_an_empty_file() throws Exception {
        check(bytes(emptyFile(LFS_03)).length == 0, LFS_03, "open(..) yielded bytes of a file without a byte");
    }

    @Test
    @DisplayName(LFS_04)
    void gives_true_lengths() throws Exception {
        for (int length : new int[] {1, 70_000}) {
            LinkedFile found = planted("plan.pdf", Bytes.some(length));
            for (LinkedFile file : alsoListed(found)) {
                check(file.length().orElse(length) == length, LFS_04, "a file of " + length + " bytes has length() " + file.length());
            }
            Content content = opened(found);
            check(content.length().orElse(length) == length, LFS_04, "a content of " + length + " bytes has length() " + content.length());
        }
    }

    @Test
    @DisplayName(LFS_04 + " [no bytes]")
    void gives_the_length_of_an_empty_file() throws Exception {
        LinkedFile found = emptyFile(LFS_04);
        for (LinkedFile file : alsoListed(found)) {
            check(file.length().orElse(0) == 0, LFS_04, "a file without a byte has length() " + file.length());
        }
        Content content = opened(found);
        check(content.length().orElse(0) == 0, LFS_04, "a content without a byte has length() " + content.length());
    }

    @Test
    @DisplayName(LFS_05)
    void finds_nothing_for_unknown_identifiers() throws Exception {
        plant(actor(), record(), "plan.pdf", Bytes.some(10));
        for (String unknown : Oddities.identifiers()) {
            check(found(unknown, record(), context()).isEmpty(), LFS_05, "find(..) answered a file for an identifier that it never gave");
        }
    }

    @Test
    @DisplayName(LFS_06)
    void answers_no_null() throws Exception {
        listed(anotherRecord(), "", MANY, context());
        LinkedFile file = planted("plan.pdf", Bytes.some(10));
        listed(record(), "found by no search", MANY, context());
        found(file.id(), anotherRecord(), context());
        found("unknown", record(), context());
        notNull(LFS_06, "open() of the content", opened(file).open()).close();
    }

    @Test
    @DisplayName(LFS_07)
    void answers_the_stored_record() throws Exception {
        for (LinkedFile each : alsoListed(planted("plan.pdf", Bytes.some(10)))) {
            check(each.tiedTo().equals(Set.of(record())), LFS_07, "a file of " + record() + " alone says that it is tied to "
                + each.tiedTo());
        }
    }

    @Test
    @DisplayName(LFS_07 + " [several records]")
    void answers_all_stored_records() throws Exception {
        Tie tie = tie().orNotRun(LFS_07);
        String id = plant(actor(), record(), "plan.pdf", Bytes.some(10));
        tie.tie(id, anotherRecord());
        for (MailableRef asked : List.of(record(), anotherRecord())) {
            Set<MailableRef> answered = found(id, asked, context()).map(LinkedFile::tiedTo).orElse(Set.of());
            check(answered.equals(Set.of(record(), anotherRecord())), LFS_07,
                "a file of two records, asked for with " + asked + ", says that it is tied to " + answered);
        }
    }

    @Test
    @DisplayName(LFS_08)
    void pages_list_each_file_once() throws Exception {
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            planted.add(plant(actor(), record(), "plan " + i + ".pdf", Bytes.some(i + 1)));
        }
        for (int size : new int[] {1, 2, 5, MANY}) {
            List<String> listed = ids(listed(record(), "", size, context()));
            for (String id : planted) {
                int times = Collections.frequency(listed, id);
                check(times == 1, LFS_08, "pages of " + size + " list one of five files " + times + " times");
            }
        }
    }

    @Test
    @DisplayName(LFS_09)
    void keeps_names() throws Exception {
        for (String name : List.of("Procès-verbal n° 7 (été).pdf", "Ωμέγα план 計画.txt", "é".repeat(251) + ".pdf", "sans extension")) {
            for (LinkedFile file : alsoListed(planted(name, Bytes.some(10)))) {
                check(file.name().equals(FileName.of(name)), LFS_09,
                    "a file stored as \"" + name + "\" is called \"" + file.name().text() + "\", not \"" + FileName.of(name).text() + "\"");
            }
        }
    }

    @Test
    @DisplayName(LFS_10)
    void serves_many_threads() throws Exception {
        String first = plant(actor(), record(), "plan.pdf", Bytes.some(10));
        String second = plant(actor(), anotherRecord(), "notes.pdf", Bytes.some(20));
        LinkedFile file = found(first, record(), context()).orElseThrow(() -> broken(LFS_11, NOT_FOUND));
        checkOnManyThreads(LFS_10, List.of(
            () -> Arrays.hashCode(bytes(file)), () -> found(first, record(), context()), () -> found(second, anotherRecord(), context()),
            () -> ids(listed(record(), "", MANY, context())), () -> ids(listed(anotherRecord(), "", MANY, context()))));
    }

    @Test
    @DisplayName(LFS_11)
    void lists_and_finds_what_is_tied() throws Exception {
        LinkedFile file = planted("plan.pdf", Bytes.some(10));
        check(ids(listed(record(), "", MANY, context())).contains(file.id()), LFS_11, "list(..) did not show a file of the record");
    }

    @Test
    @DisplayName(LFS_11 + " [no bytes]")
    void lists_and_finds_an_empty_file() throws Exception {
        check(alsoListed(emptyFile(LFS_11)).size() > 1, LFS_11, "list(..) did not show a file without a byte");
    }

    private LinkedFile emptyFile(String rule) throws Exception {
        String id = plantEmpty(actor(), record(), "empty.txt").orNotRun(rule);
        return found(id, record(), context()).orElseThrow(() -> broken(LFS_11, "find(..) did not answer a file without a byte"));
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(LFS_12)
    void leaves_nothing_open() throws Exception {
        LinkedFile file = planted("plan.pdf", Bytes.some(70_000));
        check(!OpenFiles.grow(() -> listed(record(), "", MANY, context())).orNotRun(LFS_12), LFS_12, "every list(..) left a file open");
        check(!OpenFiles.grow(() -> found(file.id(), record(), context())).orNotRun(LFS_12), LFS_12, "every find(..) left a file open");
        check(!OpenFiles.grow(this::findUnknown).orNotRun(LFS_12), LFS_12,
            "every find(..) of what is not there left a file open");
        check(!OpenFiles.grow(() -> opened(file)).orNotRun(LFS_12), LFS_12,
            "every open(..) left a file open before the content was opened");
        check(!OpenFiles.grow(() -> readHalf(opened(file))).orNotRun(LFS_12), LFS_12,
            "every stream that was closed half read left a file open");
    }

    @Test
    @DisplayName(LFS_13)
    void searches() throws Exception {
        String search = search("notice.pdf").orNotRun(LFS_13);
        String before = plant(actor(), record(), "archive.pdf", Bytes.some(10));
        String sought = plant(actor(), record(), "notice.pdf", Bytes.some(20));
        String after = plant(actor(), record(), "plan.pdf", Bytes.some(30));
        for (int size : new int[] {1, 2, MANY}) {
            List<String> listed = ids(listed(record(), search, size, context()));
            check(listed.contains(sought), LFS_13, "pages of " + size + " do not show the file that was searched for");
            check(Collections.disjoint(listed, List.of(before, after)), LFS_13, "list(..) showed files that were not searched for");
        }
    }

    private void findUnknown() {
        try {
            found("unknown", record(), context());
        } catch (RuntimeException e) {
            // Whether it may throw is the matter of another rule; what it leaves open is that of this one.
        }
    }

    private static void readHalf(Content content) throws IOException {
        try (InputStream stream = content.open()) {
            stream.readNBytes(100);
        }
    }

    private LinkedFile planted(String name, byte[] bytes) throws Exception {
        String id = plant(actor(), record(), name, bytes);
        return found(id, record(), context())
            .orElseThrow(() -> broken(LFS_11, NOT_FOUND));
    }

    /** A file as it was found, and as it is listed. */
    private List<LinkedFile> alsoListed(LinkedFile found) {
        return Stream.concat(Stream.of(found),
            listed(record(), "", MANY, context()).stream().filter(each -> each.id().equals(found.id()))).toList();
    }

    private List<LinkedFile> listed(MailableRef about, String search, int size, MailContext context) {
        return allPages(LFS_06, LFS_08, "list(..)", size, page -> subject().list(new LinkedFileQuery(about, search, page), context));
    }

    private static List<String> ids(List<LinkedFile> files) {
        return files.stream().map(LinkedFile::id).toList();
    }

    private Optional<LinkedFile> found(String id, MailableRef about, MailContext context) {
        return notNull(LFS_06, "find(..)", subject().find(id, about, context));
    }

    private Content opened(LinkedFile file) throws IOException {
        return notNull(LFS_06, "open(..)", subject().open(file, context()));
    }

    private byte[] bytes(LinkedFile file) throws IOException {
        return Bytes.of(opened(file));
    }
}
