package com.logisav.mail.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Notes which of a host's methods are called, in order: {@code LinkedFileStore.find}. */
final class HostCallLog {

    private final List<String> calls = new CopyOnWriteArrayList<>();

    void note(String call) {
        calls.add(call);
    }

    void clear() {
        calls.clear();
    }

    List<String> all() {
        return List.copyOf(calls);
    }

    /** Those of one interface, methods alone. */
    List<String> of(Class<?> spi) {
        String prefix = spi.getSimpleName() + ".";
        return calls.stream().filter(call -> call.startsWith(prefix)).map(call -> call.substring(prefix.length())).toList();
    }

    /** The same object, its calls noted. */
    <T> T noting(Class<T> spi, Supplier<? extends T> real) {
        return spi.cast(Proxy.newProxyInstance(spi.getClassLoader(), new Class<?>[] {spi}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(real.get(), arguments);
            }
            note(spi.getSimpleName() + "." + method.getName());
            try {
                return method.invoke(real.get(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
