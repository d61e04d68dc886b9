package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** Stores of files, and permissions, that break a rule in one place only, so that each part of its test is needed. */
final class SubtlyWrongLocks {

    private SubtlyWrongLocks() {}

    /** Of files. */
    static final class Files {

        private Files() {}

        @Breaks(value = "LFS-03", also = "LFS-10")
        static class OpensOnceForGood extends Contracts.LinkedFiles {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    private final Set<String> opened = ConcurrentHashMap.newKeySet();

                    @Override
                    public Content open(LinkedFile file, MailContext context) throws IOException {
                        return opened.add(file.id()) ? right.open(file, context) : Content.of(new byte[1]);
                    }
                };
            }
        }

        @Breaks("LFS-04")
        static class CountsOneTooMany extends Contracts.LinkedFiles {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Content open(LinkedFile file, MailContext context) throws IOException {
                        Content content = right.open(file, context);
                        return Content.sized(content.length().orElseThrow() + 1, content);
                    }
                };
            }
        }

        @Breaks("LFS-05")
        static class FindsByPattern extends Contracts.LinkedFiles {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                        return fileId.equals("%") ? right.list(new LinkedFileQuery(about, "", PageRequest.first(1)), context).items().stream().findFirst()
                            : right.find(fileId, about, context);
                    }
                };
            }
        }

        @Breaks("LFS-07")
        static class EchoesTheQuestionInLists extends Contracts.LinkedFiles {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                        Page<LinkedFile> page = right.list(query, context);
                        return new Page<>(page.items().stream().map(file -> LinkedFile.of(file.id(), file.name().text(), query.about(), anotherRecord())
                            .length(file.length().orElseThrow())).toList(), page.hasMore());
                    }
                };
            }
        }

        @Breaks("LFS-03")
        static class HasOneStreamAtATime extends Contracts.LinkedFiles {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Content open(LinkedFile file, MailContext context) throws IOException {
                        return new Lending(right.open(file, context));
                    }
                };
            }
        }

        /** Leaves files open in one of its answers. */
        abstract static class Forgetful extends Contracts.LinkedFiles {

            final LeftOpen left = new LeftOpen();

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

        @Breaks("LFS-12")
        static class ForgetsWhatItFound extends Forgetful {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                        Optional<LinkedFile> found = right.find(fileId, about, context);
                        found.ifPresent(file -> forget());
                        return found;
                    }
                };
            }
        }

        @Breaks("LFS-12")
        static class ForgetsWhatIsNotThere extends Forgetful {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                        Optional<LinkedFile> found = right.find(fileId, about, context);
                        if (found.isEmpty()) {
                            forget();
                        }
                        return found;
                    }
                };
            }
        }

        @Breaks("LFS-12")
        static class ForgetsItsStreams extends Forgetful {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Content open(LinkedFile file, MailContext context) throws IOException {
                        Content content = right.open(file, context);
                        return Content.sized(content.length().orElseThrow(), () -> {
                            forget();
                            return content.open();
                        });
                    }
                };
            }
        }

        @Breaks("LFS-12")
        static class OpensTooEarly extends Contracts.LinkedFiles {

            // Kept, so that no garbage collector closes them first.
            private final List<LeftOpen> opened = new CopyOnWriteArrayList<>();

            @AfterEach
            void tidy() throws IOException {
                for (LeftOpen each : opened) {
                    each.close();
                }
            }

            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Content open(LinkedFile file, MailContext context) throws IOException {
                        Content content = right.open(file, context);
                        LeftOpen early = new LeftOpen();
                        early.openOneMore();
                        opened.add(early);
                        return Content.sized(content.length().orElseThrow(), () -> {
                            early.close();
                            return content.open();
                        });
                    }
                };
            }
        }

        /** A content of which a second stream is empty while a first one is open. */
        private static final class Lending implements Content {

            private final Content content;
            private boolean lent;

            Lending(Content content) {
                this.content = content;
            }

            @Override
            public InputStream open() throws IOException {
                if (lent) {
                    return InputStream.nullInputStream();
                }
                lent = true;
                return new FilterInputStream(content.open()) {
                    @Override
                    public void close() throws IOException {
                        lent = false;
                        super.close();
                    }
                };
            }

            @Override
            public OptionalLong length() {
                return content.length();
            }
        }
    }

    /** Of permissions. */
    static final class Permissions {

        private Permissions() {}

        @Breaks("PER-04")
        static class AllowsForeignersHere extends Contracts.Permissions {
            @Override
            MailPermissions wrong(MailPermissions right) {
                return (request, context) -> right.decide(request, context).isAllowed()
                    || right.decide(request, contextOf(context.actor().in(foreigner().orNotRun("PER-04: x").tenant()))).isAllowed()
                    ? Decision.allowed() : Decision.denied();
            }
        }

        @Breaks("PER-04")
        static class AllowsTheActorThere extends Contracts.Permissions {
            @Override
            MailPermissions wrong(MailPermissions right) {
                return (request, context) -> right.decide(request, context).isAllowed()
                    || right.decide(request, contextOf(context.actor().in(actor().tenant()))).isAllowed()
                    ? Decision.allowed() : Decision.denied();
            }
        }

        /** Right for whoever asks alone; on other threads it decides one question the other way round. */
        private abstract static class Mistaken extends Contracts.Permissions {

            abstract boolean isMistakenAbout(PermissionRequest request, MailContext context);

            @Override
            MailPermissions wrong(MailPermissions right) {
                Thread owner = Thread.currentThread();
                return (request, context) -> {
                    Decision decision = right.decide(request, context);
                    boolean mistaken = Thread.currentThread() != owner && isMistakenAbout(request, context);
                    return !mistaken ? decision : decision.isAllowed() ? Decision.denied() : Decision.allowed();
                };
            }
        }

        @Breaks("PER-06")
        static class ForgetsWhoMaySend extends Mistaken {
            @Override
            boolean isMistakenAbout(PermissionRequest request, MailContext context) {
                return request.permission().equals(Permission.SEND) && context.actor().equals(actor());
            }
        }

        @Breaks("PER-06")
        static class TakesAStrangerForTheActor extends Mistaken {
            @Override
            boolean isMistakenAbout(PermissionRequest request, MailContext context) {
                return !context.actor().id().equals(actor().id());
            }
        }

        @Breaks("PER-06")
        static class ForgetsWhoMayWriteLetters extends Mistaken {
            @Override
            boolean isMistakenAbout(PermissionRequest request, MailContext context) {
                return request.permission().equals(Permission.WRITE_LETTERS);
            }
        }
    }
}
