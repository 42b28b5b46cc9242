package org.gongjian.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/**
 * The id of one aggregate: a UUIDv7 that the edge made. One record per aggregate, so that a person is never taken for an
 * organisation; stored as the bare UUID text.
 */
public sealed interface Id extends Serializable {

    /** The UUID itself. */
    UUID value();

    /** A matter: an issue, a proposal or a commitment. */
    record MatterId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public MatterId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An area of the street tree: district, street or community. */
    record AreaId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AreaId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An organisation of any kind (units located in the area, committees, offices of the street, departments). */
    record OrganisationId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OrganisationId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A person: resident, member or holder of an office. */
    record PersonId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public PersonId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An office (岗位/职务): a role in a body or organisation, held by a person from–to. */
    record OfficeId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public OfficeId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A charter (工作制度) of an area. */
    record CharterId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public CharterId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A working calendar. */
    record CalendarId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public CalendarId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A session of the party congress (届次、会议). */
    record SessionId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public SessionId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An organisation of the party: committee, branch or group. */
    record PartyOrganisationId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public PartyOrganisationId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A body that deliberates and decides (议事机构). */
    record BodyId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public BodyId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A meeting of one body or several in one sitting (会议). */
    record MeetingId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public MeetingId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What is put to the vote of a body in a meeting (表决事项). */
    record MotionId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public MotionId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A public notice (公示). */
    record NoticeId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public NoticeId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The minutes of a meeting (会议纪要). */
    record MinutesId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public MinutesId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An agreement between units (协议书、责任书、双向承诺书). */
    record AgreementId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AgreementId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The three lists of a community for one year (需求、资源、项目清单). */
    record YearPlanId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public YearPlanId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A visit to a unit (走访). */
    record VisitId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public VisitId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A round of the census of members (党员普查). */
    record CensusId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public CensusId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** An import: what was read from which file. */
    record ImportId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public ImportId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A file kept in chunks, concealed; its bytes are not part of the event. */
    record FileId(@JsonValue UUID value) implements Id {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public FileId {}

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
