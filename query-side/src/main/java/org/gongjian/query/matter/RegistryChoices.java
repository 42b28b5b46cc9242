package org.gongjian.query.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of forms that come from the registry. */
@Configuration
class RegistryChoices {
    private final Names names;
    private final Clock clock;

    RegistryChoices(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    private record Source(String list, Function<Scope, List<Choice>> of) implements ChoiceSource {
        @Override
        public List<Choice> choices(Scope scope, @Nullable UUID matter) {
            return of.apply(scope);
        }
    }

    @Bean
    ChoiceSource organisationChoices() {
        return new Source(
                "organisations",
                scope -> names.handling(scope).stream()
                        .map(one -> new Choice(one.id().toString(), one.label()))
                        .toList());
    }

    @Bean
    ChoiceSource personChoices() {
        return new Source("persons", scope -> holders(scope, EnumSet.allOf(Role.class)));
    }

    /** An answer is signed by a secretary. */
    @Bean
    ChoiceSource signatoryChoices() {
        return new Source("signatories", scope -> holders(scope, EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY)));
    }

    private List<Choice> holders(Scope scope, Set<Role> of) {
        return names.holders(LocalDate.now(clock.withZone(names.zone(scope))), scope).stream()
                .filter(one -> of.contains(one.role()))
                .map(one -> new Choice(one.person().toString(), one.actsAs() + "（" + one.title() + "）"))
                .toList();
    }

    @Bean
    ChoiceSource categoryChoices() {
        return new Source("categories", scope -> {
            List<Names.Category> all = names.categories(scope);
            List<Choice> tree = new ArrayList<>();
            all.stream().filter(one -> one.parent() == null).forEach(root -> branch(root, "", all, tree));
            return tree;
        });
    }

    private static void branch(Names.Category category, String above, List<Names.Category> all, List<Choice> tree) {
        String label = above + category.name();
        tree.add(new Choice(category.code(), label));
        all.stream()
                .filter(one -> category.code().equals(one.parent()))
                .forEach(below -> branch(below, label + " / ", all, tree));
    }

    @Bean
    ChoiceSource gridChoices() {
        return new Source(
                "grids",
                scope -> names.grids(scope).stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
    }

    @Bean
    ChoiceSource communityChoices() {
        return new Source(
                "communities",
                scope -> names.communities(scope).stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
    }
}
