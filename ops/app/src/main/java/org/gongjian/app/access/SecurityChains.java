package org.gongjian.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.office.ActingFor;
import org.gongjian.app.token.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two chains over one page of rules: programs with a token, and people with a session. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityChains {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Requests are measured as a whole; a meter around each filter told nobody anything and cost every request. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AccessTrouble accessTrouble(AccessRules rules, ActingFor acting) {
        return new AccessTrouble(rules, acting);
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts) {
        return new ProviderManager(new PasswordCheck(accounts));
    }

    /** With {@code Authorization} cookies mean nothing, and a question without any has none: there is nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            AccessRules rules,
            ActingFor acting,
            AccessTrouble trouble,
            Tokens tokens,
            OperatorKey key) {
        http.securityMatcher(
                        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null || asksWithoutCookie(request))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // else the session of a cookie that comes along is read, to be protected
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens, key), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision(rules, acting)))
                .exceptionHandling(
                        stopped -> stopped.authenticationEntryPoint(trouble).accessDeniedHandler(trouble))
                .headers(SecurityChains::headers);
        return http.build();
    }

    /** Without: a session by cookie, and the CSRF token with everything that changes something. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, AccessRules rules, ActingFor acting, AccessTrouble trouble, Accounts accounts) {
        http.formLogin(form -> form.loginPage("/login")
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                failure instanceof LockedException ? "/login?locked" : "/login?error")))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterAfter(new OwnPasswordFirst(accounts), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision(rules, acting)))
                .exceptionHandling(
                        stopped -> stopped.authenticationEntryPoint(trouble).accessDeniedHandler(trouble))
                .headers(SecurityChains::headers);
        return http.build();
    }

    private static boolean asksWithoutCookie(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.COOKIE) == null
                && request.getRequestURI().startsWith(request.getContextPath() + "/ask/");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
