package com.logisav.mail.core.internal.assemble;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.CleanWords;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.TextAlerts;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.WordMerger;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.spi.TemplateRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists the letters for a draft, and puts one in place of its words. */
public final class LetterChooser {

    private final Wiring wiring;
    private final PermissionGate gate;
    private final WordMerger merger;

    /** The letters of this wiring. */
    public LetterChooser(Wiring wiring, PermissionGate gate, WordMerger merger) {
        this.wiring = wiring;
        this.gate = gate;
        this.merger = merger;
    }

    /** The letters for the record's type and language, in the host's order. */
    public List<LetterTemplate> letters(Admitted admitted) {
        MailContext context = admitted.context();
        gate.require(PermissionRequest.of(Permission.USE_LETTER, admitted.ref()), context);
        TemplateRepository templates = wiring.templates();
        return HostCalls.to(TemplateRepository.class, templates, admitted.ref())
            .askList(() -> templates.letters(admitted.ref().type(), context)).stream()
            .filter(letter -> isFor(letter, admitted)).toList();
    }

    /**
     * The draft with the letter's words and files; recipients and all other attachments stay.
     *
     * @throws TemplateException with {@link MailErrorCode#TEMPLATE_NOT_FOUND} where there is no such letter for this type and language
     */
    public MailDraft use(Admitted admitted, MailDraft draft, String letterId) {
        MailContext context = admitted.context();
        gate.require(PermissionRequest.of(Permission.USE_LETTER, admitted.ref()).regarding(letterId), context);
        TemplateRepository templates = wiring.templates();
        LetterTemplate letter = HostCalls.to(TemplateRepository.class, templates, admitted.ref())
            .ask("Return Optional.empty() for an unknown letter.", () -> templates.letter(letterId, context))
            .filter(each -> isFor(each, admitted)).orElseThrow(() -> TemplateException.notFound("letter"));
        return replaceWords(admitted, draft, letter);
    }

    private MailDraft replaceWords(Admitted admitted, MailDraft draft, LetterTemplate letter) {
        CleanWords words = CleanWords.of(merger.merge(letter.text(), admitted));
        List<Attachment> files = letter.files().stream()
            .map(file -> Attachment.of(AttachmentSource.LETTER_FILE, file.id(), file.name())).toList();
        MailDraft replaced = draft.replaceMessage(words.text(), Origin.letter(letter), files);
        List<MailAlert> alerts = new ArrayList<>(replaced.alerts());
        alerts.addAll(TextAlerts.of(words.text()));
        words.alert().ifPresent(alerts::add);
        return replaced.toBuilder().alerts(alerts).build();
    }

    private static boolean isFor(LetterTemplate letter, Admitted admitted) {
        Locale wanted = admitted.context().recordLocale();
        Locale has = letter.locale();
        boolean language = has.equals(Locale.ROOT) || has.equals(wanted)
            || (has.getCountry().isEmpty() && has.getLanguage().equals(wanted.getLanguage()));
        return language && letter.isFor(admitted.ref().type());
    }
}
