package org.gongjian.app.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What no record describes: a book to be imported, its columns, and the password. */
final class UploadPath implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        book(post(api, "/imports/ledger"), true);
        book(post(api, "/imports/{register}"), false);
        Operation map = post(api, "/imports/{id}/map");
        if (map != null) {
            Schema<?> column = new Schema<>()
                    .addProperty(
                            "column", new ArraySchema().items(WireSchema.text()).description("按工作簿的列次序，各是哪一栏；空着的不取"))
                    .addRequiredItem("column");
            map.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("application/json", new MediaType().schema(column))));
        }
        Operation tokens = post(api, "/tokens");
        if (tokens != null) {
            tokens.addSecurityItem(new SecurityRequirement().addList("password"));
        }
    }

    private static void book(@Nullable Operation ledger, boolean bySource) {
        if (ledger != null) {
            Schema<?> form = new Schema<>()
                    .addProperty("file", WireSchema.text().format("binary").description(".xlsx，不超过 10 MB"))
                    .addProperty("source", WireSchema.text().description("台账或名册叫什么"))
                    .addProperty("community", WireSchema.text().description("社区的编号或名称；本岗位只管一个社区时不必填"))
                    .addRequiredItem("file");
            if (bySource) {
                form.addRequiredItem("source");
            }
            ledger.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form))));
            ledger.addParametersItem(new Parameter()
                    .name("confirm")
                    .in("query")
                    .description("true：核对无误即补录，不再预览")
                    .schema(WireSchema.choice(List.of("true"))));
            ledger.getResponses().remove("200");
            ledger.getResponses().addApiResponse("202", new ApiResponse().description("已收下：id；进度见 GET /imports/{id}"));
        }
    }

    private static @Nullable Operation post(OpenAPI api, String path) {
        PathItem item = api.getPaths() == null ? null : api.getPaths().get(path);
        return item == null ? null : item.getPost();
    }
}
