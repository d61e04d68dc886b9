package com.logisav.mail.specification.host;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.spi.ContentOwner;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Implementations of SPIs with somebody listening to who asks. */
public final class Overheard implements Between {

    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final List<Actor> actors = new CopyOnWriteArrayList<>();

    /** The same answers, overheard. */
    @Override
    public <T> T stand(Class<T> spi, T answers) {
        asked.put(spi.getSimpleName(), 0);
        return spi.cast(Proxy.newProxyInstance(spi.getClassLoader(), new Class<?>[] {spi}, (proxy, method, arguments) -> {
            for (Object argument : arguments == null ? new Object[0] : arguments) {
                listen(spi, argument);
            }
            try {
                return method.invoke(answers, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void listen(Class<?> spi, Object argument) {
        if (argument instanceof MailContext context) {
            actors.add(context.actor());
            asked.merge(spi.getSimpleName(), 1, Integer::sum);
        } else if (argument instanceof ContentOwner owner) {
            actors.add(Actor.of(owner.actorId()).in(owner.tenant()));
            asked.merge(spi.getSimpleName(), 1, Integer::sum);
        }
    }

    /** Who asked, once for each question. */
    public List<Actor> actors() {
        return List.copyOf(actors);
    }

    /** The SPIs that nobody has asked anything. */
    public Set<String> unheard() {
        Set<String> silent = new LinkedHashSet<>(asked.keySet());
        silent.removeIf(spi -> asked.get(spi) > 0);
        return silent;
    }
}
