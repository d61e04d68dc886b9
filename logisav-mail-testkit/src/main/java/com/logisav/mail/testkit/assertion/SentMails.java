package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Sentences about all mails that were sent; a failure shows them in a table. Immutable: what is sent later is not among them.
 *
 * <pre>{@code
 * mail.assertSent().exactlyOne().to("compta@client.fr").subject("Votre facture F-2026-0042").text().contains("1 234,50 €");
 * }</pre>
 */
public final class SentMails {

    private static final int MOST_NUMBERS = 12;

    private final List<ReceivedMail> mails;
    private final Supplier<String> besides;

    private SentMails(List<ReceivedMail> mails, Supplier<String> besides) {
        this.mails = List.copyOf(mails);
        this.besides = besides;
    }

    /** Sentences about these mails. */
    public static SentMails of(List<ReceivedMail> mails) {
        return of(mails, () -> "");
    }

    /**
     * Sentences about these mails.
     *
     * @param besides what else is shown where a mail is missing, as what was tried in vain; asked then only, empty for nothing
     */
    public static SentMails of(List<ReceivedMail> mails, Supplier<String> besides) {
        return new SentMails(mails, besides);
    }

    /** One mail was sent, and no other. */
    public SentMail exactlyOne() {
        return exactly(1).mail(1);
    }

    /** So many mails were sent. */
    public SentMails exactly(int expected) {
        MistakenSentence.unlessCount("exactly", expected);
        String what = "expected " + counted(expected) + " to be sent, but " + counted(mails.size()) + " " + were(mails.size());
        if (mails.size() < expected) {
            throw missing(what);
        } else if (mails.size() > expected) {
            throw failure(what);
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
        if (MistakenSentence.unlessPlace("mail", number) > mails.size()) {
            throw missing("expected a mail number " + number + ", but " + counted(mails.size()) + " " + were(mails.size()) + " sent");
        }
        return new SentMail(mails.get(number - 1), Sentences.binding(what -> failure(what, number)));
    }

    /** The mail that was sent last. */
    public SentMail last() {
        if (mails.isEmpty()) {
            throw missing("expected a last mail, but no mail was sent");
        }
        return mail(mails.size());
    }

    /**
     * Among the mails that were sent, these sentences hold for one and no other. Where they hold for none, the failure shows the one for
     * which most of them do.
     *
     * <pre>{@code
     * mail.assertSent().one(each -> each.to("compta@client.fr").subject("Relance")).noAttachments();
     * }</pre>
     *
     * @param sentences what tells it from the others; said of each mail, and an assertion of the test's own about it is one of them,
     *                  failed also by an exception
     */
    public SentMail one(Consumer<SentMail> sentences) {
        List<Sentences> said = said(sentences);
        List<Integer> found = holding(said);
        if (found.isEmpty()) {
            throw missing("expected a mail for which all sentences hold, but there is none" + nearest(said));
        } else if (found.size() > 1) {
            throw failure("expected one mail for which all sentences hold, but there " + numbered(found, said));
        }
        return mail(found.get(0) + 1);
    }

    /** There is no mail for which all of these sentences hold. */
    public SentMails none(Consumer<SentMail> sentences) {
        List<Sentences> said = said(sentences);
        List<Integer> found = holding(said);
        if (!found.isEmpty()) {
            throw failure("expected no mail for which all sentences hold, but there " + numbered(found, said));
        }
        return this;
    }

    /** These sentences hold for each mail that was sent, and there is one at least. The failure shows the first for which they do not. */
    public SentMails all(Consumer<SentMail> sentences) {
        List<Sentences> said = said(sentences);
        List<Integer> failing = IntStream.range(0, said.size()).filter(index -> !said.get(index).allHold()).boxed().toList();
        if (said.isEmpty()) {
            throw missing("expected mails for which all sentences hold, but no mail was sent");
        } else if (!failing.isEmpty()) {
            throw failure("expected all sentences to hold for each mail, but they do not for " + numbers(failing)
                + "\nfirst: " + report(failing.get(0), said));
        }
        return this;
    }

    private static List<Integer> holding(List<Sentences> said) {
        return IntStream.range(0, said.size()).filter(index -> said.get(index).allHold()).boxed().toList();
    }

    /** Which they are, and what holds for the first of them. */
    private static String numbered(List<Integer> found, List<Sentences> said) {
        return (found.size() == 1 ? "is " : "are ") + numbers(found) + said.get(found.get(0)).lines(":\n");
    }

    private static String numbers(List<Integer> found) {
        List<String> numbers = new ArrayList<>(found.stream().limit(MOST_NUMBERS).map(index -> String.valueOf(index + 1)).toList());
        if (found.size() > MOST_NUMBERS) {
            numbers.add(found.size() - MOST_NUMBERS + " more");
        }
        String last = numbers.get(numbers.size() - 1);
        return numbers.size() == 1 ? "mail " + last : "mails " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + last;
    }

    private static String report(int index, List<Sentences> said) {
        return "mail " + (index + 1) + ", " + said.get(index).report();
    }

    private static String nearest(List<Sentences> said) {
        return IntStream.range(0, said.size()).boxed().max(Comparator.comparingInt(index -> said.get(index).held() * said.size() - index))
            .map(index -> "\nnearest: " + report(index, said)).orElse("");
    }

    private List<Sentences> said(Consumer<SentMail> sentences) {
        return mails.stream().map(mail -> said(sentences, mail)).toList();
    }

    private Sentences said(Consumer<SentMail> sentences, ReceivedMail mail) {
        Sentences comparing = Sentences.comparing();
        try {
            sentences.accept(new SentMail(mail, comparing));
        } catch (MissingPart e) {
            // Nothing more can be said of a part that is not there; that it is not there is among the sentences.
        } catch (AssertionError e) {
            // An assertion of the test's own is a sentence, too.
            comparing.add(false, "", () -> String.valueOf(e.getMessage()));
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            // So is what the test expected to be there: attachment("x.csv").orElseThrow().
            comparing.add(false, "", e::toString);
        }
        return comparing;
    }

    /** The first sentence about the mail at this place that does not hold: others may not either, so all of the mail is shown. */
    private AssertionError failure(String what, int number) {
        return new AssertionError(what + "\n" + SentTable.of(mails, number) + RestOfMail.of(mails.get(number - 1), number, what));
    }

    private AssertionError failure(String what) {
        return new AssertionError(what + "\n" + SentTable.of(mails));
    }

    /** One mail at least is not there. */
    private AssertionError missing(String what) {
        String more = besides.get();
        return more.isEmpty() ? failure(what) : new AssertionError(what + "\n" + SentTable.of(mails) + "\n" + more);
    }

    private static String counted(int count) {
        return count == 0 ? "no mail" : count == 1 ? "1 mail" : count + " mails";
    }

    private static String were(int count) {
        return count == 1 || count == 0 ? "was" : "were";
    }
}
