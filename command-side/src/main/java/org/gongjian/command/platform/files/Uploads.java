package org.gongjian.command.platform.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.command.platform.binding.KeptFiles;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files sent along with one request: examined first, named in the tree by their new ids, written with the command. */
public final class Uploads implements KeptFiles {
    private static final String EVIDENCE = "happened.evidence.files";

    private final Files files;
    private final AreaPath area;
    private final Map<Id.FileId, Files.Ready> ready = new LinkedHashMap<>();
    private final List<Id.FileId> evidence = new ArrayList<>();

    public Uploads(Files files, AreaPath area) {
        this.files = files;
        this.area = area;
    }

    /**
     * Examines what was sent and puts the ids where the command expects them.
     *
     * @param owner under whose key the bytes are concealed
     */
    public void take(
            List<Input.Upload> uploads, ObjectNode tree, Id.PersonId owner, Supplier<Id.FileId> ids, Instant now) {
        for (Input.Upload upload : uploads) {
            Id.FileId id = ids.get();
            ready.put(id, files.examine(new Files.Incoming(id, owner, area, upload.name(), upload.bytes(), now)));
            switch (upload.field()) {
                case EVIDENCE -> evidence.add(id);
                case "attachment" -> tree.put("attachment", id.toString());
                default -> attachments(tree).add(id.toString());
            }
        }
    }

    private static ArrayNode attachments(ObjectNode tree) {
        JsonNode there = tree.get("attachments");
        if (there instanceof ArrayNode array) {
            return array;
        }
        ArrayNode array = tree.putArray("attachments");
        if (there != null && there.isString() && !there.stringValue().isBlank()) {
            array.add(there.stringValue());
        }
        return array;
    }

    /** Scans sent as evidence. */
    public List<Id.FileId> evidence() {
        return List.copyOf(evidence);
    }

    @Override
    public @Nullable Attachment attachment(Id.FileId file) {
        Files.Ready mine = ready.get(file);
        return mine != null ? mine.attachment() : files.attachment(file, area).orElse(null);
    }

    /** Writes the bytes, in the transaction of the command. */
    public void write() {
        ready.values().forEach(files::write);
    }
}
