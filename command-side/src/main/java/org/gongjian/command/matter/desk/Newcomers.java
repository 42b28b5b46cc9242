package org.gongjian.command.matter.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.persons.PersonRegistration.Contact;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who comes with a form: typed by name, and then registered in the same transaction, or picked among those known. In the tree
 * names, phones and addresses make way for the person's id before the command is read.
 */
final class Newcomers {
    private final EdgeFacts edges;
    private final PeopleFacts people;
    private final Binding binding;
    private final Map<Id.PersonId, Contact> found = new LinkedHashMap<>();

    Newcomers(EdgeFacts edges, PeopleFacts people, Binding binding) {
        this.edges = edges;
        this.people = people;
        this.binding = binding;
    }

    /** Contact data in a row of a form. */
    record Typed(
            @Longest(value = 60, oneLine = true) String name,
            @Longest(value = 30, oneLine = true) @Nullable String phone,
            @Longest(value = 200, oneLine = true) @Nullable String address) {}

    /** Takes contact data out of {@code raiser} and {@code signersAsWritten}. */
    void takeFrom(ObjectNode tree, Acting acting) {
        if (tree.get("raiser") instanceof ObjectNode raiser) {
            String field = field(raiser);
            if ("worker".equals(field) && !raiser.has("worker")) {
                raiser.put("worker", acting.person().toString());
            }
            take("raiser.", raiser, field);
        }
        if (tree.get("signersAsWritten") instanceof ArrayNode signers) {
            for (int n = 0; n < signers.size(); n++) {
                if (signers.get(n) instanceof ObjectNode signer) {
                    take("signersAsWritten[" + n + "].", signer, "person");
                }
            }
        }
    }

    private static @Nullable String field(ObjectNode raiser) {
        JsonNode is = raiser.get("is");
        return switch (is == null ? "" : is.asString()) {
            case "resident" -> "person";
            case "organisation" -> "contact";
            case "delegates_studio" -> "visitor";
            case "grid_patrol" -> "worker";
            default -> null;
        };
    }

    private void take(String path, ObjectNode row, @Nullable String field) {
        ObjectNode typed = row.objectNode();
        for (String name : List.of("name", "phone", "address")) {
            JsonNode value = row.remove(name);
            if (value != null && !value.isNull()) {
                typed.set(name, value);
            }
        }
        if (field == null) {
            return;
        }
        if (row.get(field) instanceof JsonNode picked && picked.isString()) {
            requireRegistered(path + field, picked.stringValue());
        } else if (!typed.isEmpty()) {
            Typed contact = binding.readPart(path, typed, Typed.class);
            if (contact != null) {
                Id.PersonId person = new Id.PersonId(edges.newId());
                found.put(person, new Contact(contact.name(), contact.phone(), contact.address()));
                row.put(field, person.toString());
            } else {
                // its faults are named already; the id only keeps the row from being called empty
                row.put(field, new UUID(0, 0).toString());
            }
        } else if ("person".equals(field)) {
            binding.fault(path + "name", Code.REQUIRED);
            row.put(field, new UUID(0, 0).toString());
        }
    }

    private void requireRegistered(String field, String person) {
        try {
            if (!people.isRegistered(new Id.PersonId(UUID.fromString(person)))) {
                binding.fault(field, Code.NOT_FOUND);
            }
        } catch (IllegalArgumentException e) {
            binding.fault(field, Code.WRONG_TYPE);
        }
    }

    /** One command for each of them. */
    List<Asked<?>> registered(PersonRegistration registration, Edge edge) {
        List<Asked<?>> asked = new ArrayList<>();
        found.forEach((person, contact) -> asked.add(registration.register(person, contact, edge)));
        return asked;
    }
}
