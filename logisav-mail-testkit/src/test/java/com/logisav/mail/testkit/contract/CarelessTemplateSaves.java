package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Repositories whose statements lack a condition: a save or a removal reaches further than what it is about. */
final class CarelessTemplateSaves {

    private CarelessTemplateSaves() {}

    /** Saves a message, and something beside it. */
    private abstract static class Spilling extends Contracts.Templates {

        abstract DefaultMessage beside(DefaultMessage message);

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<DefaultMessage> saved = right.save(message, expected, context);
                    saved.map(Spilling.this::beside).ifPresent(beside -> right.save(beside, right
                        .defaultMessage(beside.slot(), beside.locale(), context).flatMap(DefaultMessage::version), context));
                    return saved;
                }
            };
        }
    }

    @Breaks("TRE-13")
    static class SavesForAllSlots extends Spilling {
        @Override
        DefaultMessage beside(DefaultMessage message) {
            return DefaultMessage.of(DefaultMessageSlot.QUOTE, message.locale(), message.text().subject(), message.text().body());
        }
    }

    @Breaks("TRE-13")
    static class SavesInAllLanguages extends Spilling {
        @Override
        DefaultMessage beside(DefaultMessage message) {
            return DefaultMessage.of(message.slot(), Locale.ROOT, message.text().subject(), message.text().body());
        }
    }

    /** Lists the versions of more than one message. */
    private abstract static class ListingMore extends Contracts.Templates {

        abstract List<DefaultMessage> more(TemplateRepository.Editable right, DefaultMessageSlot slot, Locale locale, MailContext context);

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return Stream.concat(right.versions(slot, locale, context).stream(), more(right, slot, locale, context).stream()).toList();
                }
            };
        }
    }

    @Breaks("TRE-13")
    static class ListsVersionsOfAllSlots extends ListingMore {
        @Override
        List<DefaultMessage> more(TemplateRepository.Editable right, DefaultMessageSlot slot, Locale locale, MailContext context) {
            return right.versions(DefaultMessageSlot.QUOTE, locale, context);
        }
    }

    @Breaks("TRE-13")
    static class ListsVersionsInAllLanguages extends ListingMore {
        @Override
        List<DefaultMessage> more(TemplateRepository.Editable right, DefaultMessageSlot slot, Locale locale, MailContext context) {
            return right.versions(slot, Locale.forLanguageTag("ia"), context);
        }
    }

    @Breaks("TRE-13")
    static class RemovesAllLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    boolean removed = right.remove(letterId, expected, context);
                    if (removed) {
                        right.allLetters(context).forEach(each -> right.remove(each.id(), each.version().orElseThrow(), context));
                    }
                    return removed;
                }
            };
        }
    }

    @Breaks("TRE-13")
    static class SavesItsWordsIntoAllLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<LetterTemplate> saved = right.save(letter, expected, context);
                    if (saved.isPresent()) {
                        right.allLetters(context).stream().filter(each -> !each.id().equals(letter.id())).forEach(each ->
                            right.save(each.saying(letter.text().subject(), letter.text().body()), each.version(), context));
                    }
                    return saved;
                }
            };
        }
    }

    /** Files are kept with a state of a letter, and the next state has none. */
    @Breaks("TRE-08")
    static class LosesFilesOfSavedLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Set<String> saved = new HashSet<>();
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    saved.add(letter.id());
                    return right.save(letter, expected, context);
                }

                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    if (saved.contains(letter.id())) {
                        throw new FileNotFoundException("of an older state");
                    }
                    return right.open(letter, file, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class SavesLettersWithoutTheirFiles extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter.bringing(), expected, context);
                }
            };
        }
    }
}
