package com.logisav.mail.specification.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The modules that are published, as they stand on the class path: a jar after packaging, a directory of classes before. */
public enum PublishedModule {
    API, TEMPLATE, CORE, SMTP, DOCUMENTS, TESTKIT;

    private static final Map<List<Path>, JavaClasses> READ = new ConcurrentHashMap<>();

    /** All classes of one module, and none of a test. */
    public JavaClasses classes() {
        return read(List.of(place()));
    }

    /** All classes of all modules, so that a rule may follow a dependency from one jar into another. */
    public static JavaClasses allClasses() {
        return read(Arrays.stream(values()).map(PublishedModule::place).toList());
    }

    /** The package below which all its packages lie. */
    public String root() {
        return this == API ? "com.logisav.mail" : "com.logisav.mail." + artifactSuffix();
    }

    /** The jar or directory of this module. */
    public Path place() {
        String artifact = "logisav-mail-" + artifactSuffix();
        Pattern place = Pattern.compile(".*/" + artifact + "(/target/classes|/[^/]*/" + artifact + "-[^/]*\\.jar)/?");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> place.matcher(entry.replace(File.separatorChar, '/')).matches())
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new AssertionError("The class path has no " + artifact));
    }

    /** The sources of its main code, beside this module in the tree. */
    public Path sources() {
        return Path.of("..", "logisav-mail-" + artifactSuffix(), "src", "main", "java");
    }

    private String artifactSuffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static JavaClasses read(List<Path> places) {
        return READ.computeIfAbsent(places,
            all -> new ClassFileImporter().importLocations(all.stream().map(PublishedModule::location).collect(Collectors.toSet())));
    }

    private static Location location(Path place) {
        if (Files.isDirectory(place)) {
            return Location.of(place);
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return Location.of(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
