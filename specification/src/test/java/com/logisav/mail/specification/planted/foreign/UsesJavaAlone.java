package com.logisav.mail.specification.planted.foreign;

import java.util.List;
import org.jspecify.annotations.Nullable;

class UsesJavaAlone {
    List<@Nullable String> names;
}
