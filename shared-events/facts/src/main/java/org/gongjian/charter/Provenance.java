package org.gongjian.charter;

/** Where a rule comes from; shown wherever the rule is. */
public enum Provenance {
    /** 原文: stands in the document, on the line given. */
    QUOTED,
    /** 推定: follows from the document or from a public rule elsewhere. */
    DERIVED,
    /** 本产品默认: the document is silent. */
    OURS
}
