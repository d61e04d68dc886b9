package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Stores that do one thing wrong each. */
final class WrongLinkedFileStores {

    private WrongLinkedFileStores() {}

    @Breaks("LFS-01")
    static class SearchesEverywhere extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    if (query.search().isEmpty()) {
                        return right.list(query, context);
                    }
                    List<LinkedFile> found = new ArrayList<>(right.list(query, context).items());
                    found.addAll(right.list(new LinkedFileQuery(anotherRecord(), query.search(), query.page()), context).items());
                    return new Page<>(found, false);
                }
            };
        }
    }

    @Breaks("LFS-01")
    static class ListsAllTenants extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    LinkedFileQuery whole = new LinkedFileQuery(query.about(), query.search(), PageRequest.first(500));
                    List<LinkedFile> all = new ArrayList<>(right.list(whole, context).items());
                    all.addAll(right.list(whole, foreignContext("LFS-01: x")).items());
                    return Page.of(all, query.page());
                }
            };
        }
    }

    @Breaks("LFS-02")
    static class FindsByIdentifierAlone extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, record(), context).or(() -> right.find(fileId, anotherRecord(), context));
                }
            };
        }
    }

    @Breaks("LFS-02")
    static class FindsInAllTenants extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context)
                        .or(() -> right.find(fileId, about, foreignContext("LFS-02: x")));
                }
            };
        }
    }

    @Breaks("LFS-03")
    static class HandsOutOneStream extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    InputStream once = new ByteArrayInputStream(Bytes.of(right.open(file, context)));
                    return () -> once;
                }
            };
        }
    }

    @Breaks("LFS-04")
    static class RoundsLengths extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context).map(file -> file.length(file.length().orElse(0) / 1024 * 1024));
                }
            };
        }
    }

    @Breaks(value = "LFS-05", also = "LFS-06")
    static class ParsesIdentifiers extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(String.valueOf(Long.parseLong(fileId)), about, context);
                }
            };
        }
    }

    @Breaks("LFS-06")
    static class FindsNull extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    Optional<LinkedFile> found = right.find(fileId, about, context);
                    return found.isPresent() ? found : null;
                }
            };
        }
    }

    @Breaks("LFS-07")
    static class EchoesTheQuestion extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context)
                        .map(file -> LinkedFile.of(file.id(), file.name().text(), about).length(file.length().orElseThrow()));
                }
            };
        }
    }

    @Breaks("LFS-08")
    static class CountsPagesFromOne extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    PageRequest page = new PageRequest(Math.max(0, query.page().index() - 1), query.page().size());
                    return right.list(new LinkedFileQuery(query.about(), query.search(), page), context);
                }
            };
        }
    }

    @Breaks("LFS-09")
    static class CutsNames extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context).map(file -> LinkedFile.of(file.id(),
                        file.name().text().substring(0, Math.min(100, file.name().text().length())), file.tiedTo()
                            .toArray(MailableRef[]::new))
                        .length(file.length().orElseThrow()));
                }
            };
        }
    }

    @Breaks("LFS-10")
    static class BelongsToOneThread extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return Thread.currentThread() == owner ? right.find(fileId, about, context) : Optional.empty();
                }
            };
        }
    }

    @Breaks(value = "LFS-11", also = {"LFS-08", "LFS-13"})
    static class ListsNothing extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    return Page.empty();
                }
            };
        }
    }

    @Breaks("LFS-12")
    static class ForgetsTheDirectoryItListed extends Contracts.LinkedFiles {
        private final LeftOpen directories = new LeftOpen();

        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    try {
                        directories.openOneMore();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return right.list(query, context);
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            directories.close();
        }
    }

    @Breaks("LFS-12")
    static class OpensBeforeItIsAsked extends Contracts.LinkedFiles {
        private final LeftOpen files = new LeftOpen();

        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    files.openOneMore();
                    return right.open(file, context);
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }
}
