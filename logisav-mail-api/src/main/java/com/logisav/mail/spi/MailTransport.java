package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;

/**
 * Carries a frozen mail to a server and says what became of each recipient.
 *
 * <p>Asked once for each attempt, after the journal's claim, on the caller's thread; it blocks until the outcome is known, and must not run
 * inside a transaction of the host. Safe for concurrent use.
 *
 * <ul>
 * <li>MTR-01: the transmission has one outcome for each recipient of the envelope, in order, and no other.
 * <li>MTR-02: refusals, outages and account problems are outcomes; only defects are thrown.
 * <li>MTR-03: a Bcc recipient is in the envelope and in no header.
 * <li>MTR-04: what may have been taken is in doubt, never refused or deferred.
 * <li>MTR-05: null is never answered.
 * <li>MTR-06: every stream that was opened is closed, whatever happens.
 * <li>MTR-07: nobody is accepted where a file could not be read to its end.
 * <li>MTR-08: sending on several threads at once gives each mail its own outcomes.
 * <li>MTR-09: what the server took is accepted.
 * <li>MTR-13: a check sends nothing.
 * <li>MTR-14: what a check finds is in its answer: it passes only where every stage asked for is right, and throws for defects only.
 * <li>MTR-16: what arrives is the mail, its words and files under its Message-ID, once for each recipient who was accepted.
 * </ul>
 */
@FunctionalInterface
public interface MailTransport {

    /**
     * Sends a mail to the recipients of its envelope.
     *
     * @return never null. What is thrown is a defect: the recipients are in doubt, since nobody knows how far it came
     */
    Transmission send(OutgoingMail mail, MailContext context);

    /**
     * Finds out whether mails could be sent, without sending one. Asked when an administrator checks the settings, after the permission was
     * given; it blocks for the request's limit at most.
     *
     * @return never null; {@link SettingsCheck#notPossible} unless implemented
     */
    default SettingsCheck check(CheckRequest request, MailContext context) {
        return SettingsCheck.notPossible();
    }

    /**
     * A transport that lets itself be watched, and stopped until the mail is the server's.
     *
     * <p>Any other is asked without the watch, which cannot stop it then.
     *
     * <ul>
     * <li>MTR-10: of a mail that was cancelled, nothing is the server's: nobody is accepted or in doubt.
     * <li>MTR-11: what is reported goes forward: steps in their order, bytes up to the total and no further.
     * <li>MTR-12: a limit that is over before the mail is complete leaves nobody accepted or in doubt, and blames no account.
     * <li>MTR-15: a limit that is not over changes nothing.
     * </ul>
     */
    interface Watched extends MailTransport {

        /**
         * Sends a mail as {@link #send(OutgoingMail, MailContext)} does, reports to the watch, asks it before the mail is complete, and
         * heeds its limit.
         */
        Transmission send(OutgoingMail mail, MailContext context, SendWatch watch);
    }
}
