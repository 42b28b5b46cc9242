package org.gongjian.query.motion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.meeting.MeetingReadModel;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Here;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.SignedAddresses;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的席位: what somebody is asked, where he is expected, what he said and what was written of it. */
@Controller
class OwnSeatsPage {
    private final OwnSeats own;
    private final SignedAddresses addresses;
    private final Tickets tickets;

    OwnSeatsPage(OwnSeats own, SignedAddresses addresses, Tickets tickets) {
        this.own = own;
        this.addresses = addresses;
        this.tickets = tickets;
    }

    @GetMapping("/meetings/mine")
    @ReadsFrom({MotionReadModel.GROUP, MeetingReadModel.GROUP, "minutes", NamesReadModel.GROUP})
    Object mine(
            @RequestParam(defaultValue = "") String after,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting) {
        OwnSeats.Page page = own.page(after, acting);
        return Wanted.page(request)
                ? new ModelAndView("meeting/mine")
                        .addObject("own", page)
                        .addObject("after", after)
                        .addObject("key", UUID.randomUUID())
                        .addObject(
                                "form",
                                ticket.flatMap(tickets::take)
                                        .map(FilledForm::refused)
                                        .orElseGet(() -> FilledForm.proposing(Map.of())))
                        .addObject("calendar", Here.at("/calendars/" + addresses.of(acting)))
                : ResponseEntity.ok(page);
    }
}
