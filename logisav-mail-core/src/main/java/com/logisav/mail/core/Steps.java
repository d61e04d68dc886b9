package com.logisav.mail.core;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.core.internal.Journal;
import com.logisav.mail.core.internal.Letters;
import com.logisav.mail.core.internal.LinkedFiles;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.SettingsChecks;
import com.logisav.mail.core.internal.Uploads;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.admit.Admission;
import com.logisav.mail.core.internal.assemble.DraftAssembler;
import com.logisav.mail.core.internal.assemble.LetterChooser;
import com.logisav.mail.core.internal.assemble.OpeningWords;
import com.logisav.mail.core.internal.assemble.UploadIntake;
import com.logisav.mail.core.internal.check.AttachmentFinder;
import com.logisav.mail.core.internal.check.AttachmentOpener;
import com.logisav.mail.core.internal.check.DraftChecker;
import com.logisav.mail.core.internal.file.FileIntake;
import com.logisav.mail.core.internal.freeze.Freezer;
import com.logisav.mail.core.internal.frozen.FrozenMails;
import com.logisav.mail.core.internal.send.Sender;
import com.logisav.mail.core.internal.words.WordMerger;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;

/** The steps of the data's path, put together once for a wiring; the composer leads an actor through them. */
record Steps(Wiring wiring, PermissionGate gate, Admission admission, LinkedFiles linkedFiles, FrozenMails frozen,
    DraftAssembler assembler, LetterChooser letters, UploadIntake uploads, AttachmentOpener opener, DraftChecker checker, Freezer freezer,
    Sender sender, SettingsChecks settings) {

    static Steps of(Wiring wiring) {
        PermissionGate gate = PermissionGate.before(wiring.permissions());
        LinkedFiles linkedFiles = new LinkedFiles(wiring.linkedFiles());
        FileIntake intake = new FileIntake(wiring.policy());
        FrozenMails frozen = new FrozenMails(wiring.contents());
        Uploads uploads = new Uploads(wiring);
        WordMerger merger = new WordMerger(wiring.merging());
        Letters letters = new Letters(wiring.templates());
        AttachmentFinder finder = new AttachmentFinder(wiring, gate, linkedFiles, uploads, letters);
        return new Steps(wiring, gate, new Admission(wiring, gate), linkedFiles, frozen,
            new DraftAssembler(new OpeningWords(wiring, merger)), new LetterChooser(letters, merger),
            new UploadIntake(wiring.policy(), intake, uploads), new AttachmentOpener(finder, intake),
            new DraftChecker(wiring.policy(), gate, letters, finder),
            new Freezer(wiring, gate, frozen, intake), new Sender(wiring, frozen), new SettingsChecks(wiring.transports(), gate));
    }

    Page<JournalEntry> history(MailableRef ref, PageRequest page, Actor actor) {
        MailContext context = MailContext.of(actor);
        gate.require(PermissionRequest.of(Permission.SEE_HISTORY, ref), context);
        return new Journal(wiring.journal()).about(ref, page, context);
    }
}
