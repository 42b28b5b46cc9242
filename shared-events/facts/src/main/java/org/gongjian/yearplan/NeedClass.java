package org.gongjian.yearplan;

import java.util.EnumSet;
import java.util.Set;

/**
 * 需求类别. The first four are those of 001-30; the others are ours. The constants are stored names. Which resources answer a class is
 * said here once; it only proposes, nothing follows from it.
 */
public enum NeedClass {
    /** 就业介绍 */
    EMPLOYMENT(ResourceClass.INFORMATION, ResourceClass.POLICY, ResourceClass.EDUCATION, ResourceClass.TALENT),
    /** 扶贫帮困 */
    RELIEF(ResourceClass.GOODS, ResourceClass.FUNDS, ResourceClass.POLICY, ResourceClass.TALENT),
    /** 教育卫生 */
    EDUCATION_AND_HYGIENE(ResourceClass.EDUCATION, ResourceClass.HEALTH, ResourceClass.PUBLICITY, ResourceClass.TALENT),
    /** 健康医疗 */
    HEALTH(ResourceClass.HEALTH, ResourceClass.TALENT, ResourceClass.PUBLICITY),
    /** 养老助残 */
    CARE(ResourceClass.TALENT, ResourceClass.HEALTH, ResourceClass.GOODS, ResourceClass.VENUE),
    /** 文化体育 */
    CULTURE_AND_SPORT(ResourceClass.VENUE, ResourceClass.EQUIPMENT, ResourceClass.TALENT, ResourceClass.PUBLICITY),
    /** 设施环境 */
    FACILITIES(ResourceClass.TECHNOLOGY, ResourceClass.FUNDS, ResourceClass.EQUIPMENT, ResourceClass.GOODS),
    /** 停车出行 */
    PARKING(ResourceClass.VENUE, ResourceClass.TECHNOLOGY, ResourceClass.POLICY),
    /** 平安建设 */
    SAFETY(ResourceClass.TECHNOLOGY, ResourceClass.EQUIPMENT, ResourceClass.PUBLICITY, ResourceClass.TALENT),
    /** 社区党建 */
    PARTY_BUILDING(ResourceClass.EDUCATION, ResourceClass.VENUE, ResourceClass.PUBLICITY, ResourceClass.TALENT),
    /** 其他 */
    OTHER;

    private final ResourceClass[] answeredBy;

    NeedClass(ResourceClass... answeredBy) {
        this.answeredBy = answeredBy;
    }

    /** Classes of resources that answer such a need. */
    public Set<ResourceClass> answeredBy() {
        Set<ResourceClass> all = EnumSet.noneOf(ResourceClass.class);
        for (ResourceClass one : answeredBy) {
            all.add(one);
        }
        return all;
    }
}
