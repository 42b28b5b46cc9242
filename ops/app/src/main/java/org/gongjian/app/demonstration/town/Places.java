package org.gongjian.app.demonstration.town;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.app.demonstration.telling.Cast;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.app.founding.Founding;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;

/** District, street, three communities with their grids, and the categories of matters. */
public final class Places implements Chapter {

    private final Founding founding;

    public Places(Founding founding) {
        this.founding = founding;
    }

    private record Category(
            String code, String name, @Nullable String parent, TimeLimitClass limit) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("FACILITY", "设施维修", null, TimeLimitClass.REPAIR),
            new Category("LIGHTING", "道路照明", "FACILITY", TimeLimitClass.REPAIR),
            new Category("DRAINAGE", "排水污水", "FACILITY", TimeLimitClass.REPAIR),
            new Category("FIRE_SAFETY", "消防设施", "FACILITY", TimeLimitClass.REPAIR),
            new Category("ENVIRONMENT", "环境卫生", null, TimeLimitClass.REPAIR),
            new Category("GARBAGE", "垃圾清运", "ENVIRONMENT", TimeLimitClass.REPAIR),
            new Category("GREENERY", "绿化养护", "ENVIRONMENT", TimeLimitClass.REPAIR),
            new Category("UTILITIES", "水电气暖", null, TimeLimitClass.URGENT),
            new Category("PARKING", "停车充电", null, TimeLimitClass.COMPLEX),
            new Category("PROPERTY", "物业服务", null, TimeLimitClass.REPAIR),
            new Category("NEIGHBOURS", "邻里纠纷", null, TimeLimitClass.HELP),
            new Category("WELFARE", "民生保障", null, TimeLimitClass.HELP),
            new Category("ELDERLY", "养老助残", "WELFARE", TimeLimitClass.HELP),
            new Category("POLICY", "政策咨询", null, TimeLimitClass.CONSULTATION),
            new Category("COMPLAINT", "投诉举报", null, TimeLimitClass.REPAIR),
            new Category("GOVERNANCE", "社区治理", null, TimeLimitClass.COMPLEX),
            new Category("OTHER", "其他", null, TimeLimitClass.HELP));

    @Override
    public String name() {
        return "places";
    }

    @Override
    public boolean beforeLogIn() {
        return true;
    }

    @Override
    public void tell(Seeding seeding) {
        Cast.Member administrator = Cast.member("fangyuan");
        founding.found(new Founding.Plan(
                Seeding.OWNER,
                Place.DISTRICT.label(),
                administrator.name(),
                administrator.login(),
                seeding.begin().minusMonths(1),
                seeding.today().getYear() + 1,
                seeding.founded()));
        Acting by = seeding.as("fangyuan");
        seeding.at(seeding.begin().minusDays(28), "09:00");
        register(seeding, by, Place.STREET, AreaKind.STREET);
        for (Category category : CATEGORIES) {
            seeding.ask(
                    "category/" + category.code(),
                    seeding.id(Place.DISTRICT.key()),
                    by,
                    seeding.area(Place.DISTRICT),
                    HappenedInput.NOTHING,
                    new AreaCommand.AddCategory(category.code(), category.name(), category.parent(), category.limit()));
        }
        community(seeding, by, Place.LIUYIN, 5, 4);
        community(seeding, by, Place.JICHUANG, 4, 3);
        community(seeding, by, Place.JINHU, 3, 5);
    }

    private static void register(Seeding seeding, Acting by, Place place, AreaKind kind) {
        seeding.make(
                place.key(),
                by,
                seeding.area(place),
                new AreaCommand.Register(
                        kind, place.label(), Seeding.ZONE, null, place.receiptPrefix(), place.shortName()));
    }

    private static void community(Seeding seeding, Acting by, Place place, int grids, int buildings) {
        register(seeding, by, place, AreaKind.COMMUNITY);
        String numerals = "一二三四五";
        for (int grid = 1; grid <= grids; grid++) {
            List<String> numbered = new ArrayList<>();
            for (int building = 1; building <= buildings; building++) {
                numbered.add(((grid - 1) * buildings + building) + " 号楼");
            }
            seeding.ask(
                    place.key() + "/grid/" + grid,
                    seeding.id(place.key()),
                    by,
                    seeding.area(place),
                    HappenedInput.NOTHING,
                    new AreaCommand.DrawGrid("G" + grid, numerals.charAt(grid - 1) + "网格", numbered));
        }
    }
}
