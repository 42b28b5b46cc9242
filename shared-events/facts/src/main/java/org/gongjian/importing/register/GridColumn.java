package org.gongjian.importing.register;

/** 网格与楼栋: one row for each grid. */
public enum GridColumn implements Column {
    CODE(Cell.of(Kind.TEXT, "网格编号", 20, "G09").must().also("编号", "网格代码")),
    NAME(Cell.of(Kind.TEXT, "网格名称", 60, "第九网格").must().also("网格", "名称")),
    BUILDINGS(Cell.of(Kind.LIST, "楼栋", 2_000, "41号楼、42号楼").also("所含楼栋", "楼栋号", "包含楼栋"));

    private final Cell cell;

    GridColumn(Cell cell) {
        this.cell = cell;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
