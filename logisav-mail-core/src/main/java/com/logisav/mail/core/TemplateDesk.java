package com.logisav.mail.core;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.core.internal.PermissionGate;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.internal.words.ProofReader;
import com.logisav.mail.spi.TemplateRepository;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the two administrations of templates share: the permissions in front of each call, the guarded repository, the proof-reading. */
final class TemplateDesk {

    private final Wiring wiring;
    private final PermissionGate gate;
    private final MailContext context;
    private final Permission read;
    private final Permission write;
    private final ProofReader proof;

    TemplateDesk(Wiring wiring, PermissionGate gate, MailContext context, Permission read, Permission write) {
        this.wiring = wiring;
        this.gate = gate;
        this.context = context;
        this.read = read;
        this.write = write;
        this.proof = new ProofReader(wiring.merging());
    }

    boolean mayRead() {
        return gate.allows(PermissionRequest.of(read), context);
    }

    boolean mayWrite() {
        return gate.allows(PermissionRequest.of(write), context) && wiring.templates() instanceof TemplateRepository.Editable;
    }

    void requireRead() {
        gate.require(PermissionRequest.of(read), context);
    }

    void requireRead(String what) {
        gate.require(PermissionRequest.of(read).regarding(what), context);
    }

    void requireWrite(String what) {
        gate.require(PermissionRequest.of(write).regarding(what), context);
    }

    MailContext context() {
        return context;
    }

    TemplateRepository repository() {
        return wiring.templates();
    }

    TemplateRepository.Editable editable() {
        if (wiring.templates() instanceof TemplateRepository.Editable editable) {
            return editable;
        }
        throw TemplateException.readOnly();
    }

    HostCalls calls(String about) {
        return HostCalls.to(TemplateRepository.class, wiring.templates(), about);
    }

    List<TemplateProblem> check(MessageText text, Map<MailableType, FieldCatalog> types) {
        return proof.check(text, types);
    }

    MessageText preview(MessageText text, MailableType type, Map<MailableType, FieldCatalog> types, Locale locale) {
        FieldCatalog fields = types.get(type);
        if (fields == null) {
            throw new IllegalArgumentException("a preview is for one of the types that the template is used for, not for " + type);
        }
        return proof.preview(text, fields, context, locale);
    }

    /**
     * The words as they may be stored, where nothing is wrong with them.
     *
     * @param invalid makes what is thrown otherwise
     */
    MessageText storable(
        MessageText text, Map<MailableType, FieldCatalog> types, Function<List<TemplateProblem>, TemplateException> invalid) {
        List<TemplateProblem> errors = proof.check(text, types).stream().filter(problem -> !problem.isWarning()).toList();
        if (!errors.isEmpty()) {
            throw invalid.apply(errors);
        }
        return proof.storable(text);
    }
}
