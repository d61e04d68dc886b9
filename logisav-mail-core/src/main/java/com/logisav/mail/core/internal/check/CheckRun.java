package com.logisav.mail.core.internal.check;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.core.internal.Admitted;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.RecordFacts;
import com.logisav.mail.draft.MailAlert;
import java.util.List;

/**
 * One run of the check: the record, what the host says of it, a gate that notes what it grants, and the alerts raised so far.
 *
 * @param admitted the record
 * @param facts    what the host says of it
 * @param gate     notes what it grants
 * @param alerts   grows
 */
record CheckRun(Admitted admitted, RecordFacts facts, PermissionGate gate, List<MailAlert> alerts) {

    MailableRef ref() {
        return admitted.ref();
    }

    MailContext context() {
        return admitted.context();
    }

    boolean allows(Permission permission, String subject) {
        return gate.allows(PermissionRequest.of(permission, ref()).regarding(subject), context());
    }

    void alert(MailAlert alert) {
        alerts.add(alert);
    }
}
