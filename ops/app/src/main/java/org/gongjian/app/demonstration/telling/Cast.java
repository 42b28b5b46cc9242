package org.gongjian.app.demonstration.telling;

import static org.gongjian.app.demonstration.telling.Place.DISTRICT;
import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;
import static org.gongjian.app.demonstration.telling.Place.STREET;

import java.util.List;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** Who plays: persons with their offices, as they stand on the log-in page. The names are invented. */
public final class Cast {

    /** Everybody, in the order of the log-in page; who holds two offices stands there twice. */
    public static final List<Member> ALL = List.of(
            new Member("dujuan", "杜鹃", Role.STREET, STREET, "党建办", "street-party-office"),
            new Member("liangyong", "梁永", Role.HANDLER, STREET, "城管办 承办人", "street-urban"),
            new Member("zhangguoping", "张国平", Role.SECRETARY, LIUYIN, "书记", null),
            new Member("zhoumin", "周敏", Role.DEPUTY_SECRETARY, LIUYIN, "副书记", null),
            new Member("chenxiaolan", "陈晓岚", Role.CLERK, LIUYIN, "录入员", null),
            new Member("wuhao", "吴浩", Role.GRID_WORKER, LIUYIN, "三网格 网格员", null),
            new Member("linfang", "林芳", Role.FOLLOW_UP, LIUYIN, "回访员", null),
            new Member("liuguilan", "刘桂兰", Role.OVERSEER, LIUYIN, "监督委员", null),
            new Member("malihua", "马丽华", Role.HANDLER, LIUYIN, "居委会 承办人", "liuyin-committee"),
            new Member("sunqiang", "孙强", Role.HANDLER, LIUYIN, "物业 承办人", "liuyin-property"),
            new Member("haojianguo", "郝建国", Role.MEMBER, LIUYIN, "兼职委员", "liuyin-sanfang"),
            new Member("hejun", "何俊", Role.LIAISON, LIUYIN, "锦程超市 联络员", "liuyin-jincheng"),
            new Member("qianyumei", "钱玉梅", Role.DELEGATE, LIUYIN, "党员代表", null),
            new Member("hanlixin", "韩立新", Role.SECRETARY, JICHUANG, "书记", null),
            new Member("xujing", "许静", Role.CLERK, JICHUANG, "录入员", null),
            new Member("tiansuzhen", "田素珍", Role.OVERSEER, JICHUANG, "监督委员", null),
            new Member("zhaotiesheng", "赵铁生", Role.DELEGATE, JICHUANG, "党员代表", null),
            new Member("songya", "宋雅", Role.FOLLOW_UP, JICHUANG, "回访员", null),
            new Member("dingwei", "丁伟", Role.HANDLER, JICHUANG, "居委会 承办人", "jichuang-committee"),
            new Member("gaoming", "高明", Role.MEMBER, JICHUANG, "委员", null),
            new Member("tangjianzhong", "唐建中", Role.SECRETARY, JINHU, "轮值书记", null),
            new Member("luowen", "罗雯", Role.DEPUTY_SECRETARY, JINHU, "专职副书记", null),
            new Member("shenjie", "沈洁", Role.CLERK, JINHU, "录入员", null),
            new Member("jiangli", "蒋丽", Role.GRID_WORKER, JINHU, "一网格 网格员", null),
            new Member("zhengxue", "郑雪", Role.FOLLOW_UP, JINHU, "回访员", null),
            new Member("luping", "鲁平", Role.OVERSEER, JINHU, "监督委员", null),
            new Member("chengtao", "程涛", Role.HANDLER, JINHU, "居委会 承办人", "jinhu-committee"),
            new Member("fengzhigang", "冯志刚", Role.MEMBER, JINHU, "兼职委员", "jinhu-xinyuan"),
            new Member("wuqian", "吴倩", Role.LIAISON, JINHU, "鑫源公司 联络员", "jinhu-xinyuan"),
            new Member("hemin", "贺敏", Role.DISTRICT, DISTRICT, "区委组织部", "district-organisation"),
            new Member("qinchuan", "秦川", Role.AUDITOR, DISTRICT, "审计", null),
            new Member("fangyuan", "方远", Role.ADMINISTRATOR, DISTRICT, "管理员", null));

    private Cast() {}

    /**
     * Somebody in one office.
     *
     * @param post what he is there
     * @param organisation key of the organisation in which he is it
     */
    public record Member(
            String login,
            String name,
            Role role,
            Place place,
            String post,
            @Nullable String organisation) {

        /** As on a name plate. */
        public String title() {
            return place.label() + " " + post;
        }

        public boolean founds() {
            return role == Role.ADMINISTRATOR;
        }

        /** The founding has its own keys. */
        public String personKey() {
            return founds() ? "person" : "person/" + login;
        }

        public String officeKey() {
            return founds() ? "office" : "office/" + login + "/" + role;
        }
    }

    public static Member member(String login) {
        return ALL.stream()
                .filter(member -> member.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in the cast: " + login));
    }
}
