package org.gongjian.command.platform.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request brought, whichever way it came.
 *
 * @param tree components of the command, without the envelope
 * @param happened the fold-out line
 * @param uploads files sent along
 * @param ifMatch the version the user saw
 * @param form sent by a page: answered with a redirect
 * @param next which page the form wants to see next, by a word of ours
 */
public record Input(
        ObjectNode tree,
        @Nullable ObjectNode happened,
        List<Upload> uploads,
        RequestKey key,
        @Nullable Long ifMatch,
        boolean form,
        @Nullable String next) {

    /** A file as it was sent, and the field it was sent for: {@code attachments}, {@code happened.evidence.files}. */
    public record Upload(String field, String name, byte[] bytes) {}

    /** A text that steers the request and is no part of the command; taken out of the tree. */
    public @Nullable String take(String name) {
        JsonNode node = tree.remove(name);
        return node == null || node.isNull() ? null : node.asString().strip();
    }
}
