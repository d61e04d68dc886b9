package com.logisav.mail.core;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.TypeWiring;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Collects what is registered by type, in any order, and finds contradictions when all is there. */
final class TypeRegistry {

    private final Map<MailableType, MailableSource> sources = new LinkedHashMap<>();
    private final Map<MailableType, DefaultMessageSlot> slots = new LinkedHashMap<>();
    private final Map<MailableType, RecipientResolver> resolvers = new LinkedHashMap<>();
    private final Map<MailableType, List<DefaultAttachmentRenderer>> renderers = new LinkedHashMap<>();
    private final Set<MailableType> twice = new LinkedHashSet<>();
    private RecipientResolver resolver = RecipientResolver.none();

    void add(MailableType type, MailableSource source) {
        if (sources.putIfAbsent(type, source) != null) {
            twice.add(type);
        }
    }

    void slot(MailableType type, DefaultMessageSlot slot) {
        slots.put(type, slot);
    }

    /** The slot of a type's own description, which one set at the builder overrides in whatever order they come. */
    void ownSlot(MailableType type, DefaultMessageSlot slot) {
        slots.putIfAbsent(type, slot);
    }

    void recipients(RecipientResolver newResolver) {
        resolver = newResolver;
    }

    void recipients(MailableType type, RecipientResolver newResolver) {
        resolvers.put(type, newResolver);
    }

    void documents(MailableType type, DefaultAttachmentRenderer... more) {
        List<DefaultAttachmentRenderer> all = renderers.computeIfAbsent(type, each -> new ArrayList<>());
        for (DefaultAttachmentRenderer renderer : more) {
            all.add(Objects.requireNonNull(renderer, "renderer"));
        }
    }

    /** Whether it is asked for the recipients of at least one type. */
    boolean isAsking(Object part) {
        return sources.keySet().stream().anyMatch(type -> resolvers.getOrDefault(type, resolver) == part);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (sources.isEmpty()) {
            problems.add("no types: call type(..) for each kind of record that mails are written about");
        }
        twice.forEach(type -> problems.add("type " + type + " is registered twice"));
        unregistered(slots.keySet(), "slot", problems);
        unregistered(resolvers.keySet(), "recipients", problems);
        unregistered(renderers.keySet(), "documents", problems);
        return problems;
    }

    private void unregistered(Collection<MailableType> named, String method, List<String> problems) {
        named.stream().filter(type -> !sources.containsKey(type))
            .forEach(type -> problems.add(method + "(..) names the type " + type + ", which is not registered"));
    }

    Map<MailableType, TypeWiring> wirings() {
        Map<MailableType, TypeWiring> wirings = new LinkedHashMap<>();
        sources.forEach((type, source) -> wirings.put(type, wiring(type, source)));
        return Collections.unmodifiableMap(wirings);
    }

    private TypeWiring wiring(MailableType type, MailableSource source) {
        FieldCatalog fields = HostCalls.to(MailableSource.class, source, type).ask("Return FieldCatalog.empty() for none.", source::fields);
        return new TypeWiring(type, source, fields, slots.getOrDefault(type, DefaultMessageSlot.of(type)),
            resolvers.getOrDefault(type, resolver), renderers.getOrDefault(type, List.of()));
    }
}
