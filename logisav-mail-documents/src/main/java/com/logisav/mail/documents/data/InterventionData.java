package com.logisav.mail.documents.data;

import com.logisav.mail.attachment.Content;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report of an intervention: where, when, who, what was done, found, fitted and signed. Immutable; built only if it is complete. */
public final class InterventionData {

    private static final String PHOTO = "photo-";
    private static final String TECHNICIAN = "signature-technician";
    private static final String CUSTOMER = "signature-customer";

    private final Builder values;

    private InterventionData(Builder values) {
        this.values = values;
    }

    /** Starts a report. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of the report. */
    public String number() {
        return values.number == null ? "" : values.number;
    }

    /** The date of the report. */
    public LocalDate issued() {
        return values.issued == null ? LocalDate.EPOCH : values.issued;
    }

    /** What kind of intervention, in words: "Entretien annuel". */
    public Optional<String> title() {
        return Optional.ofNullable(values.title);
    }

    /** Whose technicians they are. */
    public Party company() {
        return values.company == null ? Party.builder(null).build() : values.company;
    }

    /** For whom. */
    public Party customer() {
        return values.customer == null ? Party.builder(null).build() : values.customer;
    }

    /** Where. */
    public Delivery site() {
        return values.site;
    }

    /** The contract or order that it is done under. */
    public Optional<String> orderReference() {
        return Optional.ofNullable(values.orderReference);
    }

    /** What the customer asked for or reported. */
    public Optional<String> request() {
        return Optional.ofNullable(values.request);
    }

    /** What was done. */
    public String work() {
        return values.work == null ? "" : values.work;
    }

    /** What remains to be done. */
    public Optional<String> followUp() {
        return Optional.ofNullable(values.followUp);
    }

    /** What the customer wants noted. */
    public Optional<String> remarks() {
        return Optional.ofNullable(values.remarks);
    }

    /** Who was there and when, unmodifiable. */
    public List<Visit> visits() {
        return List.copyOf(values.visits);
    }

    /** All visits together. */
    public Duration duration() {
        return values.visits.stream().map(Visit::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** What was worked on, unmodifiable. */
    public List<Equipment> equipment() {
        return List.copyOf(values.equipment);
    }

    /** What was measured, unmodifiable. */
    public List<Reading> readings() {
        return List.copyOf(values.readings);
    }

    /** What was fitted, unmodifiable. */
    public List<Part> parts() {
        return List.copyOf(values.parts);
    }

    /** What was photographed, unmodifiable. */
    public List<Photo> photos() {
        return List.copyOf(values.photos);
    }

    /** The technician's. */
    public Optional<Signature> technicianSignature() {
        return Optional.ofNullable(values.technicianSignature);
    }

    /** The customer's. */
    public Optional<Signature> customerSignature() {
        return Optional.ofNullable(values.customerSignature);
    }

    /** Photos and signatures by the names under which fields speak of them, unmodifiable. */
    public Map<String, Content> pictures() {
        Map<String, Content> pictures = new LinkedHashMap<>();
        for (int i = 0; i < values.photos.size(); i++) {
            pictures.put(photoName(i), values.photos.get(i).picture());
        }
        put(pictures, TECHNICIAN, values.technicianSignature);
        put(pictures, CUSTOMER, values.customerSignature);
        return Collections.unmodifiableMap(pictures);
    }

    private static void put(Map<String, Content> pictures, String name, @Nullable Signature signature) {
        if (signature != null && signature.picture() != null) {
            pictures.put(name, signature.picture());
        }
    }

    static String photoName(int index) {
        return PHOTO + (index + 1);
    }

    @Nullable String technicianPicture() {
        return technicianSignature().map(Signature::picture).isPresent() ? TECHNICIAN : null;
    }

    @Nullable String customerPicture() {
        return customerSignature().map(Signature::picture).isPresent() ? CUSTOMER : null;
    }

    /** Counts alone. */
    @Override
    public String toString() {
        return "InterventionData[visits=" + values.visits.size() + ", parts=" + values.parts.size() + ", photos=" + values.photos.size() + "]";
    }

    /** Collects what is known of an intervention; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder {

        private final List<Visit> visits;
        private final List<Equipment> equipment;
        private final List<Reading> readings;
        private final List<Part> parts;
        private final List<Photo> photos;
        private @Nullable String number;
        private @Nullable LocalDate issued;
        private @Nullable String title;
        private @Nullable Party company;
        private @Nullable Party customer;
        private Delivery site = Delivery.nowhere();
        private @Nullable String orderReference;
        private @Nullable String request;
        private @Nullable String work;
        private @Nullable String followUp;
        private @Nullable String remarks;
        private @Nullable Signature technicianSignature;
        private @Nullable Signature customerSignature;

        private Builder() {
            visits = new ArrayList<>();
            equipment = new ArrayList<>();
            readings = new ArrayList<>();
            parts = new ArrayList<>();
            photos = new ArrayList<>();
        }

        private Builder(Builder other) {
            visits = List.copyOf(other.visits);
            equipment = List.copyOf(other.equipment);
            readings = List.copyOf(other.readings);
            parts = List.copyOf(other.parts);
            photos = List.copyOf(other.photos);
            number = other.number;
            issued = other.issued;
            title = other.title;
            company = other.company;
            customer = other.customer;
            site = other.site;
            orderReference = other.orderReference;
            request = other.request;
            work = other.work;
            followUp = other.followUp;
            remarks = other.remarks;
            technicianSignature = other.technicianSignature;
            customerSignature = other.customerSignature;
        }

        /** The number of the report. */
        public Builder number(@Nullable String value) {
            number = Text.orNull(value);
            return this;
        }

        /** The date of the report. */
        public Builder issued(@Nullable LocalDate value) {
            issued = value;
            return this;
        }

        /** What kind of intervention, in words. */
        public Builder title(@Nullable String value) {
            title = Text.orNull(value);
            return this;
        }

        /** Whose technicians they are. */
        public Builder company(@Nullable Party value) {
            company = value;
            return this;
        }

        /** For whom. */
        public Builder customer(@Nullable Party value) {
            customer = value;
            return this;
        }

        /** Where: name and address. */
        public Builder site(@Nullable String name, @Nullable Address address) {
            site = Delivery.to(name, address);
            return this;
        }

        /** The contract or order that it is done under. */
        public Builder orderReference(@Nullable String value) {
            orderReference = Text.orNull(value);
            return this;
        }

        /** What the customer asked for or reported; line breaks stay. */
        public Builder request(@Nullable String value) {
            request = Text.orNull(value);
            return this;
        }

        /** What was done; line breaks stay. */
        public Builder work(@Nullable String value) {
            work = Text.orNull(value);
            return this;
        }

        /** What remains to be done; line breaks stay. */
        public Builder followUp(@Nullable String value) {
            followUp = Text.orNull(value);
            return this;
        }

        /** What the customer wants noted; line breaks stay. */
        public Builder remarks(@Nullable String value) {
            remarks = Text.orNull(value);
            return this;
        }

        /** One more visit. */
        public Builder visit(Visit value) {
            visits.add(Objects.requireNonNull(value, "visit"));
            return this;
        }

        /** One more thing that was worked on. */
        public Builder equipment(Equipment value) {
            equipment.add(Objects.requireNonNull(value, "equipment"));
            return this;
        }

        /** One more thing that was measured. */
        public Builder reading(Reading value) {
            readings.add(Objects.requireNonNull(value, "reading"));
            return this;
        }

        /** One more part. */
        public Builder part(Part value) {
            parts.add(Objects.requireNonNull(value, "part"));
            return this;
        }

        /** One more photo. */
        public Builder photo(Photo value) {
            photos.add(Objects.requireNonNull(value, "photo"));
            return this;
        }

        /** The technician's; without one a box is left to be signed on paper. */
        public Builder technicianSignature(@Nullable Signature value) {
            technicianSignature = value;
            return this;
        }

        /** The customer's; without one a box is left to be signed on paper. */
        public Builder customerSignature(@Nullable Signature value) {
            customerSignature = value;
            return this;
        }

        /**
         * The report.
         *
         * @throws DocumentDataException with all that is missing or cannot be
         */
        public InterventionData build() {
            Findings findings = new Findings();
            findings.missingUnless(number != null, Term.NUMBER, "");
            findings.missingUnless(issued != null, Term.ISSUE_DATE, "");
            PartyCheck.SELLER.check(company, findings);
            PartyCheck.BUYER.check(customer, findings);
            findings.country(Term.DELIVERY_ADDRESS, site.address());
            findings.missingUnless(work != null, Term.WORK, "");
            findings.missingUnless(!visits.isEmpty(), Term.TIMES, "");
            if (visits.stream().anyMatch(each -> each.end().isBefore(each.start()))) {
                findings.add(DataProblem.Code.DATA_DATES_REVERSED, Term.TIMES, Map.of("rule", ""));
            }
            findings.throwIfAny(number == null ? "without number" : number);
            return new InterventionData(new Builder(this));
        }
    }
}
