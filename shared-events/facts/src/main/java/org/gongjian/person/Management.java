package org.gongjian.person;

/** How the community manages a member (000-17, 001-24); volunteers besides have stars by their points. The constants are stored names. */
public enum Management {
    /** 全责管理：直管党员 */
    FULL(Relation.DIRECT),
    /** 双重管理：在职党员，单位与社区 */
    DUAL(Relation.ASSISTED),
    /** 跟踪管理：流动党员 */
    FOLLOWED(Relation.ASSISTED);

    private final Relation relation;

    Management(Relation relation) {
        this.relation = relation;
    }

    /** Whose member it is (001-18). */
    public Relation relation() {
        return relation;
    }

    /** 党员口径. */
    public enum Relation {
        /** 直管：组织关系在社区 */
        DIRECT,
        /** 协管：组织关系在别处，社区协助管理 */
        ASSISTED
    }
}
