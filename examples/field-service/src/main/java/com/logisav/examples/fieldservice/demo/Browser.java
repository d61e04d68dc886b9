package com.logisav.examples.fieldservice.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailDraft;
import java.util.Map;
import java.util.function.Consumer;

/** A browser as far as a draft can tell: it gets JSON, a person changes something in it, and JSON goes back to whichever node answers. */
final class Browser {

    private final ObjectMapper json = new ObjectMapper();

    /** The form that a node sends. */
    String form(MailDraft draft) throws JsonProcessingException {
        return json.writeValueAsString(draft.values().asMap());
    }

    /** The form after somebody has changed it. */
    String changed(String form, Consumer<ObjectNode> change) throws JsonProcessingException {
        ObjectNode tree = (ObjectNode) json.readTree(form);
        change.accept(tree);
        return json.writeValueAsString(tree);
    }

    /** What a node reads from the form that came back. */
    DraftValues posted(String form) throws JsonProcessingException {
        return DraftValues.of(json.readValue(form, new TypeReference<Map<String, Object>>() {}));
    }
}
