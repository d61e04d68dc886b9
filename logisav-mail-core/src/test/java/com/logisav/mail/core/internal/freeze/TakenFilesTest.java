package com.logisav.mail.core.internal.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.message.ManifestFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenFilesTest {

    private static TakenFile file() throws IOException {
        return new FileIntake(AttachmentPolicy.defaults()).take(FileName.of("a.txt"), out -> out.write(new byte[] {'a'}));
    }

    @Test
    void images_come_first_and_an_uploads_token_stands_nowhere() throws IOException {
        try (TakenFiles taken = new TakenFiles()) {
            taken.attach(AttachmentSource.UPLOAD, "token", FileName.of("a.txt"), file());
            taken.attach(AttachmentSource.LINKED_FILE, "17", FileName.of("b.txt"), file());
            taken.embed("x@logisav.fr", file());

            assertThat(taken.manifestFiles()).extracting(ManifestFile::reference).containsExactly("x@logisav.fr", "", "17");
            assertThat(taken.inOrder()).hasSize(3);
        }
    }

    @Test
    void closing_closes_all_of_them_though_one_fails() throws IOException {
        TakenFile broken = mock();
        TakenFile other = mock();
        doThrow(new IOException("busy")).when(broken).close();
        TakenFiles taken = new TakenFiles();
        for (TakenFile each : List.of(broken, other)) {
            when(each.name()).thenReturn(FileName.of("a.txt"));
            when(each.mediaType()).thenReturn("text/plain");
            when(each.sha256()).thenReturn("aa");
            taken.attach(AttachmentSource.UPLOAD, "", FileName.of("a.txt"), each);
        }

        assertThatThrownBy(taken::close).hasMessage("busy");
        verify(other).close();
    }
}
