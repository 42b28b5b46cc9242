package org.gongjian.command.matter.desk;

import java.util.UUID;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who really acts when something is received: who raises it, not who writes it down. */
final class ReceivedFrom {
    private ReceivedFrom() {}

    /** The envelope with the raiser as actor, unless the form says who acted. */
    static HappenedInput raiser(MatterCommand command, HappenedInput typed, Acting acting) {
        if (typed.actedBy() != null || typed.forOrganisation() != null) {
            return typed;
        }
        Id.PersonId person = null;
        Id.OrganisationId organisation = null;
        Channel channel = Channel.COUNTER;
        if (command instanceof MatterCommand.RaiseIssue issue) {
            person = issue.raiser().person();
            organisation = issue.raiser() instanceof Raiser.OfOrganisation from ? from.organisation() : null;
            channel = issue.channel();
        } else if (command instanceof MatterCommand.ReceiveProposal proposal
                && !proposal.signersAsWritten().isEmpty()) {
            person = proposal.signersAsWritten().getFirst().person();
            channel = proposal.channel();
        }
        boolean self = person == null ? organisation == null : person.equals(acting.person());
        return self
                ? typed
                : new HappenedInput(
                        typed.at(),
                        typed.dateOnly(),
                        person,
                        organisation,
                        typed.via() == null || typed.via() == Via.SELF ? via(channel) : typed.via(),
                        typed.evidence());
    }

    private static Via via(Channel channel) {
        return switch (channel) {
            case PHONE, HOTLINE -> Via.PHONE;
            case WECHAT, ONLINE -> Via.WECHAT;
            case LETTER, SUPERIOR -> Via.PAPER;
            case COUNTER, PATROL, STUDIO, MEETING -> Via.IN_PERSON;
        };
    }

    /** Under whose key the words are concealed: the raiser's, the leading signer's, or the matter's own. */
    static Id.PersonId author(ObjectNode tree, Id.PersonId otherwise) {
        Id.PersonId author = null;
        if (tree.get("raiser") instanceof ObjectNode raiser) {
            for (String field : new String[] {"person", "contact", "visitor", "worker"}) {
                author = author == null ? person(raiser.get(field)) : author;
            }
        } else if (tree.get("signersAsWritten") instanceof ArrayNode signers && signers.size() > 0) {
            author = person(signers.get(0).get("person"));
        }
        return author == null ? otherwise : author;
    }

    private static Id.@Nullable PersonId person(@Nullable JsonNode node) {
        try {
            return node == null || !node.isString() ? null : new Id.PersonId(UUID.fromString(node.stringValue()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The channel that goes with the raiser, where the form does not say. */
    static void usualChannel(ObjectNode tree) {
        if (tree.has("channel") && !tree.get("channel").asString("").isBlank()) {
            return;
        }
        String is = tree.get("raiser") instanceof ObjectNode raiser && raiser.get("is") != null
                ? raiser.get("is").asString("")
                : "";
        Channel channel = switch (is) {
            case "grid_patrol" -> Channel.PATROL;
            case "delegates_studio" -> Channel.STUDIO;
            case "superior" -> Channel.SUPERIOR;
            case "meeting" -> Channel.MEETING;
            default -> Channel.COUNTER;
        };
        tree.put("channel", channel.name());
    }

    static Id.@Nullable MatterId splitFrom(MatterCommand command) {
        if (command instanceof MatterCommand.RaiseIssue issue) {
            return issue.splitFrom();
        }
        return command instanceof MatterCommand.ReceiveProposal proposal ? proposal.splitFrom() : null;
    }
}
