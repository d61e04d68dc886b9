package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.spi.MailableSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Describes a class of the host with lambdas, so that mails can be written about its records and the class knows nothing of it.
 *
 * <pre>{@code
 * RecordType.of(MailableType.INVOICE, Invoice.class)
 *     .id(Invoice::number).version(Invoice::version).label(i -> "Facture " + i.number()).locale(Invoice::locale)
 *     .load((id, context) -> invoices.find(context.tenant(), id))
 *     .fields(f -> f.text("invoice.number", "Numéro", "Number", Invoice::number)
 *                   .money("invoice.total", "Total TTC", "Total", Invoice::total)
 *                   .date("invoice.due", "Échéance", "Due date", Invoice::dueDate).optional()
 *                   .list("lines", "Lignes", "Lines", Invoice::lines,
 *                       line -> line.text("label", "Désignation", "Description", Line::label)
 *                                   .number("quantity", "Quantité", "Quantity", Line::quantity)))
 * }</pre>
 *
 * <p>Immutable: each call answers a new description; a part given twice counts as given last. {@link #id}, {@link #label} and {@link #load}
 * must be there, which is checked when the description is put to use, all at once. Lambdas are called on the thread of the step: those of
 * the fields together when a field is first wanted, all others when the record is loaded. One that throws is reported as a
 * {@link com.logisav.mail.HostDefectException} that names the class, the part and the record, never a value.
 *
 * @param <T> the host's class
 */
public final class RecordType<T> {

    private final RecordParts<T> parts;

    private RecordType(RecordParts<T> parts) {
        this.parts = parts;
    }

    /** Starts the description of a class whose records are of this type. */
    public static <T> RecordType<T> of(MailableType type, Class<T> recordClass) {
        Objects.requireNonNull(type, "type");
        return new RecordType<>(new RecordParts<>(type, Objects.requireNonNull(recordClass, "recordClass")));
    }

    /**
     * The record's identifier, whose text is the one in references; required. It must be the one that the record was loaded by: where they
     * differ, be it in upper and lower case alone, the record is refused as a defect, since permissions were asked for the other.
     */
    public RecordType<T> id(Function<? super T, ?> id) {
        Objects.requireNonNull(id, "id");
        return with(changed -> changed.id = id);
    }

    /**
     * What changes with each change of the record: a number, a text, a time, a UUID or a
     * {@link com.logisav.mail.about.RecordVersion}. Without it, or where it is null, no change is ever noticed.
     */
    public RecordType<T> version(Function<? super T, ? extends @Nullable Object> version) {
        Objects.requireNonNull(version, "version");
        return with(changed -> changed.version = version);
    }

    /** What people call the record, in its own language: "Facture F-2026-0042"; required, never null or blank. */
    public RecordType<T> label(Function<? super T, String> label) {
        Objects.requireNonNull(label, "label");
        return with(changed -> changed.label = label);
    }

    /** The language of mails and documents about the record; {@link Locale#FRANCE} without it, and where it is null. */
    public RecordType<T> locale(Function<? super T, ? extends @Nullable Locale> locale) {
        Objects.requireNonNull(locale, "locale");
        return with(changed -> changed.locale = locale);
    }

    /** The zone in which the record's moments are shown; {@code Europe/Paris} without it, and where it is null. */
    public RecordType<T> zone(Function<? super T, ? extends @Nullable ZoneId> zone) {
        Objects.requireNonNull(zone, "zone");
        return with(changed -> changed.zone = zone);
    }

    /**
     * Finds a record by its identifier; required. Asked anew at draft, rebuild, review and send, under the rules of
     * {@link MailableSource#load}: empty where the record is gone, is another tenant's, or is not for this actor to see; empty, too, for a
     * text that cannot be an identifier, since the text may come from a browser.
     */
    public RecordType<T> load(BiFunction<? super String, ? super MailContext, Optional<T>> load) {
        Objects.requireNonNull(load, "load");
        return with(changed -> changed.load = load);
    }

    /**
     * Declares the merge fields and where their values come from; without it, templates for this type are plain words. Called at once, so
     * that a wrong name or a field declared twice is refused at its own line.
     *
     * @throws IllegalArgumentException from the declaration
     */
    public RecordType<T> fields(Consumer<? super RecordFields<T>> declaration) {
        RecordFields<T> declared = new RecordFields<>();
        declaration.accept(declared);
        RecordReader<T> reader = declared.reader();
        return with(changed -> changed.reader = reader);
    }

    /** The default message that mails about these records open with; without it, the one of the {@linkplain DefaultMessageSlot#of type}. */
    public RecordType<T> slot(DefaultMessageSlot slot) {
        Objects.requireNonNull(slot, "slot");
        return with(changed -> changed.slot = slot);
    }

    /**
     * The source that this description makes. The builder of the library asks for it by itself; a host wants it for its contract tests.
     *
     * @throws com.logisav.mail.InvalidConfigurationException naming all required parts that are missing
     */
    public MailableSource source() {
        return RecordSource.of(parts);
    }

    MailableType type() {
        return parts.type;
    }

    DefaultMessageSlot slot() {
        return parts.slot;
    }

    private RecordType<T> with(Consumer<RecordParts<T>> change) {
        RecordParts<T> changed = parts.copy();
        change.accept(changed);
        return new RecordType<>(changed);
    }

    @Override
    public String toString() {
        return "RecordType[" + parts.type + ", " + parts.recordClass.getName() + "]";
    }
}
