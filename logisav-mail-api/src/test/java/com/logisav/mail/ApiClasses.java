package com.logisav.mail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All classes of this module, so that a test can say that it forgot none. */
final class ApiClasses {

    private ApiClasses() {}

    static List<Class<?>> all() throws IOException, URISyntaxException {
        Path root = Path.of(Worded.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize).map(Path::toString).filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.').replace('\\', '.'))
                .filter(name -> !name.endsWith("package-info"))
                .<Class<?>>map(ApiClasses::load)
                .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Worded.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
