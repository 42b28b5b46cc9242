package org.gongjian.query.registry.names;

import org.gongjian.community.AreaEvent;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds the registry into names. */
final class NamesProjection implements Projection {
    private final NamesWriting table;

    NamesProjection(NamesWriting table) {
        this.table = table;
    }

    @Override
    public String group() {
        return NamesReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AreaEvent.class.isAssignableFrom(type)
                || OrganisationEvent.class.isAssignableFrom(type)
                || OfficeEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof AreaEvent fact) {
            area(event, fact);
        } else if (event.fact() instanceof OrganisationEvent fact) {
            organisation(event, fact);
        } else if (event.fact() instanceof OfficeEvent fact) {
            office(event, fact);
        }
    }

    private void area(Recorded event, AreaEvent fact) {
        switch (fact) {
            case AreaEvent.Registered it ->
                table.area(event.id(), it.kind(), it.name(), it.zone(), it.calendar(), it.path());
            case AreaEvent.Renamed it -> table.areaNamed(event.id(), it.name());
            case AreaEvent.CalendarChosen it -> table.calendar(event.id(), it.calendar());
            case AreaEvent.NumberingAdopted it ->
                it.patterns().forEach((series, pattern) -> table.pattern(event.id(), series, pattern));
            case AreaEvent.GridDrawn it -> table.grid(event.id(), it.code(), it.name(), it.buildings());
            case AreaEvent.GridRedrawn it -> table.grid(event.id(), it.code(), it.name(), it.buildings());
            case AreaEvent.GridDissolved it -> table.gridDissolved(event.id(), it.code());
            case AreaEvent.CategoryAdded it ->
                table.category(event.id(), it.code(), it.name(), it.parent(), it.timeLimitClass());
            case AreaEvent.CategoryChanged it ->
                table.categoryChanged(event.id(), it.code(), it.name(), it.timeLimitClass());
            case AreaEvent.CategoryClosed it -> table.categoryClosed(event.id(), it.code());
        }
    }

    private void organisation(Recorded event, OrganisationEvent fact) {
        switch (fact) {
            case OrganisationEvent.Registered it -> table.organisation(event.id(), it);
            case OrganisationEvent.Renamed it -> table.organisationNamed(event.id(), it.name(), it.shortName());
            case OrganisationEvent.Moved it -> table.organisationMoved(event.id(), it.area());
            case OrganisationEvent.PartChanged it -> table.organisationPart(event.id(), it.partnerUnit(), it.handles());
            case OrganisationEvent.Surveyed _ -> {
                // no name in it
            }
            case OrganisationEvent.Dissolved _ -> table.organisationDissolved(event.id());
        }
    }

    private void office(Recorded event, OfficeEvent fact) {
        switch (fact) {
            case OfficeEvent.Established it -> table.office(event.id(), it);
            case OfficeEvent.Appointed it -> table.holder(event.id(), it);
            case OfficeEvent.Relieved it -> table.relieved(event.id(), it);
            case OfficeEvent.Abolished _ -> table.officeAbolished(event.id());
            case OfficeEvent.HandedOver it -> table.handedOver(event.id(), it);
            case OfficeEvent.DeputyNamed it -> table.deputyNamed(event.id(), it);
            case OfficeEvent.DeputyEnded it ->
                table.deputyEnded(event.id(), it.deputy(), it.happened().at(), it.reason());
            case OfficeEvent.HandOverPrepared _,
                    OfficeEvent.HandOverListRenewed _,
                    OfficeEvent.HandOverSigned _,
                    OfficeEvent.HandOverWithdrawn _,
                    OfficeEvent.HandOverDeclined _ -> {}
        }
    }
}
