package org.gongjian.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.cadence.SampleCadence;
import org.gongjian.query.matter.receipt.Receipt;
import org.gongjian.query.matter.receipt.Receipts;
import org.gongjian.query.matter.status.AskLimit;
import org.gongjian.query.matter.status.PublicStatus;
import org.gongjian.query.matter.status.Statuses;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.matter.steps.Correctables;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.matter.steps.PublicWords;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.meeting.SampleMeetings;
import org.gongjian.query.minutes.SampleMinutes;
import org.gongjian.query.motion.SampleMotions;
import org.gongjian.query.notice.SampleNotices;
import org.gongjian.query.platform.desk.Desk;
import org.gongjian.query.platform.desk.Desks;
import org.gongjian.query.platform.forms.Drafts;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.unit.SampleUnit;
import org.gongjian.query.visit.SampleVisits;
import org.gongjian.query.yearplan.SampleYearPlan;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The desk without a database: the page controllers over sample data, and sample controllers where a page belongs to a read model.
 * {@code main} serves it on port 8765 to be looked at.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ComponentScan({
    "org.gongjian.query.platform.desk",
    "org.gongjian.query.matter.steps",
    "org.gongjian.query.matter.receive",
    "org.gongjian.query.matter.receipt",
    "org.gongjian.query.matter.status"
})
@Import({
    SamplePages.class,
    SampleSearch.class,
    SampleAlike.class,
    SampleHot.class,
    SamplePublic.class,
    SampleYearPlan.class,
    SampleVisits.class,
    SampleMeetings.class,
    SampleMotions.class,
    SampleNotices.class,
    SampleCadence.class,
    SampleMinutes.class,
    SampleUnit.class,
    SampleCommitments.class,
    SampleRegisters.class,
    SampleCharters.class
})
class SampleDesk implements WebMvcConfigurer {

    static final UUID MATTER = UUID.fromString("01968a00-0000-7000-8000-000000000001");
    static final UUID OFFICE = UUID.fromString("01968a00-0000-7000-8000-0000000000f1");

    /** Where the application serves what pages are made of. */
    static final String ASSETS = "spring.mvc.static-path-pattern=/assets/**";

    /** What somebody may type; it must never reach a page as markup. */
    static final String HOSTILE = "<script>alert(1)</script>";

    static final Acting ACTING = new Acting(
            new Id.PersonId(UUID.fromString("01968a00-0000-7000-8000-0000000000a1")),
            new Id.OfficeId(OFFICE),
            Role.SECRETARY,
            new AreaPath(new Id.AreaId(UUID.randomUUID()), null, null),
            null,
            "zhanggp");

    public static void main(String[] arguments) {
        SpringApplication.run(SampleDesk.class, "--server.port=8765", "--" + ASSETS, "--spring.thymeleaf.cache=false");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Acting.class;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory factory) {
                return ACTING;
            }
        });
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'")))
                .build();
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/pages",
                "messages/imports_pages",
                "messages/figures",
                "messages/admin",
                "messages/papers",
                "messages/agreement_pages",
                "messages/charter",
                "messages/charter_pages",
                "messages/rule_words",
                "messages/search_pages",
                "messages/office_pages",
                "messages/public_pages",
                "messages/yearplan_pages",
                "messages/meeting_pages",
                "messages/motion_pages",
                "messages/notice_pages",
                "messages/minutes_pages",
                "messages/unit_pages",
                "messages/registers",
                "messages/agreement_pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Desks desks() {
        return request -> request.getRequestURI().equals("/login")
                        || request.getRequestURI().endsWith("/status")
                        || request.getRequestURI().startsWith("/public")
                ? Optional.empty()
                : Optional.of(new Desk(
                        "张国平",
                        Role.SECRETARY,
                        OFFICE,
                        List.of(new Desk.Office(OFFICE, "柳荫社区 书记"), new Desk.Office(UUID.randomUUID(), "柳荫社区区域党委 委员")),
                        false));
    }

    @Bean
    Tickets tickets() {
        return ticket -> ticket.equals("admit")
                ? Optional.of(new RefusedForm(
                        Map.of(
                                "publicSummary",
                                List.of("柳荫里 3 号楼化粪池 " + HOSTILE),
                                "happened.at",
                                List.of("2026-04-14T10:00")),
                        Map.of("route", "请选择路线。", "happened.at", "不能早于收件时间。"),
                        "建议案联名人数不足，眼下不能立案。",
                        "《社区党代表常任制工作办法》第三十一条（原文）",
                        "再有 1 名党员签名，或者在党代会会期内由一名代表提出。"))
                : Optional.empty();
    }

    @Bean
    Drafts drafts() {
        return (acting, form) -> form.equals("receive-proposal")
                ? Optional.of(Map.of("title", List.of("北院加装电动自行车集中充电棚"), "signersAsWritten[0].name", List.of("孙桂芝")))
                : Optional.empty();
    }

    @Bean
    MatterHeads heads() {
        return (matter, scope) -> matter.equals(MATTER)
                ? Optional.of(new MatterHead(
                        MATTER,
                        "LY20260413-01",
                        null,
                        MatterKind.ISSUE,
                        StageCode.RECEIVED,
                        "柳荫里 3 号楼化粪池漫溢 " + HOSTILE,
                        null,
                        3))
                : Optional.empty();
    }

    @Bean
    Correctables correctables() {
        return (matter, sequence, scope, locale) -> Optional.of(new Correctables.Entry(
                sequence == null ? 7 : sequence,
                "报结：A 已解决 " + HOSTILE,
                List.of(
                        new Correctables.Field(
                                "result",
                                StepField.Type.SELECT,
                                List.of(new Choice("A", "A 已解决"), new Choice("B", "B 正在解决")),
                                "A 已解决"),
                        new Correctables.Field("happened.at", StepField.Type.DATE_TIME, List.of(), "2026-05-26 10:00"),
                        new Correctables.Field("outcome", StepField.Type.LONG_TEXT, List.of(), "已清掏 " + HOSTILE))));
    }

    @Bean
    PublicWords publicWords() {
        return new PublicWords() {
            @Override
            public Map<String, String> proposed(UUID matter, Scope scope) {
                return Map.of("title", "化粪池漫溢 " + HOSTILE, "summary", "", "answer", "请联系 13800138000");
            }

            @Override
            public List<Text> lookedThrough(UUID matter, Map<String, String> texts, Scope scope) {
                return PublicWords.marked(texts, List.of());
            }
        };
    }

    @Bean
    Receipts receipts() {
        return (matter, scope) -> Optional.of(new Receipt(
                matter,
                "柳荫社区",
                "LY20260413-01",
                MatterKind.ISSUE,
                Instant.parse("2026-04-13T01:10:00Z"),
                false,
                Channel.PHONE,
                "柳荫里 3 号楼化粪池漫溢 " + HOSTILE,
                0,
                LocalDate.of(2026, 4, 14),
                "陈晓岚"));
    }

    @Bean
    AskLimit askLimit() {
        return (receiptNo, address) -> {};
    }

    @Bean
    Statuses statuses() {
        return (no, digits) -> no.equals("LY20260413-01") && digits.equals("1234")
                ? Optional.of(new PublicStatus(
                        no,
                        MatterKind.ISSUE,
                        StageCode.IN_HAND,
                        null,
                        "柳荫里 3 号楼化粪池漫溢 " + HOSTILE,
                        Instant.parse("2026-04-13T01:10:00Z"),
                        LocalDate.of(2026, 4, 22),
                        "柳荫社区居委会",
                        null,
                        "/public/" + MATTER + "/" + MATTER))
                : Optional.empty();
    }

    @Bean
    ChoiceSource organisations() {
        return new Some("organisations", "柳荫里物业服务中心", "柳荫社区居委会", "三纺留守处党支部", "锦程超市党支部", "澄塘街道城管办", "区排水中心 " + HOSTILE);
    }

    @Bean
    ChoiceSource categories() {
        return new Some("categories", "设施维修", "环境卫生", "物业管理", "停车秩序");
    }

    @Bean
    ChoiceSource persons() {
        return new Some("persons", "周敏（副书记）", "张国平（书记）");
    }

    /** A list of sample names. */
    record Some(String list, String... names) implements ChoiceSource {
        @Override
        public List<Choice> choices(Scope scope, @Nullable UUID matter) {
            return List.of(names).stream()
                    .map(name -> new Choice(
                            UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                    .toString(),
                            name))
                    .toList();
        }
    }
}
