package org.gongjian.command.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.matter.terms.PaperTemplate;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates of an installation: those that come with the product, and those that the office put in their place. All versions stay. */
public final class Templates {
    private final JdbcClient jdbc;

    public Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A template with the mark that papers made with it carry. */
    public record Template(PaperTemplate mark, byte[] bytes) {}

    private record Row(int version, byte @Nullable [] bytes) {}

    /** The one that papers are made with now. */
    public Template current(String paper) {
        Optional<Row> newest = jdbc.sql(
                        "SELECT version, bytes FROM work.paper_template WHERE paper = ? ORDER BY version DESC LIMIT 1")
                .param(paper)
                .query((row, n) -> new Row(row.getInt(1), row.getBytes(2)))
                .optional();
        byte[] own = newest.map(Row::bytes).orElse(null);
        return own == null ? shipped(paper) : marked(newest.orElseThrow().version(), own);
    }

    /** An earlier one; version 0 is the shipped one. Empty when there is none of this number. */
    public Optional<Template> version(String paper, int version) {
        if (version == 0) {
            return Optional.of(shipped(paper));
        }
        return jdbc.sql(
                        "SELECT version, bytes FROM work.paper_template WHERE paper = ? AND version = ? AND bytes IS NOT NULL")
                .params(paper, version)
                .query((row, n) -> marked(row.getInt(1), row.getBytes(2)))
                .optional();
    }

    /** Puts the office's own in. It was examined before. */
    public void replace(String paper, String name, byte[] bytes, Acting by, Instant at) {
        insert(paper, name, bytes, sha256(bytes), by, at);
    }

    /** Goes back to the shipped one. */
    public void restore(String paper, Acting by, Instant at) {
        insert(paper, "", null, shipped(paper).mark().sha256(), by, at);
    }

    private void insert(String paper, String name, byte @Nullable [] bytes, String sha256, Acting by, Instant at) {
        jdbc.sql("""
                        INSERT INTO work.paper_template (paper, version, bytes, name, sha256, at, login, person, office)
                        SELECT :paper, coalesce(max(version), 0) + 1, :bytes, :name, :sha256, :at, :login, :person, :office
                        FROM work.paper_template WHERE paper = :paper
                        """)
                .param("paper", paper)
                .param("bytes", bytes, Types.BINARY)
                .param("name", name)
                .param("sha256", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", by.login())
                .param("person", by.person().value())
                .param("office", by.office().value())
                .update();
    }

    private static Template shipped(String paper) {
        String file = paper.toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
        try (InputStream in = Templates.class.getResourceAsStream("templates/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no template for " + paper);
            }
            return marked(0, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template marked(int version, byte[] bytes) {
        return new Template(new PaperTemplate(version, sha256(bytes)), bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
