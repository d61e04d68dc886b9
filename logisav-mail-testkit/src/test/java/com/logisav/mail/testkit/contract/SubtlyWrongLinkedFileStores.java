package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Stores of files that are wrong about a search, about a long name, or about a file without a byte. */
final class SubtlyWrongLinkedFileStores {

    private SubtlyWrongLinkedFileStores() {}

    @Breaks("LFS-13")
    static class IgnoresTheSearch extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    return right.list(new LinkedFileQuery(query.about(), "", query.page()), context);
                }
            };
        }
    }

    /** Ends at the first page on which nothing is found. */
    @Breaks("LFS-13")
    static class SearchesInThePage extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    Page<LinkedFile> page = right.list(new LinkedFileQuery(query.about(), "", query.page()), context);
                    List<LinkedFile> found = page.items().stream().filter(file -> file.name().text().contains(query.search())).toList();
                    return new Page<>(found, page.hasMore() && !found.isEmpty());
                }
            };
        }
    }

    @Breaks("LFS-13")
    static class FindsNothingByASearch extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    return query.search().isEmpty() ? right.list(query, context) : Page.empty();
                }
            };
        }
    }

    @Breaks("LFS-09")
    static class StoresNamesOf254Characters extends Contracts.LinkedFiles {
        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            return super.plant(owner, about, name.substring(0, Math.min(254, name.length())), bytes);
        }
    }

    @Breaks("LFS-09")
    static class StoresNamesOf255Bytes extends Contracts.LinkedFiles {
        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            return super.plant(owner, about, new String(utf8, 0, Math.min(255, utf8.length), StandardCharsets.UTF_8), bytes);
        }
    }

    private static boolean isEmpty(LinkedFile file) {
        return file.length().orElseThrow() == 0;
    }

    @Breaks("LFS-11")
    static class FindsNoEmptyFile extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context).filter(file -> !isEmpty(file));
                }
            };
        }
    }

    @Breaks("LFS-11")
    static class ListsNoEmptyFile extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                    Page<LinkedFile> page = right.list(query, context);
                    return new Page<>(page.items().stream().filter(file -> !isEmpty(file)).toList(), page.hasMore());
                }
            };
        }
    }

    @Breaks("LFS-04")
    static class CountsBlocks extends Contracts.LinkedFiles {
        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                    return right.find(fileId, about, context).map(file -> isEmpty(file) ? file.length(4096) : file);
                }
            };
        }
    }

    /** Something else in the place of nothing. */
    private abstract static class OpeningEmptyFiles extends Contracts.LinkedFiles {

        abstract Content opened(Content right);

        @Override
        LinkedFileStore wrong(LinkedFileStore right) {
            return new Forwarding.Files(right) {
                @Override
                public Content open(LinkedFile file, MailContext context) throws IOException {
                    Content content = right.open(file, context);
                    return isEmpty(file) ? opened(content) : content;
                }
            };
        }
    }

    @Breaks("LFS-04")
    static class CountsBlocksOfContents extends OpeningEmptyFiles {
        @Override
        Content opened(Content right) {
            return Content.sized(4096, right::open);
        }
    }

    @Breaks("LFS-03")
    static class PutsAByteIntoEmptyFiles extends OpeningEmptyFiles {
        @Override
        Content opened(Content right) {
            return () -> new ByteArrayInputStream(new byte[1]);
        }
    }
}
