package org.gongjian.query.matter.awaiting;

import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.CLERK;
import static org.gongjian.query.corpus.MatterFacts.CLERKS_OFFICE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Clock;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.automation.AutomationOutcomes;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** One address for people and programs: what is answered follows from what is accepted. */
class AwaitingPageTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @Test
    void a_browser_gets_the_page_and_a_program_gets_json() throws Exception {
        try (GivenFacts given = new GivenFacts()) {
            given.following(new AwaitingReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
            Awaiting awaiting = new Awaiting(given.jdbc(), Clock.systemUTC());
            MockMvc mvc = MockMvcBuilders.standaloneSetup(new AwaitingPage(
                            awaiting,
                            new StaticListableBeanFactory().getBeanProvider(Reminder.Source.class),
                            new NotDone(
                                    new AutomationOutcomes(given.jdbc()),
                                    NamesForTests.over(given),
                                    new StaticMessageSource(),
                                    Clock.systemUTC())))
                    .setCustomArgumentResolvers(new ClerkActing())
                    .build();
            mvc.perform(get("/").header("Accept", BROWSER))
                    .andExpect(status().isOk())
                    .andExpect(view().name("awaiting"));
            mvc.perform(get("/").accept(MediaType.APPLICATION_JSON))
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andExpect(jsonPath("$.total").value(0));
            mvc.perform(get("/").header("Accept", "*/*")).andExpect(status().isOk());
            mvc.perform(get("/")).andExpect(status().isOk());
        }
    }

    private static final class ClerkActing implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Acting.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binder) {
            return new Acting(CLERK, CLERKS_OFFICE, Role.CLERK, AREA, null, "chenxiaolan");
        }
    }
}
