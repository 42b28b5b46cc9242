package org.gongjian.query.registry.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Every grid with its buildings and who holds a post there. One that was dissolved stays as long as somebody holds a post in it. Pages
 * are of whole grids.
 */
final class CaptainsByGrid {
    private final NavigableMap<Key, List<Place>> grids = new TreeMap<>(
            Comparator.comparing(Key::street).thenComparing(Key::community).thenComparing(Key::grid));

    CaptainsByGrid(
            Collection<Directory.Area> areas, Map<UUID, List<Directory.Grid>> drawn, List<ServiceRow.Post> posts) {
        Map<Key, List<ServiceRow.Post>> held = new HashMap<>();
        posts.forEach(one -> held.computeIfAbsent(Key.of(one.path(), one.post().grid()), key -> new ArrayList<>())
                .add(one));
        areas.forEach(area -> drawn.getOrDefault(area.id(), List.of()).forEach(grid -> {
            Key key = Key.of(area.path(), grid.code());
            List<ServiceRow.Post> here = held.getOrDefault(key, List.of());
            held.remove(key);
            enter(key, area.path(), grid, false, here);
        }));
        held.forEach((key, here) ->
                enter(key, here.getFirst().path(), new Directory.Grid(key.grid(), key.grid(), List.of()), true, here));
    }

    /**
     * A building, or a whole grid.
     *
     * @param dissolved the grid is no more
     * @param building null for the whole grid
     * @param captains persons by id
     * @param leaders persons by id
     */
    public record Place(
            AreaPath path,
            String grid,
            String gridName,
            boolean dissolved,
            @Nullable String building,
            List<UUID> captains,
            List<UUID> leaders) {

        /** A building that needs a captain. */
        public boolean vacant() {
            return building != null && captains.isEmpty() && !dissolved;
        }
    }

    /**
     * Some of them.
     *
     * @param next behind which grid the next page begins; null on the last
     */
    record Page(List<Place> items, @Nullable String next) {}

    private record Key(String street, String community, String grid) {

        static Key of(AreaPath path, String grid) {
            return new Key(written(path.street()), written(path.community()), grid);
        }

        private static String written(Id.@Nullable AreaId area) {
            return area == null ? "" : area.value().toString();
        }

        static Key read(String written) {
            String[] parts = written.split("\\.", 3);
            if (parts.length != 3) {
                throw new WrongParameter("after");
            }
            return new Key(parts[0], parts[1], parts[2]);
        }

        String written() {
            return street + "." + community + "." + grid;
        }
    }

    private void enter(Key key, AreaPath path, Directory.Grid grid, boolean dissolved, List<ServiceRow.Post> here) {
        List<String> elsewhere = here.stream()
                .map(one -> one.post().building() == null ? "" : one.post().building())
                .filter(building -> !grid.buildings().contains(building))
                .distinct()
                .sorted()
                .toList();
        // a post of the whole grid stands first, a building that is no more in it last
        List<Place> places = Stream.of(
                        elsewhere.stream().filter(String::isEmpty),
                        grid.buildings().stream().distinct(),
                        elsewhere.stream().filter(building -> !building.isEmpty()))
                .flatMap(each -> each)
                .map(building -> place(path, grid, dissolved, building.isEmpty() ? null : building, here))
                .toList();
        if (!places.isEmpty()) {
            grids.put(key, places);
        }
    }

    private static Place place(
            AreaPath path,
            Directory.Grid grid,
            boolean dissolved,
            @Nullable String building,
            List<ServiceRow.Post> here) {
        return new Place(
                path,
                grid.code(),
                grid.name(),
                dissolved,
                building,
                holders(NeighbourhoodPost.Kind.CAPTAIN, building, here),
                holders(NeighbourhoodPost.Kind.GROUP_LEADER, building, here));
    }

    private static List<UUID> holders(
            NeighbourhoodPost.Kind kind, @Nullable String building, List<ServiceRow.Post> here) {
        return here.stream()
                .filter(one ->
                        one.post().kind() == kind && Objects.equals(one.post().building(), building))
                .map(ServiceRow.Post::person)
                .distinct()
                .toList();
    }

    /** As many grids as fill a page, behind one or from the top. */
    Page page(String after, int most) {
        List<Place> shown = new ArrayList<>();
        Key last = null;
        for (Map.Entry<Key, List<Place>> grid :
                (after.isEmpty() ? grids : grids.tailMap(Key.read(after), false)).entrySet()) {
            if (last != null && shown.size() >= most) {
                return new Page(shown, last.written());
            }
            shown.addAll(grid.getValue());
            last = grid.getKey();
        }
        return new Page(shown, null);
    }

    int total() {
        return grids.values().stream().mapToInt(List::size).sum();
    }

    long vacant() {
        return grids.values().stream()
                .flatMap(List::stream)
                .filter(Place::vacant)
                .count();
    }
}
