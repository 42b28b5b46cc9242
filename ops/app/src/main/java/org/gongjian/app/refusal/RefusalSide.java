package org.gongjian.app.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.gongjian.query.platform.desk.Desks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** Errors and the words for them, wired. */
@Configuration(proxyBeanMethods = false)
@Import({TroubleAdvice.class, ErrorPage.class})
public class RefusalSide {

    private static final Pattern BUNDLE = Pattern.compile("(.+?)(_[a-z]{2}(_[A-Z]{2})?)?\\.properties");

    /** Every bundle under {@code messages/} of every module. Chinese is the default; English stands in {@code …_en}. */
    @Bean
    MessageSource messageSource() {
        Set<String> bundles = new TreeSet<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                Matcher name = BUNDLE.matcher(String.valueOf(file.getFilename()));
                if (name.matches()) {
                    bundles.add("messages/" + name.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Words messages = new Words();
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Behind log-in, so that strangers are told nothing else. */
    @Bean
    FilterRegistrationBean<ReadableAddress> readableAddress() {
        FilterRegistrationBean<ReadableAddress> filter = new FilterRegistrationBean<>(new ReadableAddress());
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    Wording wording(MessageSource messages) {
        return new Wording(messages);
    }

    @Bean
    TicketTable tickets(@Qualifier("webPool") DataSource web, FormBox box, Clock clock) {
        return new TicketTable(web, box, new FormOwner(), clock);
    }

    @Bean
    TroubleAnswer troubleAnswer(Wording wording, TicketTable tickets, JsonMapper json, ObjectProvider<Desks> desks) {
        return new TroubleAnswer(wording, tickets, json, desks);
    }
}
