package org.gongjian.query.imports;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a book as the command side keeps them for a page: one line of JSON each, zipped and concealed. */
@Component
final class KeptLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptBytes files;

    KeptLines(KeptBytes files) {
        this.files = files;
    }

    /** The lines of a file; none when there is no such file or it was destroyed. Whether the reader may see them is asked before. */
    List<JsonNode> of(@Nullable UUID file, Scope scope) {
        List<JsonNode> lines = new ArrayList<>();
        if (file != null) {
            files.open(new Id.FileId(file), scope).ifPresent(packed -> each(packed, lines::add));
        }
        return lines;
    }

    /** Hands over every line of a zip. */
    static void each(byte[] packed, Consumer<JsonNode> taker) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            zip.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
