package com.logisav.mail.testkit.contract;

import com.logisav.mail.message.Manifest;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import java.util.List;
import java.util.Optional;

/** What a server has of a mail, beside what the mail is. */
final class ArrivedMail {

    private ArrivedMail() {}

    /** Whether this message is this mail, as far as its Message-ID tells. */
    static boolean is(Manifest mail, ReceivedMail arrived) {
        return arrived.header("Message-ID").equals(Optional.of(mail.messageId().wire()));
    }

    /** In which part the message is not the mail, as words for a failure; empty where it is. Line ends are those of the wire, or not. */
    static Optional<String> difference(Manifest mail, ReceivedMail arrived) {
        if (!is(mail, arrived)) {
            return Optional.of("the mail that arrived last has another Message-ID");
        } else if (!arrived.subject().equals(mail.subject())) {
            return Optional.of("the mail arrived with another subject");
        } else if (!lines(arrived.text()).equals(lines(mail.text()))) {
            return Optional.of("the mail arrived with another plain text");
        } else if (!arrived.html().map(ArrivedMail::lines).equals(mail.html().map(ArrivedMail::lines))) {
            return Optional.of("the mail arrived with other HTML");
        } else if (!files(arrived).equals(files(mail))) {
            return Optional.of("the mail arrived with other files");
        }
        return Optional.empty();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    private static List<List<String>> files(ReceivedMail arrived) {
        return arrived.attachments().stream().map(file -> described(file.name().orElse(""), file.mediaType(), file.sha256())).toList();
    }

    private static List<List<String>> files(Manifest mail) {
        return mail.attachments().stream().map(file -> described(file.name().text(), file.mediaType(), file.sha256())).toList();
    }

    private static List<String> described(String name, String mediaType, String sha256) {
        return List.of(name, mediaType, sha256);
    }
}
