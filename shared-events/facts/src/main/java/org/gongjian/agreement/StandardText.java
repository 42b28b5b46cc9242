package org.gongjian.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongjian.charter.Provenance;

/** The clauses with which a draft of each kind begins. Those of 附件4 stand as the source has them (004-19); the others are ours. */
public final class StandardText {
    private static final Map<AgreementKind, List<String>> CLAUSES = read();

    private StandardText() {}

    /** Clause by clause, without their numbers. */
    public static List<String> clauses(AgreementKind kind) {
        return CLAUSES.getOrDefault(kind, List.of());
    }

    /** Where the text comes from. */
    public static Provenance provenance(AgreementKind kind) {
        return kind == AgreementKind.CO_BUILDING ? Provenance.QUOTED : Provenance.OURS;
    }

    private static Map<AgreementKind, List<String>> read() {
        Map<AgreementKind, List<String>> clauses = new EnumMap<>(AgreementKind.class);
        for (AgreementKind kind : AgreementKind.values()) {
            String file = kind.name().toLowerCase(Locale.ROOT) + ".txt";
            try (InputStream text = StandardText.class.getResourceAsStream(file)) {
                if (text == null) {
                    throw new IllegalStateException("no text of " + kind);
                }
                clauses.put(
                        kind,
                        new String(text.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return clauses;
    }
}
