package org.gongjian.query.matter.steps;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.DeliveryMethod;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.Relation;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Retention;
import org.gongjian.matter.terms.ReturnReason;
import org.gongjian.matter.terms.Route;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.matter.terms.Solved;
import org.gongjian.matter.terms.SuspensionReason;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists that forms offer: the closed ones of the terms with their labels, the open ones from their sources. */
@Component
public class Lists {

    /** What the fold-out line of every form asks for: 代谁办理 / 凭什么. */
    public static final Set<String> ENVELOPE = Set.of("via", "organisations", "persons");

    private static final Map<String, Class<? extends Enum<?>>> CLOSED = Stream.<Class<? extends Enum<?>>>of(
                    BodyKind.class,
                    Channel.class,
                    ClosedReason.class,
                    DeclineReason.class,
                    DeliveryMethod.class,
                    MatterKind.class,
                    ProjectKind.class,
                    ReferralMode.class,
                    Relation.class,
                    ResolutionOutcome.class,
                    ResultClass.class,
                    Retention.class,
                    ReturnReason.class,
                    Route.class,
                    Satisfaction.class,
                    Sensitivity.class,
                    SignerStanding.class,
                    Solved.class,
                    StageCode.class,
                    SuspensionReason.class,
                    TimeLimitClass.class,
                    VoteManner.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** The ways by which a clerk says a fact reached the desk; import and automation are not said by anybody. */
    private static final List<String> WAYS = List.of("SELF", "PAPER", "PHONE", "WECHAT", "IN_PERSON");

    /** The stored names of the kinds of raisers, in the order of their family. */
    private static final List<String> RAISERS = Stream.of(Raiser.class.getPermittedSubclasses())
            .map(kind -> kind.getAnnotation(JsonTypeName.class).value())
            .toList();

    /** Where a promise stands that is filed by hand; what an agreement promises is filed with it. */
    private static final List<String> BASES = List.of("paper", "own_offer");

    private final MessageSource messages;
    private final ObjectProvider<ChoiceSource> sources;

    Lists(MessageSource messages, ObjectProvider<ChoiceSource> sources) {
        this.messages = messages;
        this.sources = sources;
    }

    /** The lists of these names, an unknown one empty. What is secret is never entered, so it cannot be chosen. */
    public Map<String, List<Choice>> of(Iterable<String> names, Scope scope, @Nullable UUID matter, Locale locale) {
        Map<String, List<Choice>> lists = new HashMap<>();
        for (String name : names) {
            lists.put(name, one(name, scope, matter, locale));
        }
        return lists;
    }

    private List<Choice> one(String name, Scope scope, @Nullable UUID matter, Locale locale) {
        if (name.equals("via")) {
            return labelled("Via", WAYS.stream(), locale);
        }
        if (name.equals("RaiserKind")) {
            return labelled(name, RAISERS.stream(), locale);
        }
        if (name.equals("PromiseBasis")) {
            return labelled(name, BASES.stream(), locale);
        }
        Class<? extends Enum<?>> closed = CLOSED.get(name);
        if (closed != null) {
            return labelled(
                    name,
                    Stream.of(closed.getEnumConstants()).map(Enum::name).filter(code -> !code.equals("SECRET")),
                    locale);
        }
        return sources.orderedStream()
                .filter(source -> source.list().equals(name))
                .flatMap(source -> source.choices(scope, matter).stream())
                .toList();
    }

    private List<Choice> labelled(String list, Stream<String> codes, Locale locale) {
        return codes.map(code -> new Choice(
                        code, Objects.requireNonNull(messages.getMessage(key(list, code), null, code, locale))))
                .toList();
    }

    /** The labels of stages and marks are used beyond lists and have keys of their own. */
    static String key(String list, String code) {
        return list.equals("StageCode") ? "stage." + code : "choice." + list + "." + code;
    }

    /** Names of all closed lists with their codes, for the test that no label is missing. */
    static Map<String, List<String>> closed() {
        Map<String, List<String>> all = new TreeMap<>();
        CLOSED.forEach((name, type) ->
                all.put(name, Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
        all.put("Via", WAYS);
        all.put("RaiserKind", RAISERS);
        all.put("PromiseBasis", BASES);
        return all;
    }
}
