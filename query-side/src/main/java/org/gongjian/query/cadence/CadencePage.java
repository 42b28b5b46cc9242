package org.gongjian.query.cadence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 该开未开: which body has to meet by when, and which is over. */
@Controller
class CadencePage {
    private final Cadence cadence;
    private final Directory directory;
    private final Today today;

    CadencePage(Cadence cadence, Directory directory, Today today) {
        this.cadence = cadence;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/meetings/due")
    @ReadsFrom({MeetingReadModel.GROUP, BodiesReadModel.GROUP, ChartersReadModel.GROUP, NamesReadModel.GROUP})
    Object due(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        List<Rhythm> rhythms = cadence.on(day, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("on", day, "items", rhythms));
        }
        return new ModelAndView("meeting/due")
                .addObject("rhythms", rhythms)
                .addObject("over", rhythms.stream().filter(Rhythm::overdue).count())
                .addObject("places", directory.places(scope));
    }
}
