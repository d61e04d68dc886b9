package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
    static class OpensNothing extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) {
                    return null;
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

    @Breaks("TRE-05")
    static class ListsALetterUnderAnotherIdentifier extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream().map(letter -> letter.id().equals(LETTER.id()) ? numbered(letter) : letter)
                        .toList();
                }

                private LetterTemplate numbered(LetterTemplate letter) {
                    return LetterTemplate.of("1", letter.name(), letter.text().subject(), letter.text().body())
                        .forTypes(letter.types().toArray(MailableType[]::new));
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

    @Breaks(value = "TRE-05", also = "TRE-08")
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
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }

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

    @Breaks("TRE-05")
    static class ListsAnotherInThePlaceOfALetter extends Contracts.Templates {
        private static final LetterTemplate ANOTHER = LetterTemplate.of("thanks", "Merci", "Merci", MessageBody.text("Bonjour"));

        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream().map(each -> each.text().equals(LETTER.text()) ? ANOTHER : each).toList();
                }

                @Override
                public Optional<LetterTemplate> letter(String id, MailContext context) {
                    return id.equals(ANOTHER.id()) ? Optional.of(ANOTHER) : right.letter(id, context);
                }
            };
        }
    }

    /** A column that was forgotten in a query. */
    @Breaks("TRE-02")
    static class AnswersInvoicesForQuotes extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
                    return right.defaultMessage(slot.equals(DefaultMessageSlot.QUOTE) ? DefaultMessageSlot.INVOICE : slot, locale, context);
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class OpensTheFirstFile extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    return right.open(letter, letter.files().get(0), context);
                }
            };
        }
    }

    @Breaks("TRE-05")
    static class OpensEmptyFiles extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    right.open(letter, file, context);
                    return Content.of(new byte[0]);
                }
            };
        }
    }

    /** A column that is too short. */
    @Breaks("TRE-05")
    static class OpensWhatTheColumnHolds extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
                    return Content.of(Arrays.copyOf(Bytes.of(right.open(letter, file, context)), 5));
                }
            };
        }
    }

    @Breaks("TRE-06")
    static class ListsALetterForItsLastType extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream()
                        .filter(letter -> !letter.id().equals(LETTER.id()) || type.equals(MailableType.SITE)).toList();
                }
            };
        }
    }

    /** They have no row in the table of types. */
    @Breaks("TRE-06")
    static class ListsNoLetterForAllTypes extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return new Forwarding.Templates(right) {
                @Override
                public List<LetterTemplate> letters(MailableType type, MailContext context) {
                    return right.letters(type, context).stream().filter(letter -> !letter.types().isEmpty()).toList();
                }
            };
        }
    }
}
