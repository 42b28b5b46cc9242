package org.gongjian.query.registry.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 居民小组长、楼院门栋长 (003-06): every grid and building with who holds a post there, and those where nobody does. */
@Controller
class CaptainsPage {
    private final MemberService service;
    private final OfficialNames official;
    private final Directory directory;
    private final Today today;

    CaptainsPage(MemberService service, OfficialNames official, Directory directory, Today today) {
        this.service = service;
        this.official = official;
        this.directory = directory;
        this.today = today;
    }

    /**
     * A building, or a whole grid.
     *
     * @param building null for the whole grid
     * @param captains persons by id
     * @param leaders persons by id
     */
    public record Place(
            AreaPath path,
            String grid,
            String gridName,
            @Nullable String building,
            List<UUID> captains,
            List<UUID> leaders) {}

    @GetMapping("/registers/captains")
    @ReadsFrom({ServiceReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        List<ServiceRow.Post> posts = service.posts(day, scope);
        List<Place> all = all(posts, scope);
        long vacant = all.stream()
                .filter(one -> one.building() != null && one.captains().isEmpty())
                .count();
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("on", day, "items", all, "withoutCaptain", vacant));
        }
        return new ModelAndView("registers/captains")
                .addObject("all", all)
                .addObject("vacant", vacant)
                .addObject(
                        "people",
                        official.of(
                                posts.stream()
                                        .map(ServiceRow.Post::person)
                                        .distinct()
                                        .toList(),
                                scope))
                .addObject("places", directory.places(scope));
    }

    private List<Place> all(List<ServiceRow.Post> posts, Scope scope) {
        Map<UUID, List<Directory.Grid>> grids = directory.grids(scope);
        Map<AreaPath, List<ServiceRow.Post>> byArea =
                posts.stream().collect(Collectors.groupingBy(ServiceRow.Post::path));
        List<Place> all = new ArrayList<>();
        for (Directory.Area area : directory.areas(scope)) {
            List<ServiceRow.Post> inArea = byArea.getOrDefault(area.path(), List.of());
            for (Directory.Grid grid : grids.getOrDefault(area.id(), List.of())) {
                List<ServiceRow.Post> here = inArea.stream()
                        .filter(one -> one.post().grid().equals(grid.code()))
                        .toList();
                Stream.concat(
                                Stream.concat(
                                        here.stream().anyMatch(one -> one.post().building() == null)
                                                ? Stream.of("")
                                                : Stream.empty(),
                                        grid.buildings().stream()),
                                here.stream()
                                        .map(one -> one.post().building())
                                        .filter(Objects::nonNull)
                                        .sorted())
                        .distinct()
                        .forEach(building -> all.add(place(area.path(), grid, building, here)));
            }
        }
        return all;
    }

    private static Place place(AreaPath path, Directory.Grid grid, String building, List<ServiceRow.Post> here) {
        String own = building.isEmpty() ? null : building;
        return new Place(
                path,
                grid.code(),
                grid.name(),
                own,
                holders(NeighbourhoodPost.Kind.CAPTAIN, own, here),
                holders(NeighbourhoodPost.Kind.GROUP_LEADER, own, here));
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
}
