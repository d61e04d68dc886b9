package com.logisav.mail.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the templates used last. Bounded in number and, since long ones are not remembered, in size. */
final class TemplateCache {

    private final Map<Source, Template> parsed;

    TemplateCache(int maxEntries) {
        parsed = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Source, Template> eldest) {
                return size() > maxEntries;
            }
        };
    }

    Template get(Source source) {
        if (source.text().length() > Limits.REMEMBERED) {
            return Template.parse(source);
        }
        Template known = find(source);
        return known != null ? known : remember(source, Template.parse(source));
    }

    private synchronized @Nullable Template find(Source source) {
        return parsed.get(source);
    }

    /** Parsed outside the lock, so two threads may parse the same; all get the one that came first. */
    private synchronized Template remember(Source source, Template template) {
        Template earlier = parsed.putIfAbsent(source, template);
        return earlier == null ? template : earlier;
    }

    synchronized int size() {
        return parsed.size();
    }
}
