package com.logisav.mail.acceptance.browser;

import com.logisav.mail.acceptance.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Debian's Chromium, once for each question, with a profile of its own and no business of its own on the network. */
final class Chromium {

    private static final List<String> QUIET = List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--hide-scrollbars");

    private final Path profile;

    Chromium(Path profile) {
        this.profile = profile;
    }

    /** The page's elements after it was loaded. */
    String dom(Path page) throws IOException, InterruptedException {
        return run(page, "--dump-dom");
    }

    /** The page as it is printed, what stands in its frames included. */
    void print(Path page, Path pdf) throws IOException, InterruptedException {
        String unused = run(page, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    }

    /** The upper part of the page as it is shown. */
    void photograph(Path page, Path png) throws IOException, InterruptedException {
        String unused = run(page, "--window-size=1100,1600", "--screenshot=" + png);
    }

    private String run(Path page, String... what) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(QUIET);
        words.add("--user-data-dir=" + profile);
        words.addAll(Arrays.asList(what));
        words.add(page.toUri().toString());
        return Command.of(words).within(Duration.ofMinutes(2)).output();
    }
}
