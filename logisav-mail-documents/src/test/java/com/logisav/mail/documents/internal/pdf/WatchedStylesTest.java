package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.context.StyleReference;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchedStylesTest {

    /** One that a later version of the engine adds would be asked of styles that have read no page. */
    @Test
    void every_question_is_handed_on() {
        assertThat(Stream.of(StyleReference.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())))
            .isNotEmpty().allSatisfy(method -> assertThat(overridden(method)).isTrue());
    }

    private static boolean overridden(Method method) throws NoSuchMethodException {
        return WatchedStyles.class.getMethod(method.getName(), method.getParameterTypes()).getDeclaringClass() == WatchedStyles.class;
    }
}
