package org.gongjian.app.demonstration.matters;

import java.util.Map;
import java.util.Objects;
import org.gongjian.app.demonstration.telling.Place;

/** Who of the cast does what in which community, and who works for which organisation. */
final class Roles {

    private static final Map<Place, Map<String, String>> OFFICES = Map.of(
            Place.LIUYIN,
                    Map.of(
                            "clerk", "chenxiaolan",
                            "grid", "wuhao",
                            "secretary", "zhangguoping",
                            "leader", "zhoumin",
                            "deputy", "zhoumin",
                            "caller", "linfang",
                            "overseer", "liuguilan"),
            Place.JICHUANG,
                    Map.of(
                            "clerk", "xujing",
                            "grid", "xujing",
                            "secretary", "hanlixin",
                            "leader", "hanlixin",
                            "deputy", "hanlixin",
                            "caller", "songya",
                            "overseer", "tiansuzhen"),
            Place.JINHU,
                    Map.of(
                            "clerk", "shenjie",
                            "grid", "jiangli",
                            "secretary", "tangjianzhong",
                            "leader", "luowen",
                            "deputy", "luowen",
                            "caller", "zhengxue",
                            "overseer", "luping"));

    private static final Map<String, String> WORK_FOR = Map.of(
            "liuyin-committee", "malihua",
            "liuyin-property", "sunqiang",
            "liuyin-jincheng", "hejun",
            "jichuang-committee", "dingwei",
            "jinhu-committee", "chengtao",
            "jinhu-xinyuan", "wuqian",
            "street-urban", "liangyong");

    private Roles() {}

    /** The log-in name of this office there; any other word is a log-in name itself. */
    static String of(String office, Place place) {
        return OFFICES.getOrDefault(place, Map.of()).getOrDefault(office, office);
    }

    /** Whether somebody with an account works for this organisation; for the others the clerk writes it down. */
    static boolean hasAccount(String organisation) {
        return WORK_FOR.containsKey(organisation);
    }

    static String workingFor(String organisation) {
        return Objects.requireNonNull(WORK_FOR.get(organisation));
    }
}
