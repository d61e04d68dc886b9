package com.logisav.mail.core.internal.assemble;

import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.words.WordMerger;
import com.logisav.mail.draft.MailDraftBuilder;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.spi.TemplateRepository;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The default message of a record's type, in the record's language, with the record's values in it. */
public final class OpeningWords {

    private final Wiring wiring;
    private final WordMerger merger;

    /** The default messages of this wiring. */
    public OpeningWords(Wiring wiring, WordMerger merger) {
        this.wiring = wiring;
        this.merger = merger;
    }

    void open(Admitted admitted, MailDraftBuilder draft) {
        find(admitted).ifPresent(message -> draft
            .message(merger.merge(name(message), message.text(), admitted))
            .origin(Origin.defaultMessage(message.slot(), message.version())));
    }

    private static String name(DefaultMessage message) {
        return "default message " + message.slot() + " (" + message.locale().toLanguageTag() + ")";
    }

    /** The record's locale, then its language, then the repository's default. */
    private Optional<DefaultMessage> find(Admitted admitted) {
        Locale locale = admitted.context().recordLocale();
        return Stream.of(locale, Locale.forLanguageTag(locale.getLanguage()), Locale.ROOT).distinct()
            .map(each -> ask(each, admitted)).flatMap(Optional::stream).findFirst();
    }

    private Optional<DefaultMessage> ask(Locale locale, Admitted admitted) {
        TemplateRepository templates = wiring.templates();
        DefaultMessageSlot slot = admitted.type().slot();
        return HostCalls.to(TemplateRepository.class, templates, admitted.ref())
            .ask("Return Optional.empty() where there is no default message.",
                () -> templates.defaultMessage(slot, locale, admitted.context()));
    }
}
