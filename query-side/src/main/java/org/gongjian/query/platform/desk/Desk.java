package org.gongjian.query.platform.desk;

import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Role;

/**
 * Who sits at the desk, as the head of every page shows it.
 *
 * @param person the name of the person logged in
 * @param role the role of the office acted in
 * @param office the office acted in
 * @param offices every office in which the person acts today, the one acted in among them
 * @param successor the person acts in none yet and is to take this one over
 */
public record Desk(String person, Role role, UUID office, List<Office> offices, boolean successor) {

    /**
     * An office to choose.
     *
     * @param title as on a name plate: 柳荫社区 书记
     */
    public record Office(UUID id, String title) {}

    public Desk {
        offices = List.copyOf(offices);
    }

    /** The title of the office acted in. */
    public String title() {
        return offices.stream()
                .filter(held -> held.id().equals(office))
                .map(Office::title)
                .findFirst()
                .orElse("");
    }

    /** Whether this office administers the registry and works on no matter. */
    public boolean administers() {
        return role == Role.ADMINISTRATOR;
    }

    /** Whether this office keeps the lists of the year. */
    public boolean keepsYearPlans() {
        return Scope.keepsYearPlans(role);
    }

    /** Whether this office drafts public notices: the desk of a community, and the street. */
    public boolean draftsNotices() {
        return Scope.draftsNotices(role);
    }

    /** Whether this office may take lists out with the data of persons as they are. */
    public boolean readsContactData() {
        return Scope.readsContactData(role);
    }

    /** The menu where no line of it is the current one, as on pages about errors. */
    public List<Menu.Shown> menu() {
        return Menu.of(this, "");
    }

    /** A menu part by part. */
    public List<Menu.Part> parts(List<Menu.Shown> menu) {
        return Menu.parts(menu);
    }
}
