package com.logisav.mail.specification.eml;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A directory of mails, each as {@code name.eml} with what it must say in {@code name.json} beside it. */
record EmlDirectory(Path path) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Where the suite writes. */
    static EmlDirectory ofSuite() {
        return new EmlDirectory(Path.of("target", "eml"));
    }

    void clear() throws IOException {
        for (Path old : list()) {
            Files.delete(old);
        }
    }

    void write(String name, byte[] eml, MailModel expected) throws IOException {
        Files.createDirectories(path);
        String label = name.replaceAll("[^A-Za-z0-9.@-]", "_");
        Files.write(path.resolve(label + ".json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(expected));
        Files.write(path.resolve(label + ".eml"), eml);
    }

    long mails() {
        try {
            return list().stream().filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> list() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
