package com.logisav.mail.smtp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Finds out which version of Angus Mail a class came from, in the very jar that it was loaded from: several jars hold the same classes, and
 * the first on the class path wins, whatever its version. Angus sets no Implementation-Version.
 */
final class AngusVersion {

    private static final List<String> MAVEN = List.of("smtp", "angus-mail", "jakarta.mail");

    private AngusVersion() {}

    /** Empty where the jar does not say: one of many, repackaged without what Maven leaves. */
    static Optional<String> of(Class<?> angusClass) {
        String path = angusClass.getName().replace('.', '/') + ".class";
        URL url = angusClass.getResource("/" + path);
        if (url == null || !url.toString().endsWith(path)) {
            return Optional.empty();
        }
        String root = url.toString().substring(0, url.toString().length() - path.length());
        return fromMaven(root).or(() -> fromManifest(root));
    }

    private static Optional<String> fromMaven(String root) {
        for (String artifact : MAVEN) {
            try (InputStream in = open(root + "META-INF/maven/org.eclipse.angus/" + artifact + "/pom.properties")) {
                Properties properties = new Properties();
                properties.load(in);
                String version = properties.getProperty("version");
                if (version != null) {
                    return Optional.of(version);
                }
            } catch (IOException e) {
                // Not this one; the next says it, or the manifest.
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromManifest(String root) {
        try (InputStream in = open(root + "META-INF/MANIFEST.MF")) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            String name = attributes.getValue("Bundle-SymbolicName");
            boolean angus = name != null && name.startsWith("org.eclipse.angus");
            return angus ? Optional.ofNullable(attributes.getValue("Bundle-Version")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Without the cache that would keep the jar open. */
    private static InputStream open(String url) throws IOException {
        URLConnection connection = new URL(url).openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
