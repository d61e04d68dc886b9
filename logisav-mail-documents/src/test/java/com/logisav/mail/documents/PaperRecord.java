package com.logisav.mail.documents;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.Mailable;
import java.util.Locale;

/** A record that is its own data. */
record PaperRecord(Object data, Locale locale) implements Mailable {

    @Override
    public MailableRef ref() {
        return MailableRef.of(MailableType.INVOICE, "1");
    }

    @Override
    public String label() {
        return "1";
    }

    @Override
    public MergeFields fields() {
        return MergeFields.empty();
    }

    @Override
    public <T> T record(Class<T> type) {
        return type.cast(data);
    }
}
