package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.binding.Conceal;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.files.Uploads;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One request on its way to a command: reads the parts of the input, keeps all faults, and builds the edge. */
final class MatterRequest {
    private final Input input;
    private final Acting acting;
    private final AreaPath area;
    private final EdgeFacts edges;
    private final Uploads uploads;
    private final Binding binding;

    MatterRequest(Input input, Acting acting, AreaPath area, EdgeFacts edges, Uploads uploads, Conceal conceal) {
        this.input = input;
        this.acting = acting;
        this.area = area;
        this.edges = edges;
        this.uploads = uploads;
        this.binding = new Binding(() -> edges.zone(area), conceal, uploads, !input.form());
    }

    Binding binding() {
        return binding;
    }

    /** The fold-out line, with the scans sent for it. */
    HappenedInput happened() {
        HappenedInput typed = input.happened() == null
                ? HappenedInput.NOTHING
                : binding.readPart("happened.", input.happened(), HappenedInput.class);
        if (typed == null) {
            return HappenedInput.NOTHING;
        }
        Evidence evidence = withScans(typed.evidence());
        HappenedInput read = new HappenedInput(
                typed.at(), typed.dateOnly(), typed.actedBy(), typed.forOrganisation(), typed.via(), evidence);
        try {
            edges.happened(acting, area, read);
        } catch (FaultyInput faulty) {
            faulty.errors().forEach(error -> binding.fault(error.field(), error.code()));
        }
        return read;
    }

    private @Nullable Evidence withScans(@Nullable Evidence typed) {
        if (typed == null) {
            return uploads.evidence().isEmpty() ? null : new Evidence("扫描件", uploads.evidence());
        }
        if (typed.files().stream().anyMatch(file -> uploads.attachment(file) == null)) {
            binding.fault("happened.evidence.files", Code.NOT_FOUND);
        }
        List<Id.FileId> all = new ArrayList<>(typed.files());
        all.addAll(uploads.evidence());
        return new Evidence(typed.note(), all);
    }

    /** The command, or null with the faults kept. */
    <C extends MatterCommand> @Nullable C command(Class<C> type) {
        if (type == MatterCommand.Correct.class && input.form()) {
            leaveAsTheyAre(input.tree());
        }
        return binding.readPart("", input.tree(), type);
    }

    /** The form of a correction shows every field of the fact: those left empty are not corrected. */
    private static void leaveAsTheyAre(ObjectNode tree) {
        if (tree.get("fields") instanceof ArrayNode rows) {
            for (int n = 0; n < rows.size(); n++) {
                if (rows.get(n) instanceof ObjectNode row && !row.has("now")) {
                    rows.setNull(n);
                }
            }
        }
    }

    /** The edge for a command, with what it and the matter name looked up. */
    Edge edge(HappenedInput happened, MatterCommand command, MatterState state) {
        Instant at = edges.happened(acting, area, happened).at();
        return edges.edge(acting, area, happened, Mentioned.in(command, happened.forOrganisation(), state, at));
    }
}
