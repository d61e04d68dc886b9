package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMailable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sources and records that do one thing wrong each. */
final class WrongMailables {

    private WrongMailables() {}

    static final class Sources {

        @Breaks("MSO-01")
        static class LooksInAllTenants extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, context).or(() -> right.load(ref, context()));
                    }
                };
            }
        }

        @Breaks("MSO-01")
        static class CachesByReference extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, ref.equals(BOTH) ? context() : context);
                    }
                };
            }
        }

        /** From the second time on, it has whatever was loaded last under this reference. */
        @Breaks("MSO-01")
        static class RemembersTheLastOneByReference extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                AtomicInteger ours = new AtomicInteger();
                MailContext theirs = contextOf(foreigner().orNotRun("MSO-01: x"));
                Thread owner = Thread.currentThread();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        boolean again = ref.equals(BOTH) && context.tenant().equals(context().tenant())
                            && Thread.currentThread() == owner && ours.incrementAndGet() > 1;
                        return right.load(ref, again ? theirs : context);
                    }
                };
            }
        }

        @Breaks("MSO-02")
        static class MakesWhatIsMissing extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, context)
                            .or(() -> ref.id().equals("-1") ? Optional.of(SampleMailable.of(ref)) : Optional.empty());
                    }
                };
            }
        }

        @Breaks("MSO-03")
        static class AnswersNullForNothing extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        Optional<Mailable> found = right.load(ref, context);
                        return found.isPresent() ? found : null;
                    }
                };
            }
        }

        @Breaks("MSO-03")
        static class HasNoCatalogue extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public FieldCatalog fields() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MSO-04")
        static class LearnsItsFields extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                AtomicInteger loaded = new AtomicInteger();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        loaded.incrementAndGet();
                        return right.load(ref, context);
                    }

                    @Override
                    public FieldCatalog fields() {
                        return loaded.get() == 0 ? FieldCatalog.empty() : right.fields();
                    }
                };
            }
        }

        @Breaks("MSO-05")
        static class BelongsToOneThread extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                Thread owner = Thread.currentThread();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return Thread.currentThread() == owner ? right.load(ref, context) : Optional.empty();
                    }
                };
            }
        }

        @Breaks("MSO-05")
        static class HasOneTenantOnOtherThreads extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                Thread owner = Thread.currentThread();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, Thread.currentThread() == owner ? context : context());
                    }
                };
            }
        }

        @Breaks("MSO-05")
        static class HasTheirRecordOnOtherThreads extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                Thread owner = Thread.currentThread();
                MailContext theirs = contextOf(foreigner().orNotRun("MSO-05: x"));
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, Thread.currentThread() == owner || !ref.equals(BOTH) ? context : theirs);
                    }
                };
            }
        }

        @Breaks("MSO-03")
        static class AnswersAnotherTenantNull extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        Optional<Mailable> found = right.load(ref, context);
                        return found.isEmpty() && !context.tenant().equals(context().tenant()) ? null : found;
                    }
                };
            }
        }

        @Breaks("MSO-07")
        static class CachesRecords extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                Map<List<Object>, Optional<Mailable>> cache = new ConcurrentHashMap<>();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return cache.computeIfAbsent(List.of(ref, context.tenant()), key -> right.load(ref, context));
                    }
                };
            }
        }

        @Breaks("MSO-07")
        static class CachesFields extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                Map<List<Object>, MergeFields> cache = new ConcurrentHashMap<>();
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, context).map(found -> new Forwarding.Record(found) {
                            @Override
                            public MergeFields fields() {
                                return cache.computeIfAbsent(List.of(ref, context.tenant()), key -> found.fields());
                            }
                        });
                    }
                };
            }
        }

        /** So nobody who has a draft open is ever told that the record has changed. */
        @Breaks("MSO-07")
        static class GivesEveryStateOneVersion extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return new Forwarding.Source(right) {
                    @Override
                    public Optional<Mailable> load(MailableRef ref, MailContext context) {
                        return right.load(ref, context).map(found -> new Forwarding.Record(found) {
                            @Override
                            public RecordVersion version() {
                                return RecordVersion.of(1);
                            }
                        });
                    }
                };
            }
        }

        @Breaks(value = "MSO-06", also = "MSO-07")
        static class FindsNothing extends Contracts.Sources {
            @Override
            MailableSource wrong(MailableSource right) {
                return (ref, context) -> Optional.empty();
            }
        }
    }

    static final class Records {

        @Breaks("MAI-01")
        static class SaysItIsAnother extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public MailableRef ref() {
                        return SampleInvoice.ref("1");
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoVersion extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public RecordVersion version() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoAnswerToWhatItIs extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public <R> R record(Class<R> type) {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoReference extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public MailableRef ref() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoLabel extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public String label() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoLanguage extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public Locale locale() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoZone extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public ZoneId zone() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasNoFields extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public MergeFields fields() {
                        return null;
                    }
                };
            }
        }

        @Breaks("MAI-02")
        static class HasABlankLabel extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return new Forwarding.Record(right) {
                    @Override
                    public String label() {
                        return " ";
                    }
                };
            }
        }

        /** A record with other values. */
        private static Mailable saying(Mailable right, MergeFields fields) {
            return new Forwarding.Record(right) {
                @Override
                public MergeFields fields() {
                    return fields;
                }
            };
        }

        @Breaks("MAI-03")
        static class LeavesOutAField extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return saying(right, MergeFields.builder().list("lines", List.of()).build());
            }
        }

        @Breaks("MAI-03")
        static class HasAnotherKind extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return saying(right, MergeFields.builder().text("days", "30").list("lines", List.of()).build());
            }
        }

        @Breaks("MAI-03")
        static class HasAnUndeclaredField extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return saying(right, MergeFields.builder().number("days", 30).list("lines", List.of()).text("secret", "x").build());
            }
        }

        @Breaks("MAI-03")
        static class HasAnEmptyElement extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                return saying(right, MergeFields.builder().number("days", 30).list("lines", List.of(MergeFields.empty())).build());
            }
        }

        @Breaks("MAI-04")
        static class CountsItsReaders extends Contracts.Mailables {
            @Override
            Mailable wrong(Mailable right) {
                AtomicInteger read = new AtomicInteger();
                return new Forwarding.Record(right) {
                    @Override
                    public RecordVersion version() {
                        return RecordVersion.of(read.incrementAndGet());
                    }
                };
            }
        }

        /** Gives a greater number each time. */
        private abstract static class Counting extends Contracts.Mailables {

            abstract MergeFields counted(int read);

            @Override
            Mailable wrong(Mailable right) {
                AtomicInteger read = new AtomicInteger();
                return new Forwarding.Record(right) {
                    @Override
                    public MergeFields fields() {
                        return counted(read.incrementAndGet());
                    }
                };
            }
        }

        @Breaks("MAI-04")
        static class HasAnotherValueEachTime extends Counting {
            @Override
            MergeFields counted(int read) {
                return MergeFields.builder().number("days", read).list("lines", List.of()).build();
            }
        }

        @Breaks("MAI-04")
        static class HasAnotherLineEachTime extends Counting {
            @Override
            MergeFields counted(int read) {
                return MergeFields.builder().number("days", 30)
                    .list("lines", List.of(MergeFields.builder().text("label", "Ligne " + read).build())).build();
            }
        }
    }
}
