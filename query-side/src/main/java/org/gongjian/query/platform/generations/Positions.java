package org.gongjian.query.platform.generations;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongjian.query.platform.folding.Generation;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far read models are, as their committed tokens say; the same answer on every node. */
public final class Positions {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Everything up to the index was folded, except the gaps. */
    public record Reached(long index, SortedSet<Long> gaps) {
        public boolean passed(long position) {
            return position <= index && !gaps.contains(position);
        }
    }

    private final JdbcClient view;

    public Positions(JdbcClient view) {
        this.view = view;
    }

    /** Of the generation in use. */
    public Optional<Reached> live(String group) {
        return view.sql("""
                        SELECT t.token FROM view.token_entry t
                        JOIN view.generation g ON t.processor_name = g.read_model || '_g' || g.number
                        WHERE g.read_model = ? AND g.state = 'LIVE' AND t.segment = 0
                        """)
                .param(group)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(token -> token.map(Positions::read));
    }

    /** Of one generation. */
    Optional<Reached> of(Generation generation) {
        return view.sql("SELECT token FROM view.token_entry WHERE processor_name = ? AND segment = 0")
                .param(generation.processor())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(token -> token.map(Positions::read));
    }

    private static Reached read(byte[] token) {
        JsonNode json = JSON.readTree(new String(token, StandardCharsets.UTF_8));
        SortedSet<Long> gaps = new TreeSet<>();
        json.path("gaps").forEach(gap -> gaps.add(gap.asLong()));
        return new Reached(json.path("index").asLong(-1), gaps);
    }
}
