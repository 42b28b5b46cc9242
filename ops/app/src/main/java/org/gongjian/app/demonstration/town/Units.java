package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.DISTRICT;
import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;
import static org.gongjian.app.demonstration.telling.Place.STREET;
import static org.gongjian.organisation.OrganisationKind.DEPARTMENT;
import static org.gongjian.organisation.OrganisationKind.OWNERS_COMMITTEE;
import static org.gongjian.organisation.OrganisationKind.PARTY_ORGANISATION;
import static org.gongjian.organisation.OrganisationKind.PRIVATE_ENTERPRISE;
import static org.gongjian.organisation.OrganisationKind.PROPERTY_COMPANY;
import static org.gongjian.organisation.OrganisationKind.PUBLIC_INSTITUTION;
import static org.gongjian.organisation.OrganisationKind.RESIDENTS_COMMITTEE;
import static org.gongjian.organisation.OrganisationKind.SOCIAL_ORGANISATION;
import static org.gongjian.organisation.OrganisationKind.STATE_ENTERPRISE;
import static org.gongjian.organisation.OrganisationKind.STREET_OFFICE;
import static org.gongjian.organisation.OrganisationKind.VOLUNTEER_TEAM;

import java.util.List;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Place;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.organisation.OrganisationKind;

/** The organisations: offices and departments, committees, and the units located in each community. */
public final class Units implements Chapter {

    private static final List<Unit> ALL = List.of(
            new Unit("district-organisation", DISTRICT, DEPARTMENT, "东澄区委组织部", false, true),
            new Unit("district-urban", DISTRICT, DEPARTMENT, "区城管局", false, true),
            new Unit("district-drainage", DISTRICT, DEPARTMENT, "区排水中心", false, true),
            new Unit("district-disabled", DISTRICT, DEPARTMENT, "区残联", false, true),
            new Unit("street-committee", STREET, PARTY_ORGANISATION, "澄塘街道党工委", false, true),
            new Unit("street-party-office", STREET, STREET_OFFICE, "澄塘街道党建办", false, true),
            new Unit("street-urban", STREET, STREET_OFFICE, "澄塘街道城管办", false, true),
            new Unit("street-emergency", STREET, STREET_OFFICE, "澄塘街道应急站", false, true),
            new Unit("liuyin-committee", LIUYIN, RESIDENTS_COMMITTEE, "柳荫社区居委会", false, true),
            new Unit("liuyin-property", LIUYIN, PROPERTY_COMPANY, "柳荫里物业服务中心", true, true),
            new Unit("liuyin-owners", LIUYIN, OWNERS_COMMITTEE, "柳荫里业主委员会", false, true),
            new Unit("liuyin-sanfang", LIUYIN, PARTY_ORGANISATION, "三纺留守处党支部", true, true),
            new Unit("liuyin-jincheng", LIUYIN, PARTY_ORGANISATION, "锦程超市党支部", true, true),
            new Unit("liuyin-school", LIUYIN, PUBLIC_INSTITUTION, "柳荫小学", true, true),
            new Unit("liuyin-clinic", LIUYIN, PUBLIC_INSTITUTION, "柳荫社区卫生服务站", true, true),
            new Unit("liuyin-police", LIUYIN, PUBLIC_INSTITUTION, "柳荫派出所", true, true),
            new Unit("liuyin-bank", LIUYIN, STATE_ENTERPRISE, "柳荫路储蓄所", true, false),
            new Unit("liuyin-market", LIUYIN, PRIVATE_ENTERPRISE, "柳荫菜市场", true, true),
            new Unit("liuyin-restaurant", LIUYIN, PRIVATE_ENTERPRISE, "老柳树餐饮公司", true, false),
            new Unit("liuyin-pharmacy", LIUYIN, PRIVATE_ENTERPRISE, "康宁药房", true, false),
            new Unit("liuyin-post", LIUYIN, STATE_ENTERPRISE, "柳荫邮政支局", true, false),
            new Unit("liuyin-care", LIUYIN, SOCIAL_ORGANISATION, "柳荫日间照料中心", true, true),
            new Unit("jichuang-committee", JICHUANG, RESIDENTS_COMMITTEE, "机床社区居委会", false, true),
            new Unit("jichuang-assets", JICHUANG, STATE_ENTERPRISE, "机床厂资产公司", true, true),
            new Unit("jichuang-power", JICHUANG, STATE_ENTERPRISE, "机床路供电营业站", true, true),
            new Unit("jichuang-retired", JICHUANG, PARTY_ORGANISATION, "机床厂离退休党支部", true, true),
            new Unit("jichuang-kindergarten", JICHUANG, PUBLIC_INSTITUTION, "机床幼儿园", true, false),
            new Unit("jichuang-hospital", JICHUANG, PUBLIC_INSTITUTION, "机床职工医院", true, true),
            new Unit("jichuang-property", JICHUANG, PROPERTY_COMPANY, "北院物业服务站", true, true),
            new Unit("jichuang-shop", JICHUANG, PRIVATE_ENTERPRISE, "机床生活超市", true, false),
            new Unit("jichuang-volunteers", JICHUANG, VOLUNTEER_TEAM, "老工匠志愿服务队", true, true),
            new Unit("jinhu-committee", JINHU, RESIDENTS_COMMITTEE, "锦湖社区居委会", false, true),
            new Unit("jinhu-xinyuan", JINHU, PARTY_ORGANISATION, "鑫源再生资源公司党支部", true, true),
            new Unit("jinhu-school", JINHU, PUBLIC_INSTITUTION, "锦湖中学", true, true),
            new Unit("jinhu-property", JINHU, PROPERTY_COMPANY, "锦湖花园物业", true, true),
            new Unit("jinhu-tower", JINHU, PRIVATE_ENTERPRISE, "锦湖商务楼运营公司", true, true),
            new Unit("jinhu-bank", JINHU, STATE_ENTERPRISE, "锦湖支行", true, false),
            new Unit("jinhu-software", JINHU, PRIVATE_ENTERPRISE, "云帆软件公司", true, false),
            new Unit("jinhu-law", JINHU, PRIVATE_ENTERPRISE, "正衡律师事务所", true, true),
            new Unit("jinhu-hotel", JINHU, PRIVATE_ENTERPRISE, "湖畔酒店", true, false),
            new Unit("jinhu-clinic", JINHU, PUBLIC_INSTITUTION, "锦湖卫生服务中心", true, true),
            new Unit("jinhu-fire", JINHU, PUBLIC_INSTITUTION, "锦湖微型消防站", true, true));

    private record Unit(
            String key, Place place, OrganisationKind kind, String name, boolean partner, boolean handles) {}

    @Override
    public String name() {
        return "units";
    }

    @Override
    public boolean beforeLogIn() {
        return true;
    }

    @Override
    public void tell(Seeding seeding) {
        seeding.at(seeding.begin().minusDays(25), "10:00");
        for (Unit unit : ALL) {
            seeding.make(
                    unit.key(),
                    seeding.as("fangyuan"),
                    seeding.area(unit.place()),
                    new OrganisationCommand.Register(unit.kind(), unit.name(), null, unit.partner(), unit.handles()));
        }
    }
}
