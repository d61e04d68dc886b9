package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.Wording;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.AddressProblem;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the library says to a person has a stable code, and a sentence in French and in English. */
class WordsForPeopleTest {

    static Stream<String> codes() {
        Stream<Enum<?>[]> enums = Stream.of(MailErrorCode.values(), AlertCode.values(), AttachmentRefusal.values(), Availability.Status.values(),
            AddressProblem.values(), TemplateProblem.Code.values(), AccountProblem.Kind.values(), DocumentFailure.values(),
            CheckProblem.Kind.values());
        return Stream.of(
            // A document that was not made says why, and nothing else.
            enums.flatMap(Arrays::stream).filter(code -> code != MailErrorCode.DOCUMENT_NOT_MADE).map(Enum::name).distinct(),
            Permission.builtIn().stream().map(permission -> "NOT_PERMITTED_" + permission),
            Stream.of(CheckStage.values()).map(stage -> "CHECK_STEP_" + stage),
            Stream.of("ALREADY_ATTEMPTED_NO_END", "ALREADY_ATTEMPTED_MEANWHILE", "RECIPIENT_ACCEPTED", "RECIPIENT_IN_DOUBT",
                "RECIPIENT_NOT_TRIED", "RECIPIENT_SUPPRESSED", "RECIPIENT_DEFERRED", "RECIPIENT_REFUSED")).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_a_sentence_in_french_and_another_in_english(String code) {
        Optional<String> french = Wording.builtIn().pattern(code, Locale.FRANCE);
        Optional<String> english = Wording.builtIn().pattern(code, Locale.UK);

        assertThat(french).isPresent().isNotEqualTo(english);
        assertThat(english).isPresent();
    }
}
