package com.example.shop;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.spi.TemplateRepository;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shop's words, the same for all branches. */
public final class ShopTemplates implements TemplateRepository {

    private final List<DefaultMessage> messages = List.of(
        DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture {{bill.number}}", MessageBody.html(
            "<p>Bonjour {{bill.customer}},</p><p>veuillez trouver ci-joint la facture <b>{{bill.number}}</b> de {{bill.total}}.</p>")),
        DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "Your bill {{bill.number}}", MessageBody.html(
            "<p>Dear {{bill.customer}},</p><p>please find attached bill <b>{{bill.number}}</b> of {{bill.total}}.</p>")));
    private final List<LetterTemplate> letters = List.of(
        LetterTemplate.of("reminder", "Relance", "Relance : facture {{bill.number}}", MessageBody.html(
            "<p>Bonjour {{bill.customer}},</p><p>la facture {{bill.number}} est à régler avant le {{bill.due}}.</p>"))
            .forTypes(MailableType.INVOICE).in(Locale.FRENCH));

    @Override
    public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
        return messages.stream().filter(message -> message.slot().equals(slot) && message.locale().equals(locale)).findFirst();
    }

    @Override
    public List<LetterTemplate> letters(MailableType type, MailContext context) {
        return letters.stream().filter(letter -> letter.isFor(type)).toList();
    }

    @Override
    public Optional<LetterTemplate> letter(String letterId, MailContext context) {
        return letters.stream().filter(letter -> letter.id().equals(letterId)).findFirst();
    }
}
