package com.logisav.mail.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.policy.AttachmentPolicy;
import java.io.ByteArrayInputStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AttachmentLimitsTest {

    private static final FileName PLAN = FileName.of("plan.pdf");
    private final AttachmentLimits limits = new AttachmentLimits(AttachmentPolicy.defaults().maxFileBytes(1_000).maxMailBytes(2_000).maxFiles(3));

    private static void assertRefused(ThrowingCallable call, AttachmentRefusal refusal, long limit, long value) {
        assertThatThrownBy(call).asInstanceOf(type(AttachmentRefusedException.class)).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.arguments()).containsEntry("file", "plan.pdf").containsEntry("limit", limit).containsEntry("value", value);
        });
    }

    @Test
    void a_file_may_have_as_many_bytes_as_the_policy_says() {
        assertThatCode(() -> limits.checkLength(PLAN, 1_000)).doesNotThrowAnyException();
        assertRefused(() -> limits.checkLength(PLAN, 1_001), AttachmentRefusal.FILE_TOO_LARGE, 1_000, 1_001);
        assertRefused(() -> limits.bound(PLAN, new ByteArrayInputStream(new byte[1_001])).readAllBytes(), AttachmentRefusal.FILE_TOO_LARGE, 1_000, 1_001);
    }

    @Test
    void a_mail_may_have_as_many_files_as_the_policy_says() {
        assertThatCode(() -> limits.checkCount(PLAN, 2)).doesNotThrowAnyException();
        assertRefused(() -> limits.checkCount(PLAN, 3), AttachmentRefusal.TOO_MANY_FILES, 3, 4);
    }

    @Test
    void a_mail_may_have_as_many_encoded_bytes_as_the_policy_says() {
        long share = AttachmentPolicy.encodedLength(57);

        assertThat(share).isEqualTo(78);
        assertThatCode(() -> limits.checkTotal(PLAN, 57, 2_000 - share)).doesNotThrowAnyException();
        assertRefused(() -> limits.checkTotal(PLAN, 57, 2_000 - share + 1), AttachmentRefusal.MAIL_TOO_LARGE, 2_000, 2_001);
    }

    @Test
    void parts_are_encoded_each_by_itself() {
        assertThat(AttachmentLimits.encoded(LongStream.of(1, 57, 58))).isEqualTo(6 + 78 + 84);
    }
}
