package org.gongjian.app.start;

import java.time.Clock;
import org.gongjian.app.access.AccessRules;
import org.gongjian.app.access.SecurityChains;
import org.gongjian.app.access.SessionSide;
import org.gongjian.app.account.AccountSide;
import org.gongjian.app.api.ApiSide;
import org.gongjian.app.database.Pools;
import org.gongjian.app.draft.DraftSide;
import org.gongjian.app.limit.AskedTooOften;
import org.gongjian.app.limit.ReadTooOften;
import org.gongjian.app.observe.ObserveSide;
import org.gongjian.app.office.OfficeSide;
import org.gongjian.app.options.Options;
import org.gongjian.app.refusal.FormBox;
import org.gongjian.app.refusal.RefusalSide;
import org.gongjian.app.token.TokenSide;
import org.gongjian.query.matter.status.AskLimit;
import org.gongjian.query.platform.sight.ReadLimit;
import org.gongjian.store.keys.KeyFile;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** All that is web-wide and the same in every role. Listed, not scanned. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Pools.class,
    RefusalSide.class,
    OfficeSide.class,
    AccountSide.class,
    TokenSide.class,
    SessionSide.class,
    SecurityChains.class,
    DraftSide.class,
    ObserveSide.class,
    ApiSide.class
})
public class WebSide {

    @Bean
    AccessRules accessRules() {
        return new AccessRules();
    }

    /** Who accepts anything gets JSON where there is a choice; asking for both alike would be an error otherwise. */
    @Bean
    WebMvcConfigurer jsonUnlessAPageIsAskedFor() {
        return new WebMvcConfigurer() {
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.defaultContentType(MediaType.APPLICATION_JSON, MediaType.ALL);
            }
        };
    }

    @Bean
    Clock clock(Options options) {
        return ProductTime.of(options);
    }

    @Bean
    AskLimit askLimit() {
        return new AskedTooOften();
    }

    @Bean
    ReadLimit readLimit() {
        return new ReadTooOften();
    }

    @Bean
    FormBox formBox(KeyFile keys) {
        return new FormBox(keys.derived("forms"));
    }
}
