package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.receipt.AttemptId;
import java.util.List;
import java.util.Set;

/**
 * A reviewed mail as it is stored: what will leave, where its bytes are, and which permissions that relied on.
 *
 * @param manifest what will leave
 * @param tokens   of the bytes of the manifest's files, in their order
 * @param relied   permissions to be asked again before it leaves
 * @param known    attempts about the record, to one of its recipients, that were there when it was reviewed: whoever reviewed it was warned
 *                 of those, and of no others
 */
public record FrozenMail(Manifest manifest, List<String> tokens, List<PermissionRequest> relied, Set<AttemptId> known) {

    /** Copies lists and set. */
    public FrozenMail {
        tokens = List.copyOf(tokens);
        relied = List.copyOf(relied);
        known = Set.copyOf(known);
    }

    /** The same mail, its bytes stored there. */
    public FrozenMail with(List<String> newTokens) {
        return new FrozenMail(manifest, newTokens, relied, known);
    }
}
