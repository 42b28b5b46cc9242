package org.gongjian.app.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.app.options.Options;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code import REGISTER FILE --community C [--source NAME]}: hands a book in, confirms it and waits for the result. */
final class RegisterImport {

    private static final Set<String> OVER = Set.of("DONE", "FAILED", "REJECTED", "REFUSED");

    private final RunningApp app;
    private final String token;

    private RegisterImport(RunningApp app, String token) {
        this.app = app;
        this.token = token;
    }

    static int run(Options options) throws IOException, InterruptedException {
        List<String> words = options.task();
        Map<String, String> given = new HashMap<>();
        List<String> plain = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.startsWith("--") && rest.hasNext()) {
                given.put(word, rest.next());
            } else {
                plain.add(word);
            }
        }
        String source = given.get("--source");
        Register register = plain.size() == 3 ? Register.at(plain.get(1)).orElse(null) : null;
        if (register == null || register.bySource() && source == null) {
            throw new Options.Unusable(SubCommand.usage());
        }
        Path file = Path.of(plain.get(2));
        if (!Files.isReadable(file)) {
            throw new Options.Unusable("读不到文件 (cannot read): " + file);
        }
        RunningApp app = RunningApp.over(options);
        String community = given.get("--community");
        return new RegisterImport(app, token(app, register, community)).hand(register, file, source, community);
    }

    /** As the user of the environment, else as somebody of a demonstration whose office imports this register there. */
    private static String token(RunningApp app, Register register, @Nullable String community)
            throws IOException, InterruptedException {
        String user = System.getenv("GONGJIAN_USER");
        String password = System.getenv("GONGJIAN_PASSWORD");
        if (user == null || password == null) {
            HttpResponse<String> logins =
                    app.send(app.request("/demonstration/logins").build());
            List<String[]> may = logins.body()
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(line -> line.length == 4 && mayImport(register, line[0]))
                    .toList();
            String[] clerk = may.stream()
                    .filter(line -> community == null || line[3].equals(community))
                    .findFirst()
                    .or(() -> may.stream()
                            .filter(line -> line[0].equals(Role.ADMINISTRATOR.name()))
                            .findFirst())
                    .orElseThrow(() -> new Options.Unusable(
                            "没有可以导入这种名册的演示人员；请以环境变量 GONGJIAN_USER、GONGJIAN_PASSWORD 指明用户 (give user and password)"));
            user = clerk[1];
            password = clerk[2];
        }
        return app.token(user, password).orElseThrow(() -> new Options.Unusable("用户名或密码不对 (wrong password)"));
    }

    private static boolean mayImport(Register register, String role) {
        return Arrays.stream(Role.values()).anyMatch(one -> one.name().equals(role) && register.mayBeImportedBy(one));
    }

    private int hand(Register register, Path file, @Nullable String source, @Nullable String community)
            throws IOException, InterruptedException {
        String boundary = "gongjian-" + UUID.randomUUID();
        HttpResponse<String> answer = app.send(app.request("/imports/" + register.path() + "?confirm=true")
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts(boundary, file, source, community)))
                .build());
        Optional<String> id = answer.statusCode() < 300 ? Json.text(answer.body(), "id") : Optional.empty();
        if (id.isEmpty()) {
            System.err.println(answer.body());
            return 1;
        }
        return await(id.get());
    }

    private static List<byte[]> parts(String boundary, Path file, @Nullable String source, @Nullable String community)
            throws IOException {
        String field = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"book.xlsx\"\r\n"
                + "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n";
        return Arrays.asList(
                utf8(source == null ? "" : field.formatted(boundary, "source", source)),
                utf8(community == null ? "" : field.formatted(boundary, "community", community)),
                utf8(head.formatted(boundary)),
                Files.readAllBytes(file),
                utf8("\r\n--" + boundary + "--\r\n"));
    }

    private int await(String id) throws IOException, InterruptedException {
        while (true) {
            HttpResponse<String> answer = app.send(app.request("/imports/" + id)
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .build());
            // right after the hand-over the read model may not have it yet
            if (answer.statusCode() != 404) {
                JsonNode state = Json.read(answer.body());
                String now = state.path("state").asString("");
                if (answer.statusCode() != 200 || OVER.contains(now)) {
                    System.out.println(answer.body());
                    return now.equals("DONE") ? 0 : 1;
                }
            }
            Thread.sleep(300);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
