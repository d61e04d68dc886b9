package com.logisav.mail.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered rules in an interface's Javadoc, read from its source. */
final class SpiRules {

    private static final Pattern RULE = Pattern.compile("<li>([A-Z]{3}-\\d\\d): (.*?)\\.(?= <li>| </ul>)");

    private SpiRules() {}

    /** Number and words of each rule. */
    static Map<String, String> of(Class<?> spi) throws IOException {
        Path api = Path.of("..", "logisav-mail-api", "src", "main", "java");
        String source = Files.readString(api.resolve(spi.getName().replace('.', '/') + ".java"));
        String javadoc = source.replaceAll("\\s*\\n *\\*(?!/)\\s*", " ").replaceAll("\\s*\\n *\\*/", " ");
        Map<String, String> rules = new TreeMap<>();
        Matcher rule = RULE.matcher(javadoc);
        while (rule.find()) {
            rules.put(rule.group(1), plain(rule.group(2)));
        }
        return rules;
    }

    /** Tags of Javadoc as they read. */
    private static String plain(String words) {
        return words.replaceAll("\\{@(?:code|link) #?([^}]+)}", "$1").replace('#', '.');
    }
}
