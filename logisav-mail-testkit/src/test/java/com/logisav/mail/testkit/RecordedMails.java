package com.logisav.mail.testkit;

import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.RecordingTransport;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts what a test's recording transports took beside the mails of the extension, where {@link StrictReading} reads them. For all tests. */
public final class RecordedMails implements AfterEachCallback {

    private static final Path DIRECTORY = Path.of("target", "gallery");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (Object test : context.getRequiredTestInstances().getAllInstances()) {
            for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
                keep(test, type.getDeclaredFields());
            }
        }
    }

    private static void keep(Object test, Field[] fields) throws IOException, IllegalAccessException {
        for (Field field : fields) {
            if (field.getType() == RecordingTransport.class) {
                field.setAccessible(true);
                keep((RecordingTransport) field.get(test));
            }
        }
    }

    private static void keep(RecordingTransport transport) throws IOException {
        Files.createDirectories(DIRECTORY);
        for (ReceivedMail mail : transport.received()) {
            Files.write(DIRECTORY.resolve(String.format("recorded-%05d.eml", NUMBER.incrementAndGet())), mail.source());
        }
    }
}
