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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Repositories that break a rule in one answer only, so that each part of its test is needed. */
final class SubtlyWrongTemplateRepositories {

    private SubtlyWrongTemplateRepositories() {}

    @Breaks("TRE-01")
    static class ListsLettersOfAnotherTenant extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context());
                }
            };
        }
    }

    @Breaks("TRE-01")
    static class OpensFilesForAnybody extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    return right.open(letter, file, context());
                }
            };
        }
    }

    @Breaks("TRE-03")
    static class FindsByPattern extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return letterId.equals("%") ? right.allLetters(context).stream().findFirst() : right.letter(letterId, context);
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class AnswersNullForALetterThatIsThere extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    Optional<LetterTemplate> found = right.letter(letterId, context);
                    return found.isPresent() ? null : found;
                }
            };
        }
    }

    @Breaks("TRE-04")
    static class AnswersNullWhereThereAreNoLetters extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    List<LetterTemplate> found = right.letters(type, context);
                    return found.isEmpty() ? null : found;
                }
            };
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.without("it keeps none");
        }
    }

    @Breaks(value = "TRE-05", also = "TRE-08")
    static class ListsNoLetter extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return List.of();
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class FindsADraftOfWhatItLists extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<LetterTemplate> letter(String letterId, MailContext context) {
                    return right.letter(letterId, context).map(letter -> letterId.equals(LETTER.id()) ? letter.in(Locale.UK) : letter);
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class HasOtherBytesEachTime extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            AtomicInteger opened = new AtomicInteger();
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    right.open(letter, file, context);
                    return Content.of(new byte[opened.incrementAndGet()]);
                }
            };
        }
    }

    /** Leaves files open in one of its answers. */
    abstract static class Forgetful extends Contracts.Templates {

        private final LeftOpen left = new LeftOpen();

        final void forget() {
            try {
                left.openOneMore();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @AfterEach
        void tidy() throws IOException {
            left.close();
        }
    }

    @Breaks("TRE-05")
    static class OpensTooEarly extends Forgetful {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    forget();
                    return right.open(letter, file, context);
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class ForgetsItsStreams extends Forgetful {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    Content content = right.open(letter, file, context);
                    return () -> {
                        forget();
                        return content.open();
                    };
                }
            };
        }
    }

    @Breaks("TRE-11")
    static class KnowsNoMessageOnOtherThreads extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    boolean known = Thread.currentThread() == owner || !slot.equals(MESSAGE.slot());
                    return known ? right.defaultMessage(slot, locale, context) : Optional.empty();
                }
            };
        }
    }

    @Breaks("TRE-11")
    static class ListsOurLettersOnOtherThreads extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, Thread.currentThread() == owner ? context : context());
                }
            };
        }
    }

    @Breaks("TRE-12")
    static class HasOtherWords extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot, locale, context)
                        .map(found -> slot.equals(MESSAGE.slot()) ? found.saying("Votre reçu", found.text().body()) : found);
                }
            };
        }
    }

    /** What is wrong of repositories that people can edit. */
    static final class Edited {

        private Edited() {}

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
        static class CutsSubjectsOfMessages extends Contracts.Templates {
            @Override
            TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
                return new Forwarding.Templates(right) {
                    @Override
                    public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
                        return right.save(message.saying(cut(message.text().subject(), 100), message.text().body()), expected, context);
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
                        return right.save(letter.saying(cut(letter.text().subject(), 100), letter.text().body()), expected, context);
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
                        LetterTemplate cut = LetterTemplate.of(letter.id(), cut(letter.name(), 100), letter.text().subject(),
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
}
