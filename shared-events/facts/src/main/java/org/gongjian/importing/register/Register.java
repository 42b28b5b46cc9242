package org.gongjian.importing.register;

import static org.gongjian.record.Role.ADMINISTRATOR;
import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.SECRETARY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.record.Role;

/**
 * The registers that can be imported. A new one is a constant here with an enum of its columns, a desk on the command side that says
 * what a row asks for, and its words in the message bundles. The constants are stored names.
 */
public enum Register {
    /** 诉求台账: handled before us, with their answers */
    LEDGER(
            "ledger",
            "诉求台账",
            true,
            LedgerColumn.values(),
            List.of(List.of(LedgerColumn.NUMBER)),
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
    /** 建议案旧件: handled before us, with signers and replies */
    PROPOSALS(
            "proposals",
            "建议案旧件",
            true,
            ProposalColumn.values(),
            List.of(List.of(ProposalColumn.NUMBER)),
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY)),
    /** 驻区单位 (附件3) */
    ORGANISATIONS(
            "organisations",
            "驻区单位",
            false,
            OrganisationColumn.values(),
            List.of(List.of(OrganisationColumn.CREDIT_CODE), List.of(OrganisationColumn.NAME)),
            EnumSet.of(SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR)),
    /** 网格与楼栋 */
    GRIDS("grids", "网格与楼栋", false, GridColumn.values(), List.of(List.of(GridColumn.CODE)), EnumSet.of(ADMINISTRATOR)),
    /** 党组织 */
    PARTY_ORGANISATIONS(
            "party-organisations",
            "党组织",
            false,
            PartyOrganisationColumn.values(),
            List.of(List.of(PartyOrganisationColumn.NAME)),
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR)),
    /** 议事机构及成员 */
    BODIES(
            "bodies",
            "议事机构及成员",
            false,
            BodyColumn.values(),
            List.of(List.of(BodyColumn.BODY, BodyColumn.MEMBER, BodyColumn.PHONE)),
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR)),
    /** 岗位与任职 */
    OFFICES(
            "offices",
            "岗位",
            false,
            OfficeColumn.values(),
            List.of(List.of(OfficeColumn.TITLE)),
            EnumSet.of(ADMINISTRATOR)),
    /** 党员 */
    MEMBERS(
            "members",
            "党员",
            false,
            MemberColumn.values(),
            List.of(List.of(MemberColumn.NAME, MemberColumn.PHONE)),
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, ADMINISTRATOR));

    private final String path;
    private final String title;
    private final boolean bySource;
    private final List<Column> columns;
    private final List<List<Column>> identities;
    private final Set<Role> may;

    Register(
            String path,
            String title,
            boolean bySource,
            Column[] columns,
            List<? extends List<? extends Column>> identities,
            EnumSet<Role> may) {
        this.path = path;
        this.title = title;
        this.bySource = bySource;
        this.columns = List.of(columns);
        this.identities = identities.stream().map(List::<Column>copyOf).toList();
        this.may = may;
    }

    /** Its word in addresses and on the command line. */
    public String path() {
        return path;
    }

    /** What it is called where nobody names the book. */
    public String title() {
        return title;
    }

    /** Whether a row is known only together with the name of the book it comes from. */
    public boolean bySource() {
        return bySource;
    }

    /** Its columns, in the order of the template. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of this stored name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Columns by which a row is known again within the community; the first set that is filled decides. */
    public List<List<Column>> identities() {
        return identities;
    }

    /** Whether this office may import it. */
    public boolean mayBeImportedBy(Role role) {
        return may.contains(role);
    }

    /** Whether what stands in it may be seen by who imports it without any right to read matters. */
    public boolean isOfMatters() {
        return bySource;
    }

    /** A row with a known identity and other content replaces what is recorded; otherwise it is listed and left to a person. */
    public boolean appliesChanges() {
        return !bySource;
    }

    /** The register of this address. */
    public static Optional<Register> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
