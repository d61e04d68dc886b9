package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.IOException;
import java.util.Optional;

/** Stores of files whose mistake lies in what they open, in what they list, or in what they answer to other threads alone. */
final class WrongOpenings {

    private WrongOpenings() {}

    /** Opens something else in the place of a content. */
    private abstract static class Opening extends Contracts.LinkedFiles {

        abstract Content opened(LinkedFile file, Content right) throws IOException;

        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    return opened(file, right.open(file, context));
                }
            };
        }
    }

    /** Lists something else in the place of a file. */
    private abstract static class Listing extends Contracts.LinkedFiles {

        abstract LinkedFile listed(LinkedFile file);

        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    Page<LinkedFile> page = right.list(query, context);
                    return new Page<>(page.items().stream().map(file -> listed(file)).toList(), page.hasMore());
                }
            };
        }
    }

    /** Is mistaken about one question, on threads other than the first. */
    private abstract static class Mistaken extends Contracts.LinkedFiles {

        private final Thread first = Thread.currentThread();

        boolean isOther() {
            return Thread.currentThread() != first;
        }
    }

    @Breaks("LFS-02")
    static class OpensForAllTenants extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    try {
                        return right.open(file, context);
                    } catch (IOException e) {
                        return right.open(file, foreignContext("LFS-02: x"));
                    }
                }
            };
        }
    }

    @Breaks(value = "LFS-03", also = {"LFS-02", "LFS-04"})
    static class OpensOtherBytes extends Opening {
        @Override
        Content opened(LinkedFile file, Content right) {
            return Content.of(new byte[] {'?'});
        }
    }

    @Breaks("LFS-06")
    static class OpensNull extends Opening {
        @Override
        Content opened(LinkedFile file, Content right) {
            return null;
        }
    }

    @Breaks(value = "LFS-06", also = {"LFS-02", "LFS-03", "LFS-10", "LFS-12"})
    static class OpensNullStreams extends Opening {
        @Override
        Content opened(LinkedFile file, Content right) {
            return () -> null;
        }
    }

    @Breaks("LFS-04")
    static class ListsOtherLengths extends Listing {
        @Override
        LinkedFile listed(LinkedFile file) {
            return file.length(7777);
        }
    }

    @Breaks("LFS-09")
    static class ListsOtherNames extends Listing {
        @Override
        LinkedFile listed(LinkedFile file) {
            return LinkedFile.of(file.id(), "x", file.tiedTo().toArray(MailableRef[]::new)).length(file.length().orElseThrow());
        }
    }

    @Breaks("LFS-09")
    static class ListsNamesWithoutAccents extends Listing {
        @Override
        LinkedFile listed(LinkedFile file) {
            return LinkedFile.of(file.id(), file.name().text().replace('é', 'e'), file.tiedTo().toArray(MailableRef[]::new))
                .length(file.length().orElseThrow());
        }
    }

    @Breaks(value = "LFS-11", also = "LFS-07")
    static class FindsNothing extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return Optional.empty();
                }
            };
        }
    }

    @Breaks("LFS-10")
    static class OpensForOneThread extends Mistaken {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    return isOther() ? Content.of(new byte[1]) : right.open(file, context);
                }
            };
        }
    }

    @Breaks("LFS-10")
    static class ListsForOneThread extends Mistaken {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    return isOther() && query.about().equals(record()) ? Page.empty() : right.list(query, context);
                }
            };
        }
    }

    @Breaks("LFS-10")
    static class ListsFilesOfAnotherRecordForOneThread extends Mistaken {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    return isOther() && query.about().equals(anotherRecord()) ? Page.empty() : right.list(query, context);
                }
            };
        }
    }

    @Breaks("LFS-10")
    static class FindsFilesOfAnotherRecordForOneThread extends Mistaken {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return isOther() && about.equals(anotherRecord()) ? Optional.empty() : right.find(fileId, about, context);
                }
            };
        }
    }
}
