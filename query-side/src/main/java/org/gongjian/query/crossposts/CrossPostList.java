package org.gongjian.query.crossposts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 交叉任职 (003-10 居委会、业委会、物业党员负责人交叉任职, 004-03 干部交叉任职): two offices of one organisation are none; a seat that somebody
 * has for a unit is a post in the committee and tells of the unit.
 */
final class CrossPostList {
    private final Map<UUID, Set<CrossPost.Post>> held = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, CrossPost.Post>> stoodFor = new HashMap<>();

    /** He holds this. */
    void holds(UUID person, CrossPost.Post post) {
        held.computeIfAbsent(person, none -> new LinkedHashSet<>()).add(post);
    }

    /** He has a seat for this unit: named once, and only where he holds nothing else there. */
    void standsFor(UUID person, CrossPost.Post unit) {
        stoodFor.computeIfAbsent(person, none -> new LinkedHashMap<>()).putIfAbsent(unit.of(), unit);
    }

    /** Persons with all their posts, those with most organisations first. */
    List<CrossPost> named(Map<UUID, String> names) {
        List<CrossPost> found = new ArrayList<>();
        held.forEach((person, holds) -> {
            List<CrossPost.Post> posts = new ArrayList<>(holds);
            Set<UUID> there = of(holds);
            stoodFor.getOrDefault(person, Map.of()).values().stream()
                    .filter(unit -> !there.contains(unit.of()))
                    .forEach(posts::add);
            if (organisations(posts) > 1) {
                found.add(new CrossPost(person, names.get(person), posts));
            }
        });
        found.sort(Comparator.comparing((CrossPost one) -> organisations(one.posts()))
                .reversed()
                .thenComparing(one -> one.person().toString()));
        return found;
    }

    /** Everybody who will be named. */
    Set<UUID> persons() {
        return Set.copyOf(held.keySet());
    }

    private static int organisations(Collection<CrossPost.Post> posts) {
        return of(posts).size();
    }

    private static Set<UUID> of(Collection<CrossPost.Post> posts) {
        return posts.stream().map(CrossPost.Post::of).collect(Collectors.toSet());
    }
}
