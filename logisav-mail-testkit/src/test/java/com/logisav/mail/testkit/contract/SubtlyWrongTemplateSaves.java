package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.spi.TemplateRepository;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Repositories that people can edit, which break a rule in one answer only, so that each part of its test is needed. */
final class SubtlyWrongTemplateSaves {

    private SubtlyWrongTemplateSaves() {}

    @Breaks("TRE-01")
    static class ListsVersionsOfAnotherTenant extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.versions(slot, locale, context());
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class ListsAllLettersOfAnotherTenant extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> allLetters(MailContext context) {
                    return right.allLetters(context());
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class RemovesForAnybodyInSilence extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return right.remove(letterId, expected, context()) && context.tenant().equals(context().tenant());
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class SavesMessagesForAnybody extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(message, expected, context());
                }
            };
        }
    }

    /** Looks for a letter in the own tenant, then puts it over the one of this identifier in whatever tenant. */
    @Breaks("TRE-01")
    static class MergesLettersByIdentifier extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    if (right.letter(letter.id(), context).isEmpty() && expected.isEmpty()) {
                        return right.save(letter, right.letter(letter.id(), context()).flatMap(LetterTemplate::version), context());
                    }
                    return right.save(letter, expected, context);
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class SavesLettersForAnybody extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter, expected, context());
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class RefusesAMessageWithNull extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<DefaultMessage> saved = right.save(message, expected, context);
                    return saved.isPresent() ? saved : null;
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class RefusesALetterWithNull extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<LetterTemplate> saved = right.save(letter, expected, context);
                    return saved.isPresent() ? saved : null;
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class HasNullForVersions extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return null;
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class HasNullForAllLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> allLetters(MailContext context) {
                    return null;
                }
            };
        }
    }

    /** Refuses saves over another version, and does what it refused in some cases. */
    private abstract static class Refusing extends Contracts.Templates {

        abstract boolean does(Optional<LetterTemplate> stored);

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public synchronized Optional<LetterTemplate> save(
                    LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    Optional<LetterTemplate> stored = right.letter(letter.id(), context);
                    Optional<LetterTemplate> saved = right.save(letter, expected, context);
                    if (saved.isEmpty() && does(stored)) {
                        right.save(letter, stored.flatMap(LetterTemplate::version), context);
                    }
                    return saved;
                }
            };
        }
    }

    @Breaks("TRE-07")
    static class MakesALetterThatItRefused extends Refusing {
        @Override
        boolean does(Optional<LetterTemplate> stored) {
            return stored.isEmpty();
        }
    }

    @Breaks("TRE-07")
    static class ChangesALetterThatItRefused extends Refusing {
        @Override
        boolean does(Optional<LetterTemplate> stored) {
            return stored.isPresent();
        }
    }

    @Breaks(value = "TRE-08", also = "TRE-09")
    static class GivesEveryStateOfAMessageOneVersion extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(message, expected, context)
                        .map(saved -> saved.at(new TemplateVersion("one", saved.version().orElseThrow().savedAt(), "nobody")));
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class ListsTheLastVersionAlone extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.versions(slot, locale, context).stream().limit(1).toList();
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class ForgetsTheLanguageOfALetter extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter.in(Locale.ROOT), expected, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class ForgetsTheVersionOfALetter extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).map(letter -> letterId.equals(LETTER.id()) ? letter
                        : LetterTemplate.of(letterId, letter.name(), letter.text().subject(), letter.text().body()));
                }
            };
        }
    }

    @Breaks(value = "TRE-08", also = "TRE-09")
    static class SavesNoMessageAgain extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return expected.isPresent() ? Optional.empty() : right.save(message, expected, context);
                }
            };
        }
    }

    @Breaks(value = "TRE-08", also = "TRE-09")
    static class SavesNoLetterAgain extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return expected.isPresent() ? Optional.empty() : right.save(letter, expected, context);
                }
            };
        }
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    @Breaks("TRE-08")
    static class HasNoRoomForALongMessage extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return message.text().body().value().length() > 65_535 ? Optional.empty() : right.save(message, expected, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class RefusesAMessageWithoutWords extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return message.text().body().value().isEmpty() ? Optional.empty() : right.save(message, expected, context);
                }
            };
        }
    }

    /** As where a database keeps no empty text. */
    @Breaks("TRE-08")
    static class PutsWordsIntoEmptySubjects extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    String subject = message.text().subject();
                    return right.save(message.saying(subject.isEmpty() ? "null" : subject, message.text().body()), expected, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class CutsSubjectsOfMessages extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(message.saying(cut(message.text().subject(), 198), message.text().body()), expected, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class CutsSubjectsOfLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    return right.save(letter.saying(cut(letter.text().subject(), 198), letter.text().body()), expected, context);
                }
            };
        }
    }

    @Breaks("TRE-08")
    static class CutsNamesOfLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
                    LetterTemplate cut = LetterTemplate.of(letter.id(), cut(letter.name(), 254), letter.text().subject(),
                        letter.text().body()).forTypes(letter.types().toArray(MailableType[]::new)).in(letter.locale());
                    return right.save(cut, expected, context);
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class RemovesWhatItRefusedToRemove extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    boolean removed = right.remove(letterId, expected, context);
                    right.letter(letterId, context).flatMap(LetterTemplate::version)
                        .ifPresent(stored -> right.remove(letterId, stored, context));
                    return removed;
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class RemovesNothing extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
                    return false;
                }
            };
        }
    }

    @Breaks("TRE-10")
    static class ListsForItsTypeWhatWasRemoved extends WrongTemplateRepositories.Removing {
        @Override
        Forwarding.Templates around(TemplateRepository.Editable right, Map<String, LetterTemplate> removed) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return Stream.concat(right.letters(type, context).stream(),
                        removed.values().stream().filter(letter -> letter.isFor(type))).toList();
                }
            };
        }
    }
}
