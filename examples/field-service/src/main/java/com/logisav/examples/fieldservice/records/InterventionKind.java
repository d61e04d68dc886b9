package com.logisav.examples.fieldservice.records;

/** Why a technician came. */
public enum InterventionKind {
    /** New equipment starts; the client signs a report, which is a Word file because he fills in his part of it. */
    COMMISSIONING,
    /** The yearly visit. */
    MAINTENANCE,
    /** Something is broken. */
    REPAIR
}
