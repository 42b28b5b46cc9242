package org.gongjian.query.crossposts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 交叉任职 (003-10 居委会、业委会、物业党员负责人交叉任职, 004-03 干部交叉任职): two offices of one organisation are none; a seat that somebody
 * has for a unit is a post in the committee and tells of the unit.
 */
final class CrossPostList {
    private final Map<UUID, Set<CrossPost.Post>> held = new LinkedHashMap<>();

    /** He holds this. */
    void holds(UUID person, CrossPost.Post post) {
        held.computeIfAbsent(person, none -> new LinkedHashSet<>()).add(post);
    }

    /** Persons with all their posts, those with most organisations first. */
    List<CrossPost> named(Map<UUID, String> names) {
        List<CrossPost> found = new ArrayList<>();
        held.forEach((person, posts) -> {
            if (organisations(posts) > 1) {
                found.add(new CrossPost(person, names.get(person), List.copyOf(posts)));
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

    private static int organisations(Iterable<CrossPost.Post> posts) {
        Set<UUID> of = new HashSet<>();
        posts.forEach(post -> of.add(post.of()));
        return of.size();
    }
}
