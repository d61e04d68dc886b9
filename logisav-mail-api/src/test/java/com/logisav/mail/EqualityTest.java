package com.logisav.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.access.Decision;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.MailDraftBuilder;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.receipt.DeliveryReceipt;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are equal when they hold the same, so that a host can compare them and put them into sets. */
class EqualityTest {

    /** What is on its way, holds bytes or is being put together is itself alone. */
    private static final Set<Class<?>> NOT_VALUES = Set.of(MailDraft.class, MailDraftBuilder.class, ManifestBuilder.class, OutgoingMail.class,
        OpenedFile.class, Review.class, SendWatch.class, DeliveryReceipt.class, ValueReader.class);

    /** Known by a part of what they hold: an address by the mailbox that it leads to, an actor by who it is. */
    private static final Set<Class<?>> KNOWN_BY_A_PART = Set.of(EmailAddress.class, Actor.class);

    static List<Class<?>> values() throws IOException, URISyntaxException {
        return ApiClasses.all().stream()
            .filter(type -> Modifier.isPublic(type.getModifiers()) && Modifier.isFinal(type.getModifiers()))
            .filter(type -> !Throwable.class.isAssignableFrom(type) && !type.isEnum() && !type.isRecord())
            .filter(type -> type.getEnclosingClass() == null && type.getDeclaredFields().length > 0)
            .filter(type -> !NOT_VALUES.contains(type)).toList();
    }

    @Test
    void there_are_values() throws IOException, URISyntaxException {
        assertThat(values()).contains(Decision.class).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("values")
    void values_are_equal_when_they_hold_the_same(Class<?> type) {
        EqualsVerifier.forClass(type).suppress(Warning.NULL_FIELDS, Warning.STRICT_HASHCODE)
            .suppress(KNOWN_BY_A_PART.contains(type) ? Warning.ALL_FIELDS_SHOULD_BE_USED : Warning.NULL_FIELDS).verify();
    }
}
