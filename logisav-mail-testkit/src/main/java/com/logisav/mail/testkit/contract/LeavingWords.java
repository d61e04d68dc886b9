package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.util.List;

/** What the library says of words when a mail leaves with them, whichever host they are of. */
final class LeavingWords {

    private static final MailableRef RECORD = MailableRef.of(MailableType.CLIENT, "1");
    private static final String SOMETHING = "x";

    private final Composer composer = LogisavMail.builder()
        .type(RECORD.type(), new InMemoryMailables(FieldCatalog.empty()).put(Tenant.single(), SampleMailable.of(RECORD)))
        .recipients((mailable, context) -> List.of(ProposedRecipient.to("client@client.example")))
        .senders(new FixedSenders().always(SampleSenders.person())).permissions(GrantedPermissions.all())
        .transports(TransportDirectory.always(LeavingWords::send)).build().as(Actor.of("contract-reader"));
    private final MailDraft draft = composer.draft(RECORD);

    private static Transmission send(OutgoingMail mail, MailContext context) {
        throw new IllegalStateException("nothing is sent here");
    }

    boolean isSubjectEmpty(String subject) {
        return has(AlertCode.SUBJECT_EMPTY, review(subject, MessageBody.text(SOMETHING)));
    }

    /** Whether the plain text, of HTML the one that leaves beside it, shows nothing. One with a field left in it shows that. */
    boolean isTextEmpty(MessageBody body) {
        Review review = review(SOMETHING, body);
        Review plain = review.isReady() ? review(SOMETHING, MessageBody.text(review.manifest().text())) : review;
        return has(AlertCode.BODY_EMPTY, plain);
    }

    private Review review(String subject, MessageBody body) {
        return composer.review(draft.withSubject(subject).withBody(body));
    }

    private static boolean has(AlertCode code, Review review) {
        return review.alerts().stream().anyMatch(alert -> alert.alertCode() == code);
    }
}
