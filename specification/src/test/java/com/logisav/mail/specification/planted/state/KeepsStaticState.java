package com.logisav.mail.specification.planted.state;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class KeepsStaticState {
    static int notFinal;
    static final Map<String, String> MAP = new HashMap<>();
    static final String[] ARRAY = {"a"};
    private static final Object[] ARRAY_OF_MUTABLE = {new StringBuilder()};
    static final StringBuilder EXCEPTED = new StringBuilder();
    static final AtomicInteger COUNTER = new AtomicInteger();
    static final List<Object> LIST_OF_MUTABLE = List.of(new StringBuilder());
    static final Holder HOLDER = new Holder();
    static final Setting SETTING = Setting.CHANGING;

    static final class Holder {
        private final List<String> names = Collections.synchronizedList(List.of());
    }

    enum Setting {
        CHANGING;

        int value;
    }
}
