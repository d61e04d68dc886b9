package com.logisav.mail.core.internal.assemble;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.Letters;
import com.logisav.mail.core.internal.words.WordMerger;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import java.util.List;

/** Lists the letters for a draft, and puts one in place of its words; alerts are raised by the check that follows. */
public final class LetterChooser {

    private final Letters letters;
    private final WordMerger merger;

    /** A chooser among these letters. */
    public LetterChooser(Letters letters, WordMerger merger) {
        this.letters = letters;
        this.merger = merger;
    }

    /** The letters for the record's type and language, in the host's order. */
    public List<LetterTemplate> letters(Admitted admitted) {
        return letters.list(admitted);
    }

    /**
     * The draft with the letter's words and files; recipients and all other attachments stay.
     *
     * @throws TemplateException with {@link MailErrorCode#TEMPLATE_NOT_FOUND} where there is no such letter for this type and language
     */
    public MailDraft use(Admitted admitted, MailDraft draft, String letterId) {
        LetterTemplate letter = letters.find(letterId, admitted).orElseThrow(() -> TemplateException.notFound(letterId));
        MessageText words = merger.merge("letter " + letterId, letter.text(), admitted);
        List<Attachment> files = letter.files().stream()
            .map(file -> Attachment.of(AttachmentSource.LETTER_FILE, file.id(), file.name())).toList();
        return draft.replaceMessage(words, Origin.letter(letter), files);
    }
}
