package org.gongjian.app.office;

import java.util.List;
import org.gongjian.app.account.AddressMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Offices acted in, wired. */
@Configuration(proxyBeanMethods = false)
@Import(OfficeEndpoint.class)
public class OfficeSide {

    @Bean
    ActingFor actingFor(HeldOffices offices) {
        return new ActingFor(offices);
    }

    @Bean
    OwnAddresses ownAddresses(AddressMarks marks, HeldOffices offices) {
        return new OwnAddresses(marks, offices);
    }

    @Bean
    SessionDesks desks(ActingFor acting) {
        return new SessionDesks(acting);
    }

    @Bean
    WebMvcConfigurer actingArgument(ActingFor acting) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActingArgument(acting));
            }
        };
    }
}
