package org.gongjian.query.registry.choices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.Scope;
import org.gongjian.query.registry.names.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Organisations, office holders, categories, grids and communities, as forms offer them. */
@Configuration(proxyBeanMethods = false)
class DirectoryChoices {

    private record Source(String list, Function<Scope, List<Choice>> choices) implements ChoiceSource {
        @Override
        public List<Choice> choices(Scope scope, @Nullable UUID matter) {
            return choices.apply(scope);
        }
    }

    @Bean
    ChoiceSource organisationChoices(Names names) {
        return new Source("organisations", scope -> names.handling(scope).stream()
                .map(one -> new Choice(one.id().toString(), one.label()))
                .toList());
    }

    /** Who holds an office today; somebody with several stands there once. */
    @Bean
    ChoiceSource personChoices(Names names, @Value("${gongjian.zone:Asia/Shanghai}") ZoneId zone) {
        return new Source("persons", scope -> names.holders(LocalDate.now(zone), scope).stream()
                .collect(Collectors.toMap(
                        Names.Holder::person,
                        one -> new Choice(one.person().toString(), one.actsAs() + "（" + one.title() + "）"),
                        (first, other) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList());
    }

    @Bean
    ChoiceSource categoryChoices(Names names) {
        return new Source("categories", scope -> names.categories(scope).stream()
                .map(one -> new Choice(one.code(), one.parent() == null ? one.name() : "　" + one.name()))
                .toList());
    }

    @Bean
    ChoiceSource gridChoices(Names names) {
        return new Source("grids", scope -> names.grids(scope).stream()
                .map(one -> new Choice(one.code(), one.name()))
                .toList());
    }

    @Bean
    ChoiceSource communityChoices(Names names) {
        return new Source("communities", scope -> names.communities(scope).stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList());
    }
}
