package org.gongjian.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.gongjian.command.platform.registry.TakenForms;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code /v3/api-docs}: OpenAPI 3.1 of every address that also speaks JSON. */
@Configuration(proxyBeanMethods = false)
public class ApiSide {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gongjian 共建")
                        .version("1")
                        .description("共驻共建事项。先以用户名和密码（HTTP Basic）向 POST /tokens 换取令牌，之后随每次请求以 Bearer 出示；"
                                + "一人多岗时用 Gongjian-Office 请求头指明岗位。"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** First what is mapped, then the handlers of all steps written out. */
    @Bean
    GlobalOpenApiCustomizer paths(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            ObjectProvider<TakenForms> forms) {
        List<GlobalOpenApiCustomizer> parts = List.of(
                new HandlerPaths(handlers),
                new StepPaths(),
                new AdministrationPaths(forms.stream().toList()),
                new UploadPath());
        return api -> parts.forEach(part -> part.customise(api));
    }
}
