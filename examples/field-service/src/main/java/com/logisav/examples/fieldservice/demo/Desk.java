package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.records.Company;
import com.logisav.examples.fieldservice.records.User;
import com.logisav.mail.MailException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.PageRequest;
import java.util.Locale;

/** One user's window: does what the user does, and prints what the user sees. */
final class Desk {

    private final Company company;
    private final User user;
    private final Composer composer;
    private final Stage stage;
    private final Window window;

    Desk(Company company, User user, LogisavMail node, Stage stage) {
        this.company = company;
        this.user = user;
        this.composer = node.as(Actor.of(user.login()).in(Tenant.of(company.id())).named(user.name()).reading(Locale.FRANCE));
        this.stage = stage;
        this.window = new Window(stage.screen());
    }

    Composer composer() {
        return composer;
    }

    /** Prints who does it. */
    Desk tells(String what) {
        stage.screen().tell(user.name() + " (" + user.job().french() + ", " + company.name() + ") " + what);
        return this;
    }

    /** "Envoyer par mail" on a record: prints the window that opens. */
    MailDraft opens(MailableType type, String id) {
        MailDraft draft = composer.draft(MailableRef.of(type, id));
        window.show(draft, composer.senders(draft.about()));
        return draft;
    }

    /** Prints the window again, after a change. */
    MailDraft sees(MailDraft draft) {
        window.show(draft, composer.senders(draft.about()));
        return draft;
    }

    /** Reviews a draft that can be sent. */
    Review reviews(MailDraft draft) {
        Review review = composer.review(draft);
        window.show(review);
        if (!review.isReady()) {
            stage.surprise("the review of " + draft.about() + " is blocked");
        }
        return review;
    }

    /** Reviews a draft that cannot be sent, and prints why. */
    void isStopped(MailDraft draft) {
        Review review = composer.review(draft);
        window.show(review);
        if (review.isReady()) {
            stage.surprise("the review of " + draft.about() + " is not blocked");
        }
    }

    /** Sends, prints what the server said, and notes what should arrive. */
    DeliveryReceipt sends(Review review) {
        DeliveryReceipt receipt = composer.send(review.id(), review.digest());
        window.show(receipt);
        stage.note(SentMail.of(receipt));
        return receipt;
    }

    /** Reviews and sends. */
    DeliveryReceipt sends(MailDraft draft) {
        return sends(reviews(draft));
    }

    /** Prints what the journal remembers of a record. */
    void seesHistory(MailableRef about) {
        composer.history(about, PageRequest.first(20)).items().forEach(window::show);
    }

    /** Does what is refused, and prints the sentence that the user reads. */
    void isRefused(String what, Runnable attempt) {
        try {
            attempt.run();
            stage.surprise(what + " was not refused");
        } catch (MailException e) {
            stage.screen().reads(e.text(Locale.FRANCE));
        }
    }
}
