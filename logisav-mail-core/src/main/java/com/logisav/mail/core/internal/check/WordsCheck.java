package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.Permission;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.core.internal.Letters;
import com.logisav.mail.core.internal.words.CleanWords;
import com.logisav.mail.core.internal.words.TextAlerts;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.draft.ReplacedMessage;
import java.util.Map;

/** Cleans the words, and proves where they say they come from. Merges nothing: a person may have edited them. */
final class WordsCheck {

    /** Characters of a repository's mark of a version. */
    private static final int MAX_VERSION = 255;

    private final Letters letters;

    WordsCheck(Letters letters) {
        this.letters = letters;
    }

    void check(CheckRun run, MailDraft draft, MailDraftBuilder proven) {
        CleanWords clean = CleanWords.of(draft.message());
        proven.message(clean.text());
        proven.replaced(draft.replaced().map(WordsCheck::cleaned));
        proven.origin(origin(run, draft.origin()));
        run.alerts().addAll(TextAlerts.of(clean.text(), run.admitted().type().fields()));
        clean.alert().ifPresent(run::alert);
    }

    private static ReplacedMessage cleaned(ReplacedMessage replaced) {
        MessageText text = CleanWords.of(replaced.text()).text();
        return new ReplacedMessage(text, replaced.origin(), replaced.letterFiles());
    }

    /** History shows the origin, so a claim that cannot be true is dropped. */
    private Origin origin(CheckRun run, Origin raw) {
        Origin claimed = Origin.of(raw.kind(), raw.template(), raw.version().filter(version -> version.length() <= MAX_VERSION));
        return switch (claimed.kind()) {
            case WRITTEN -> claimed;
            case DEFAULT_MESSAGE -> claimed.template().equals(run.admitted().type().slot().name()) ? claimed : Origin.written();
            case LETTER -> letterOrigin(run, claimed);
        };
    }

    /** One that is gone and one that may not be used are the same alert. The claim stays, and with it the alert at the next look. */
    private Origin letterOrigin(CheckRun run, Origin claimed) {
        String letterId = claimed.template();
        if (!run.allows(Permission.USE_LETTER, letterId) || letters.find(letterId, run.admitted()).isEmpty()) {
            run.alert(MailAlert.blocking(AlertCode.LETTER_NOT_AVAILABLE, Field.BODY, Map.of()));
        }
        return claimed;
    }
}
