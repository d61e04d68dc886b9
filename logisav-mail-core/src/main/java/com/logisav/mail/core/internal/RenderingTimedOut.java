package com.logisav.mail.core.internal;

import com.logisav.mail.Worded;
import java.util.Map;

/** Why a document is missing whose renderer took longer than the host allows. */
enum RenderingTimedOut implements Worded {
    INSTANCE;

    @Override
    public String code() {
        return "RENDERING_TIMED_OUT";
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of();
    }
}
