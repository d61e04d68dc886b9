package com.logisav.mail.documents.internal.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: where the engine has it, but not behind the apostrophe in a word, as the JDK would: {@code l’agglomération}. Of one page. */
final class LineBreaks implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (isInWord(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean isInWord(int at) {
        return at > 1 && at < text.length() && text.charAt(at - 1) == APOSTROPHE && Character.isLetter(text.charAt(at - 2))
            && Character.isLetter(text.charAt(at));
    }
}
