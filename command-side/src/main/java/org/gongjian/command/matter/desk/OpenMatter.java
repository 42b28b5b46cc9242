package org.gongjian.command.matter.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.MatterAggregate;
import org.gongjian.command.matter.MatterRefusal;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/**
 * A matter as it stood when the edge looked.
 *
 * @param sequence of its last fact
 */
public record OpenMatter(Id.MatterId id, MatterState.Known state, AreaPath area, long sequence) {

    /** The matter, if this office may know of it. */
    public static OpenMatter of(String id, Streams streams, Acting acting) {
        return of(parsed(id), streams, acting);
    }

    /** The same by its id. */
    public static OpenMatter of(Id.MatterId id, Streams streams, Acting acting) {
        Streams.Stream stream = streams.open(id)
                .filter(found -> found.type().equals(MatterAggregate.TYPE))
                .orElseThrow(() -> new Refused(MatterRefusal.NO_SUCH_MATTER));
        Reach.requireVisible(acting, stream.area());
        if (MatterState.fold(stream.facts(MatterEvent.class)) instanceof MatterState.Known known) {
            return new OpenMatter(id, known, stream.area(), stream.sequence());
        }
        throw new Refused(MatterRefusal.NO_SUCH_MATTER);
    }

    private static Id.MatterId parsed(String id) {
        try {
            return new Id.MatterId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refused(MatterRefusal.NO_SUCH_MATTER);
        }
    }

    /**
     * Under whose key own words and files of this matter are concealed: the first of these who is not erased. The last is the matter's
     * own, for it goes on when whoever raised it is erased.
     */
    public List<Id.PersonId> authors() {
        return Stream.of(
                        Stream.ofNullable(state.file().leadSigner()),
                        state.file().origin().raisers().stream().map(Raiser::person),
                        Stream.of(ownKey(id)))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Where nobody stands behind the words, the matter has a key of its own. */
    public static Id.PersonId ownKey(Id.MatterId id) {
        return new Id.PersonId(id.value());
    }

    /** Those who come along when it is merged into another. */
    List<Raiser> raisers() {
        MatterFile file = state.file();
        return file.origin().raisers().isEmpty()
                ? file.addressees()
                : file.origin().raisers();
    }
}
