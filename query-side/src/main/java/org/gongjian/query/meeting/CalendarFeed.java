package org.gongjian.query.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.sight.SignedAddresses;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One's own meetings for the calendar of a telephone, by an address of one's own that asks for no log-in. */
@Controller
class CalendarFeed {
    private static final Duration BACK = Duration.ofDays(90);

    private final Meetings meetings;
    private final SignedAddresses addresses;
    private final ReadLimit limit;
    private final Clock clock;

    CalendarFeed(Meetings meetings, SignedAddresses addresses, ReadLimit limit, Clock clock) {
        this.meetings = meetings;
        this.addresses = addresses;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping("/calendars/{signed:[A-Za-z0-9_-]{64}}")
    @ReadsFrom(MeetingReadModel.GROUP)
    ResponseEntity<byte[]> feed(@PathVariable String signed, HttpServletRequest request) {
        limit.read(request.getRemoteAddr());
        Acting reader = addresses.reader(signed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Instant since = clock.instant().minus(BACK);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(CalendarEntry.of(meetings.calendarOf(reader.person(), since, Scope.of(reader)), reader.person())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
