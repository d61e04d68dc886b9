package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.message.Manifest;
import java.util.List;

/**
 * A reviewed mail as it is stored: what will leave, where its bytes are, and which permissions that relied on.
 *
 * @param manifest what will leave
 * @param tokens   of the bytes of the manifest's files, in their order
 * @param relied   permissions to be asked again before it leaves
 */
public record FrozenMail(Manifest manifest, List<String> tokens, List<PermissionRequest> relied) {

    /** Copies the lists. */
    public FrozenMail {
        tokens = List.copyOf(tokens);
        relied = List.copyOf(relied);
    }
}
