package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Repositories that do one thing wrong each. */
final class WrongTemplateRepositories {

    private WrongTemplateRepositories() {}

    @Breaks("TRE-01")
    static class FallsBackToAnotherTenant extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).or(() -> right.letter(letterId, context()));
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class HasOneMessageForAll extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot, locale, context());
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class RemovesForAnybody extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return right.remove(letterId, expected, context());
                }
            };
        }
    }

    @Breaks("TRE-02")
    static class FallsBackToTheLanguage extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot, locale, context)
                        .or(() -> right.defaultMessage(slot, Locale.forLanguageTag(locale.getLanguage()), context));
                }
            };
        }
    }

    @Breaks("TRE-03")
    static class ThrowsForTheUnknown extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    if (letterId.contains("'")) {
                        throw new IllegalStateException("syntax error at '");
                    }
                    return right.letter(letterId, context);
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class AnswersNullForTheUnknown extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    Optional<DefaultMessage> found = right.defaultMessage(slot, locale, context);
                    return found.isPresent() ? found : null;
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class OpensFilesOnce extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            AtomicInteger opened = new AtomicInteger();
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    if (opened.incrementAndGet() > 1) {
                        throw new FileNotFoundException("taken");
                    }
                    return right.open(letter, file, context);
                }
            };
        }
    }

    @Breaks("TRE-06")
    static class ListsAllLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.allLetters(context);
                }
            };
        }
    }

    @Breaks(value = "TRE-07", also = "TRE-09")
    static class TheLastOneWins extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public synchronized Optional<LetterTemplate> save(
                    LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter, right.letter(letter.id(), context).flatMap(LetterTemplate::version), context);
                }
            };
        }
    }

    @Breaks(value = "TRE-08", also = "TRE-07")
    static class ListsOldestFirst extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    List<DefaultMessage> found = new ArrayList<>(right.versions(slot, locale, context));
                    Collections.reverse(found);
                    return found;
                }
            };
        }
    }

    @Breaks("TRE-09")
    static class LooksBeforeItSaves extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Templates(right) {
                @Override
                public synchronized Optional<DefaultMessage> save(
                    DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    if (Thread.currentThread() == owner) {
                        return right.save(message, expected, context);
                    }
                    // What all threads saw when they looked.
                    Optional<TemplateVersion> stored = right.defaultMessage(message.slot(), message.locale(), context)
                        .flatMap(DefaultMessage::version);
                    return right.save(message, stored, context);
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class RemovesAnyVersion extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return right.letter(letterId, context).flatMap(LetterTemplate::version)
                        .map(stored -> right.remove(letterId, stored, context)).orElse(false);
                }
            };
        }
    }

    @Breaks("TRE-11")
    static class BelongsToOneThread extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return Thread.currentThread() == owner ? right.letters(type, context) : List.of();
                }
            };
        }
    }

    @Breaks("TRE-12")
    static class KnowsOnlyWhatItSaved extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return slot.equals(savedSlot()) ? right.defaultMessage(slot, locale, context) : Optional.empty();
                }
            };
        }
    }
}
