package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleActors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a directory needs besides the contract: nobody else reads it, and it does not fill up. */
class ContentsInADirectoryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ContentOwner OWNER = ContentOwner.of(SampleActors.secretary(), "upload:invoice#1");

    @TempDir
    Path parent;

    private final SettableClock clock = SettableClock.atRandomInstant();

    private Path directory() {
        return parent.resolve("contents");
    }

    private ContentStore store() {
        return ContentStore.inDirectory(directory(), clock);
    }

    private String put(ContentOwner owner) throws IOException {
        return store().put(owner, new ByteArrayInputStream(new byte[] {1, 2, 3}), clock.instant().plus(HOUR));
    }

    private static ContentOwner owner(int number) {
        return ContentOwner.of(SampleActors.secretary(), "upload:invoice#" + number);
    }

    private List<Path> files() throws IOException {
        return under(Files::isRegularFile);
    }

    private List<Path> under(java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(directory())) {
            return all.filter(wanted).sorted(Comparator.reverseOrder()).toList();
        }
    }

    private Path only() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    @Nested
    class Privacy {

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void folders_and_files_are_for_their_owner_alone() throws IOException {
            put(OWNER);
            for (Path path : under(path -> true)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }

        @Test
        void no_name_from_outside_reaches_the_file_system() throws IOException {
            put(new ContentOwner(SampleActors.anotherCompany(), "../../camille", "upload:../x"));
            assertThat(directory().relativize(only()).toString()).matches("[0-9a-f]{2}.[0-9a-f]{64}.[0-9a-f]{64}");
        }

        @Test
        void a_token_in_upper_case_is_another_token_on_every_file_system() throws IOException {
            String token = put(OWNER);
            assertThat(token).isEqualTo(token.toLowerCase(java.util.Locale.ROOT));
            assertThat(store().find(OWNER, token.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        }
    }

    @Nested
    class Sweeping {

        @Test
        void storing_deletes_what_has_been_past_its_end_for_an_hour() throws IOException {
            put(OWNER);
            Path expired = only();
            clock.advance(HOUR.multipliedBy(2).plusSeconds(1));
            put(owner(2));
            assertThat(expired).doesNotExist();
        }

        @Test
        void what_was_found_before_its_end_can_be_read_for_a_while_after_it() throws IOException {
            Content found = store().find(OWNER, put(OWNER)).orElseThrow();
            clock.advance(HOUR.plusMinutes(30));
            put(owner(2));
            assertThat(Bytes.of(found)).containsExactly(1, 2, 3);
        }

        @Test
        void an_owners_folder_goes_with_its_last_file() throws IOException {
            put(OWNER);
            Path folder = only().getParent();
            clock.advance(HOUR.multipliedBy(3));
            put(owner(2));
            assertThat(folder).doesNotExist();
        }

        @Test
        void what_a_crash_left_half_written_a_day_ago_is_deleted() throws IOException {
            Path left = leftover(Duration.ofHours(25));
            put(owner(2));
            assertThat(left).doesNotExist();
        }

        @Test
        void what_is_being_written_is_left_alone() throws IOException {
            Path written = leftover(Duration.ofHours(23));
            clock.set(Instant.parse("2037-12-31T00:00:00Z"));
            put(owner(2));
            assertThat(written).exists();
        }

        private Path leftover(Duration age) throws IOException {
            clock.set(Instant.now());
            put(OWNER);
            Path file = only();
            Path left = file.resolveSibling("0".repeat(64) + ".part");
            Files.write(left, new byte[10]);
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(age)));
            return left;
        }

        @Test
        void files_of_others_in_the_same_directory_are_left_alone() throws IOException {
            Path folder = Files.createDirectories(directory().resolve("ab").resolve("photos"));
            List<Path> others = new ArrayList<>();
            for (Path other : List.of(directory().resolve("notes.txt"), directory().resolve("ab").resolve("notes.txt"),
                folder.resolve("1.jpg"))) {
                others.add(Files.write(other, new byte[1]));
                Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
            }
            put(OWNER);
            assertThat(others).allSatisfy(other -> assertThat(other).exists());
        }

        @Test
        void one_upload_looks_at_a_part_of_a_large_store_and_the_next_ones_at_the_rest() throws IOException {
            for (int i = 0; i < 40; i++) {
                fillBucket(i, 50);
            }
            ContentStore store = store();
            assertThat(leftAfterPut(store)).as("after one upload").isGreaterThan(1_000);
            assertThat(leftAfterPut(store) + leftAfterPut(store)).as("after three uploads").isLessThan(2_000);
            assertThat(leftAfterPut(store) + leftAfterPut(store)).as("after five uploads").isZero();
        }

        @Test
        void uploads_that_meet_the_removal_of_their_empty_folder_are_stored() throws Exception {
            ContentStore store = store();
            Together.run(thread -> () -> {
                for (int i = 0; i < 25; i++) {
                    // Few owners, each folder empty again and again, and every upload sweeps.
                    ContentOwner shared = owner(i % 3);
                    String token = store.put(shared, new ByteArrayInputStream(new byte[] {1}), clock.instant().plus(HOUR));
                    assertThat(store.find(shared, token)).isPresent();
                    store.remove(shared, token);
                }
                return thread;
            });
            assertThat(files()).isEmpty();
        }

        private void fillBucket(int bucket, int files) throws IOException {
            Path folder = Files.createDirectories(directory().resolve(String.format("%02x", bucket)).resolve("f".repeat(64)));
            for (int i = 0; i < files; i++) {
                Path file = Files.write(folder.resolve(String.format("%064x", i)), new byte[1]);
                Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(HOUR.multipliedBy(2))));
            }
        }

        private long leftAfterPut(ContentStore store) throws IOException {
            store.put(OWNER, new ByteArrayInputStream(new byte[1]), clock.instant().plus(HOUR));
            return files().stream().filter(file -> file.getParent().getFileName().toString().startsWith("ffff")).count();
        }
    }

    @Test
    void a_store_may_lie_several_missing_folders_deep() throws IOException {
        ContentStore deep = ContentStore.inDirectory(directory().resolve("a").resolve("b"), clock);
        String token = deep.put(OWNER, new ByteArrayInputStream(new byte[1]), clock.instant().plus(HOUR));
        assertThat(deep.find(OWNER, token)).isPresent();
    }

    @Test
    void nothing_is_found_before_anything_was_stored() throws IOException {
        assertThat(store().find(OWNER, "0".repeat(64))).isEmpty();
        assertThat(directory()).doesNotExist();
    }

    @Test
    void a_directory_that_is_a_file_is_an_error_and_no_loss() throws IOException {
        Files.write(directory(), new byte[1]);
        assertThatThrownBy(() -> put(OWNER)).isInstanceOf(IOException.class);
        assertThat(directory()).isRegularFile();
    }

    @Test
    void it_says_what_it_is_and_not_where() {
        assertThat(store()).hasToString("ContentStore[in a directory]");
    }
}
