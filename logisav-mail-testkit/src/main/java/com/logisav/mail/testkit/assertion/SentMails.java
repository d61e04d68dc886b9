package com.logisav.mail.testkit.assertion;

import java.util.List;

/**
 * Sentences about all mails that were sent; a failure shows them in a table.
 *
 * <pre>{@code
 * mail.assertSent().exactlyOne().to("compta@client.fr").subject("Votre facture F-2026-0042").text().contains("1 234,50 €");
 * }</pre>
 */
public final class SentMails {

    private final List<ReceivedMail> mails;

    private SentMails(List<ReceivedMail> mails) {
        this.mails = List.copyOf(mails);
    }

    /** Sentences about these mails. */
    public static SentMails of(List<ReceivedMail> mails) {
        return new SentMails(mails);
    }

    /** One mail was sent, and no other. */
    public SentMail exactlyOne() {
        return exactly(1).mail(1);
    }

    /** So many mails were sent. */
    public SentMails exactly(int expected) {
        if (mails.size() != expected) {
            throw failure("expected " + counted(expected) + " to be sent, but " + counted(mails.size()) + " " + were(mails.size()));
        }
        return this;
    }

    /** No mail was sent. */
    public void nothing() {
        if (!mails.isEmpty()) {
            throw failure("expected no mail to be sent, but " + counted(mails.size()) + " " + were(mails.size()));
        }
    }

    /**
     * The mail at this place, in the order of sending.
     *
     * @param number from 1
     */
    public SentMail mail(int number) {
        if (number < 1 || number > mails.size()) {
            throw failure("expected a mail number " + number + ", but " + counted(mails.size()) + " " + were(mails.size()) + " sent");
        }
        return new SentMail(mails.get(number - 1), this);
    }

    /** The mails whose envelope holds this address, Bcc included. */
    public SentMails takenFor(String address) {
        return new SentMails(mails.stream().filter(mail -> mail.envelope().contains(address)).toList());
    }

    /** The mails themselves, in the order of sending, unmodifiable. */
    public List<ReceivedMail> all() {
        return mails;
    }

    AssertionError failure(String what) {
        return new AssertionError(what + "\n" + SentTable.of(mails));
    }

    private static String counted(int count) {
        return count == 0 ? "no mail" : count == 1 ? "1 mail" : count + " mails";
    }

    private static String were(int count) {
        return count == 1 || count == 0 ? "was" : "were";
    }
}
