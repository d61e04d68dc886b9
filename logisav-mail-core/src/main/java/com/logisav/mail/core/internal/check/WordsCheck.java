package com.logisav.mail.core.internal.check;

import com.logisav.mail.access.Permission;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.core.internal.CleanWords;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.TextAlerts;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.draft.ReplacedMessage;
import com.logisav.mail.spi.TemplateRepository;
import java.util.Map;

/** Cleans the words, and proves where they say they come from. Merges nothing: a person may have edited them. */
final class WordsCheck {

    private final Wiring wiring;

    WordsCheck(Wiring wiring) {
        this.wiring = wiring;
    }

    void check(CheckRun run, MailDraft draft, MailDraftBuilder proven) {
        CleanWords clean = CleanWords.of(draft.message());
        proven.message(clean.text());
        proven.replaced(draft.replaced().map(WordsCheck::cleaned));
        proven.origin(origin(run, draft.origin()));
        run.alerts().addAll(TextAlerts.of(clean.text()));
        clean.alert().ifPresent(run::alert);
    }

    private static ReplacedMessage cleaned(ReplacedMessage replaced) {
        MessageText text = CleanWords.of(replaced.text()).text();
        return new ReplacedMessage(text, replaced.origin(), replaced.letterFiles());
    }

    /** History shows the origin, so a claim that cannot be true is dropped. */
    private Origin origin(CheckRun run, Origin claimed) {
        return switch (claimed.kind()) {
            case WRITTEN -> claimed;
            case DEFAULT_MESSAGE -> claimed.template().equals(run.admitted().type().slot().name()) ? claimed : Origin.written();
            case LETTER -> letterOrigin(run, claimed);
        };
    }

    private Origin letterOrigin(CheckRun run, Origin claimed) {
        if (!run.allows(Permission.USE_LETTER, claimed.template())) {
            run.alert(MailAlert.blocking(AlertCode.LETTER_NOT_AVAILABLE, Field.BODY, Map.of()));
            return claimed;
        }
        TemplateRepository templates = wiring.templates();
        boolean exists = HostCalls.to(TemplateRepository.class, templates, run.ref())
            .ask("Return Optional.empty() for an unknown letter.", () -> templates.letter(claimed.template(), run.context()))
            .filter(letter -> letter.isFor(run.ref().type())).isPresent();
        return exists ? claimed : Origin.written();
    }
}
