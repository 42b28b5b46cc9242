package org.gongjian.command.platform.requests;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongjian.command.platform.binding.FormTree;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON bodies, forms and multipart forms alike. */
public final class Inputs {
    private static final int LONGEST_JSON = 2 * 1024 * 1024;
    private static final int LONGEST_KEY = 200;

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    /** What this request brought. */
    public Input read(HttpServletRequest request, Acting acting) {
        return read(request, acting, false);
    }

    /**
     * What this request brought.
     *
     * @param keptNowhere whether its fingerprint leaves out what was said: the same key brings the first answer, whatever is said with it
     */
    public Input read(HttpServletRequest request, Acting acting, boolean keptNowhere) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
            requireJson(type);
            return fromJson(request, acting, keptNowhere);
        }
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        List<Input.Upload> uploads = type.startsWith("multipart/form-data") ? uploads(request) : List.of();
        ObjectNode tree = FormTree.of(parameters);
        String key = first(parameters, "_key", request.getHeader("Idempotency-Key"));
        String version = first(parameters, "_version", request.getHeader("If-Match"));
        return input(request, acting, tree, uploads, key, version, wantsPage(request), keptNowhere);
    }

    /** What names no type is taken for JSON; what names another is not read. */
    private static void requireJson(String type) {
        try {
            MediaType named = type.isBlank() ? MediaType.APPLICATION_JSON : MediaType.parseMediaType(type);
            if (!MediaType.APPLICATION_JSON.includes(named) && !"json".equals(named.getSubtypeSuffix())) {
                throw new UnsupportedMediaTypeStatusException(named, List.of(MediaType.APPLICATION_JSON));
            }
        } catch (InvalidMediaTypeException e) {
            throw new UnsupportedMediaTypeStatusException("no media type", List.of(MediaType.APPLICATION_JSON));
        }
    }

    private Input fromJson(HttpServletRequest request, Acting acting, boolean keptNowhere) {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_JSON + 1);
            if (body.length > LONGEST_JSON) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            JsonNode node = body.length == 0 ? json.createObjectNode() : json.readTree(body);
            if (!(node instanceof ObjectNode tree)) {
                throw new FaultyInput("", FieldError.Code.WRONG_TYPE);
            }
            return input(
                    request,
                    acting,
                    tree,
                    List.of(),
                    request.getHeader("Idempotency-Key"),
                    request.getHeader("If-Match"),
                    false,
                    keptNowhere);
        } catch (IOException | JacksonException e) {
            throw new FaultyInput("", FieldError.Code.MALFORMED);
        }
    }

    private Input input(
            HttpServletRequest request,
            Acting acting,
            ObjectNode tree,
            List<Input.Upload> uploads,
            @Nullable String key,
            @Nullable String version,
            boolean form,
            boolean keptNowhere) {
        String fingerprint = keptNowhere
                ? fingerprint(request, json.createObjectNode(), List.of())
                : fingerprint(request, tree, uploads);
        JsonNode happened = tree.remove("happened");
        if (happened != null && !happened.isNull() && !(happened instanceof ObjectNode)) {
            throw new FaultyInput("happened", FieldError.Code.WRONG_TYPE);
        }
        return new Input(
                tree,
                happened instanceof ObjectNode object ? object : null,
                uploads,
                key(acting, key, fingerprint),
                version(version),
                form,
                form ? request.getParameter("_next") : null);
    }

    private static RequestKey key(Acting acting, @Nullable String key, String fingerprint) {
        if (key == null || key.isBlank()) {
            return RequestKey.once(acting.login());
        }
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new FaultyInput("Idempotency-Key", FieldError.Code.MALFORMED);
        }
        return new RequestKey(acting.login(), key, fingerprint);
    }

    private static @Nullable Long version(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.strip().equals("*")) {
            return null;
        }
        String bare = typed.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.valueOf(bare);
        } catch (NumberFormatException e) {
            throw new FaultyInput("If-Match", FieldError.Code.MALFORMED);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || !accept.startsWith("application/json");
    }

    private static List<Input.Upload> uploads(HttpServletRequest request) {
        try {
            List<Input.Upload> uploads = new ArrayList<>();
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && part.getSize() > 0) {
                    uploads.add(new Input.Upload(
                            part.getName(), name, part.getInputStream().readAllBytes()));
                }
            }
            return uploads;
        } catch (IOException | ServletException e) {
            throw new FaultyInput("files", FieldError.Code.MALFORMED);
        }
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name, @Nullable String otherwise) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? otherwise : values[0];
    }

    /** Of what was said, in whatever order its names came. */
    private String fingerprint(HttpServletRequest request, ObjectNode tree, List<Input.Upload> uploads) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String head = request.getMethod() + "\n" + request.getRequestURI() + "\n" + json.writeValueAsString(tree);
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            uploads.forEach(upload -> {
                digest.update(upload.name().getBytes(StandardCharsets.UTF_8));
                digest.update(upload.bytes());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
