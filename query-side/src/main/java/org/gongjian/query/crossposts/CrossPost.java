package org.gongjian.query.crossposts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds posts in two organisations or more.
 *
 * @param name null where the reader may not know it
 * @param posts at least two, of different organisations
 */
public record CrossPost(UUID person, @Nullable String name, List<Post> posts) {
    public CrossPost {
        posts = List.copyOf(posts);
    }

    /**
     * A post that somebody holds.
     *
     * @param of the organisation, or the area whose party organisation or committee it is
     * @param organisation its name
     * @param title what he is there, or that he has a seat for it
     * @param path of the page that shows it
     */
    public record Post(UUID of, String organisation, String title, String path) {}
}
