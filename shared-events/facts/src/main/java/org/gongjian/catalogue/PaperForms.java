package org.gongjian.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.agreement.AgreementPaper;
import org.gongjian.agreement.VariationPaper;
import org.gongjian.matter.PaperFields;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.notice.NoticePaper;
import org.gongjian.office.HandOverPaper;
import org.gongjian.organisation.SurveyPaper;
import org.gongjian.partyorganisation.ReportInPaper;

/** Every paper of the product that has a template, by its stored name, with what the template may name. */
public final class PaperForms {
    private static final Map<String, List<String>> FIELDS = read();

    private PaperForms() {}

    /** In the order in which they are listed. */
    public static Map<String, List<String>> fields() {
        return FIELDS;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (PaperKind paper : PaperKind.values()) {
            fields.put(paper.name(), PaperFields.of(paper));
        }
        fields.put(HandOverPaper.NAME, HandOverPaper.FIELDS);
        for (AgreementPaper paper : AgreementPaper.values()) {
            fields.put(paper.name(), AgreementPaper.FIELDS);
        }
        fields.put(VariationPaper.NAME, VariationPaper.FIELDS);
        fields.put(NoticePaper.NAME, NoticePaper.FIELDS);
        fields.put(SurveyPaper.NAME, SurveyPaper.FIELDS);
        fields.put(ReportInPaper.NAME, ReportInPaper.FIELDS);
        for (MeetingPaper paper : MeetingPaper.values()) {
            fields.put(paper.name(), paper.fields());
        }
        return Collections.unmodifiableMap(fields);
    }
}
