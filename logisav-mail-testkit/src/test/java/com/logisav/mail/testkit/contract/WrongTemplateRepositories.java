package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Repositories that do one thing wrong each. */
final class WrongTemplateRepositories {

    private WrongTemplateRepositories() {}

    @Breaks("TRE-01")
    static class FindsLettersOfAnotherTenant extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context());
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

    @Breaks(value = "TRE-05", also = "TRE-08")
    static class OpensFilesOnce extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Set<LetterFile> opened = ConcurrentHashMap.newKeySet();
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    if (!opened.add(file)) {
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

    /** Reads versions otherwise than they were answered when they were saved. */
    abstract static class Versioning extends Contracts.Templates {

        abstract TemplateVersion read(TemplateVersion saved);

        LetterTemplate read(LetterTemplate letter) {
            return letter;
        }

        private DefaultMessage read(DefaultMessage message) {
            return message.version().map(version -> message.at(read(version))).orElse(message);
        }

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot, locale, context).map(message -> read(message));
                }

                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.versions(slot, locale, context).stream().map(message -> read(message)).toList();
                }

                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).map(letter -> read(letter));
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class ReadsTimesInAnotherZone extends Versioning {
        @Override
        TemplateVersion read(TemplateVersion saved) {
            return new TemplateVersion(saved.value(), saved.savedAt().minusSeconds(3600), saved.savedBy());
        }
    }

    @Breaks("TRE-08")
    static class ForgetsWhoSaved extends Versioning {
        @Override
        TemplateVersion read(TemplateVersion saved) {
            return new TemplateVersion(saved.value(), saved.savedAt(), "somebody");
        }
    }

    @Breaks("TRE-08")
    static class ForgetsWhoSavedLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).map(letter -> letter.version()
                        .map(version -> letter.at(new TemplateVersion(version.value(), version.savedAt(), "somebody"))).orElse(letter));
                }
            };
        }
    }

    @Breaks("TRE-11")
    static class HasOneTenantOnOtherThreads extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot, locale, Thread.currentThread() == owner ? context : context());
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
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }

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

    @Breaks("TRE-03")
    static class AnswersAnUnknownSlotLikeAnother extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    boolean known = DefaultMessageSlot.builtIn().contains(slot);
                    return right.defaultMessage(known ? slot : DefaultMessageSlot.INVOICE, locale, context);
                }
            };
        }
    }

    @Breaks(value = "TRE-05", also = "TRE-08")
    static class FindsNoLetterThatBringsFiles extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).filter(letter -> letter.files().isEmpty());
                }
            };
        }
    }

    @Breaks(value = "TRE-07", also = "TRE-09")
    static class TheLastMessageWins extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public synchronized Optional<DefaultMessage> save(
                    DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(message, right.defaultMessage(message.slot(), message.locale(), context)
                        .flatMap(DefaultMessage::version), context);
                }
            };
        }
    }

    @Breaks(value = "TRE-08", also = "TRE-07")
    static class GoesOnAnsweringTheFirstMessage extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    List<DefaultMessage> all = right.versions(slot, locale, context);
                    return right.defaultMessage(slot, locale, context)
                        .map(current -> all.isEmpty() ? current : all.get(all.size() - 1).at(current.version().orElseThrow()));
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class ListsLettersAsTheyWere extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Map<String, LetterTemplate> first = new ConcurrentHashMap<>();
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<LetterTemplate> saved = right.save(letter, expected, context);
                    saved.ifPresent(each -> first.putIfAbsent(each.id(), each));
                    return saved;
                }

                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream().map(each -> first.getOrDefault(each.id(), each)).toList();
                }
            };
        }
    }

    @Breaks(value = "TRE-08", also = {"TRE-07", "TRE-09", "TRE-10"})
    static class GivesEveryStateOfALetterOneVersion extends Contracts.Templates {

        private static final TemplateVersion ONE = new TemplateVersion("1", Instant.EPOCH, "nobody");

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).map(each -> each.at(ONE));
                }

                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream().map(each -> each.at(ONE)).toList();
                }

                @Override
                public List<LetterTemplate> allLetters(MailContext context) {
                    return right.allLetters(context).stream().map(each -> each.at(ONE)).toList();
                }

                @Override
                public synchronized Optional<LetterTemplate> save(
                    LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter, expected.map(version -> stored(letter.id(), version, context)), context)
                        .map(each -> each.at(ONE));
                }

                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return right.remove(letterId, stored(letterId, expected, context), context);
                }

                private TemplateVersion stored(String letterId, TemplateVersion version, MailContext context) {
                    return version.equals(ONE) ? right.letter(letterId, context).flatMap(LetterTemplate::version).orElse(version) : version;
                }
            };
        }
    }

    /** Removes, and remembers what it removed. */
    abstract static class Removing extends Contracts.Templates {

        abstract Forwarding.Templates around(TemplateRepository.Editable right, Map<String, LetterTemplate> removed);

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Map<String, LetterTemplate> removed = new ConcurrentHashMap<>();
            return around(new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    Optional<LetterTemplate> letter = right.letter(letterId, context);
                    boolean done = right.remove(letterId, expected, context);
                    letter.filter(each -> done).ifPresent(each -> removed.put(letterId, each));
                    return done;
                }
            }, removed);
        }
    }

    @Breaks("TRE-10")
    static class FindsWhatWasRemoved extends Removing {
        @Override
        Forwarding.Templates around(TemplateRepository.Editable right, Map<String, LetterTemplate> removed) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).or(() -> Optional.ofNullable(removed.get(letterId)));
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class ListsWhatWasRemoved extends Removing {
        @Override
        Forwarding.Templates around(TemplateRepository.Editable right, Map<String, LetterTemplate> removed) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> allLetters(MailContext context) {
                    return Stream.concat(right.allLetters(context).stream(), removed.values().stream()).toList();
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class RemovesTwice extends Removing {
        @Override
        Forwarding.Templates around(TemplateRepository.Editable right, Map<String, LetterTemplate> removed) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return right.remove(letterId, expected, context) || removed.containsKey(letterId);
                }
            };
        }
    }
}
