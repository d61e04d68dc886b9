package com.logisav.mail.specification.host;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.Mailable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host that is right in everything but one method of one class: an SPI's, or that of a record or content which an SPI answered. */
public final class OneDefect implements Between {

    private final Class<?> spi;
    private final Method method;
    private final InvocationHandler behaviour;
    private @Nullable String hostClass;
    private boolean met;

    /**
     * A defect.
     *
     * @param spi       whose implementation, or whose answers, have it
     * @param method    the one that is wrong
     * @param behaviour what it does instead
     */
    public OneDefect(Class<?> spi, Method method, InvocationHandler behaviour) {
        this.spi = spi;
        this.method = method;
        this.behaviour = behaviour;
    }

    /** The class that a report must name. */
    public String hostClass() {
        return String.valueOf(hostClass);
    }

    /** Whether the method was called at all. */
    public boolean wasMet() {
        return met;
    }

    @Override
    public <T> T stand(Class<T> asked, T answers) {
        return asked.isAssignableFrom(spi) ? asked.cast(proxy(spi, answers)) : answers;
    }

    private Object proxy(Class<?> type, Object answers) {
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
            if (called.equals(method)) {
                met = true;
                return behaviour.invoke(self, called, arguments);
            }
            return answer(answers, called, arguments);
        });
        if (!type.equals(Content.class)) {
            // Of what lies in one another the innermost; a content is a part of its store.
            hostClass = proxy.getClass().getName();
        }
        return proxy;
    }

    private @Nullable Object answer(Object answers, Method called, Object @Nullable [] arguments) throws Throwable {
        try {
            return carried(called.invoke(answers, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object carried(@Nullable Object answer) {
        if (answer instanceof Optional<?> optional) {
            return optional.map(this::carried);
        }
        Class<?> wanted = method.getDeclaringClass();
        boolean inside = wanted.equals(Mailable.class) || wanted.equals(Content.class);
        return inside && wanted.isInstance(answer) ? proxy(wanted, answer) : answer;
    }
}
